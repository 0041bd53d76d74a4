using System.Globalization;
using System.Text;
using Rapport.Publications;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Printing;

/// <summary>Makes of an issue's web page what is printed: the same page with a running foot, and with links to its neighbours where they can be found.</summary>
static class PrintPage
{
    /// <summary>The page to be printed.</summary>
    public static string Of(string page, PrintedIssue issue)
    {
        var style = $"<style>{Foot(issue)}</style>\n</head>";
        var printed = page.Replace("</head>", style, StringComparison.Ordinal);
        return issue.Edition.Issue.Address is { } address ? printed.Replace("href=\"../", $"href=\"{address}", StringComparison.Ordinal) : printed;
    }

    /// <summary>
    /// At the side where lines begin whose issue it is, at the other the number of the page: always from left to right, or Arabic would print 14 / 3.
    /// </summary>
    static string Foot(PrintedIssue issue)
    {
        var isRightToLeft = Furniture.DirectionOf(issue.Language) == "rtl";
        var digits = Digits.Of(issue.Edition.Issue, issue.Language);
        var between = digits == Digits.Latin ? " / " : "\\200e / \\200e"; // digits of a script written from right to left would turn round it
        var (begin, end) = isRightToLeft ? ("right", "left") : ("left", "right");
        var text = issue.Words.With("print.foot", Masthead.OfficeOf(issue), issue.PlainTitle, issue.Dates.Of(issue.Edition.Issue.Period));
        return $$"""
            @page {
              @bottom-{{begin}} { content: {{Quoted(text)}}; direction: {{Furniture.DirectionOf(issue.Language)}}; text-align: {{begin}}; width: 88%; color: #56616c; font-weight: 400; }
              @bottom-{{end}} { content: counter(page, {{digits.CounterStyle}}) "{{between}}" counter(pages, {{digits.CounterStyle}}); direction: ltr; text-align: {{end}}; width: 12%; color: #17212b; font-weight: 600; }
            }
            """;
    }

    /// <summary>A string of CSS that no text can end: all but letters, digits and spaces by their numbers, each ended by a space that is not shown.</summary>
    static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ') quoted.Append(rune);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        }
        return quoted.Append('"').ToString();
    }
}
