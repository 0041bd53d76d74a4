using Microsoft.AspNetCore.Components;
using Rapport.Publications;

namespace Rapport.Publishing.Text;

/// <summary>A picture inside the page, with its alternative, its caption and who may use it.</summary>
public sealed partial class PictureView
{
    /// <summary>The picture.</summary>
    [Parameter, EditorRequired]
    public EditionPicture Picture { get; set; } = default!; // required

    /// <summary>What the text says of it.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Segment> Caption { get; set; } = [];

    string Source => $"data:{Picture.MediaType};base64,{Convert.ToBase64String(Picture.Bytes.Span)}";

    string Alternative => Picture.File.Alternative?.In(Issue.Language) ?? "";

    string? Spoken => Picture.File.Alternative?.LanguageFor(Issue.Language) is { } language && language != Issue.Language ? language : null;

    string? Written => Spoken is null ? null : Furniture.DirectionOf(Spoken);
}
