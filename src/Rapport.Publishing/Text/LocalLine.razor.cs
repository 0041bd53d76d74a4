using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Text;

/// <summary>A text of the record in the language of the page; where that is missing, the original, marked with its language.</summary>
public sealed partial class LocalLine
{
    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public Rapport.Record.LocalText Text { get; set; } = default!; // required

    string Spoken => Text.LanguageFor(Issue.Language);
}
