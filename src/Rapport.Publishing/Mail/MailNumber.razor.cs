using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>A number with its mark; it leads to its rows or its source on the web, where that is known.</summary>
public sealed partial class MailNumber
{
    /// <summary>The number.</summary>
    [Parameter, EditorRequired]
    public Run Number { get; set; } = default!; // required

    /// <summary>Whether it stands in a row of many alike, under a line that says how they came to be.</summary>
    [Parameter]
    public bool IsRow { get; set; }

    string Mark => Number.Standing == Standing.Computed ? "m" : "o";

    string? Href => Digest.Link(Number.Href);

    string Said => Words[Number.Standing == Standing.Computed ? "mail.computed" : "mail.stated"];

    /// <summary>In a text that runs from right to left a number with its currency keeps its own order, whichever the language gives it.</summary>
    MarkupString Value
    {
        get
        {
            var text = System.Net.WebUtility.HtmlEncode(Number.Text).Replace("&#160;", "\u00a0", StringComparison.Ordinal);
            if (Number.IsStrong) text = $"<b>{text}</b>";
            return new MarkupString(Digest.IsRightToLeft && Number.Text.Any(c => char.IsLetter(c) || c is '\u2212' or '-') ? $"<span dir=\"{(Number.Text.Contains('\u200f', StringComparison.Ordinal) ? "rtl" : "ltr")}\">{text}</span>" : text);
        }
    }
}
