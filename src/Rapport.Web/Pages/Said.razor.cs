using Microsoft.AspNetCore.Components;
using Rapport.Record;

namespace Rapport.Web.Pages;

/// <summary>A text of the record in the language of the page or, where it lacks it, in its original, marked as that.</summary>
public sealed partial class Said
{
    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public LocalText Text { get; set; } = default!; // required

    string Language => Text.LanguageFor(Visit.Language);
}
