using System.Globalization;
using Rapport.Publishing.Mail;

namespace Rapport.Publishing.PlainText;

/// <summary>Words and numbers as plain text; the addresses that links lead to are numbered and stand at the end.</summary>
sealed class TextRuns
{
    readonly List<string> links = [];

    /// <summary>The addresses in their order.</summary>
    public IReadOnlyList<string> Links => links;

    /// <summary>Runs as one text.</summary>
    public string Of(IReadOnlyList<Run> runs) => string.Concat(runs.Select(Of));

    /// <summary>One run: numbers with their mark, links with their number.</summary>
    public string Of(Run run)
    {
        var text = Clean(run.Text);
        if (run == Run.Break) return "\n";
        if (run.IsNumber) return run.Mark.Length == 0 ? text : $"{text}{TextPage.Joined}{run.Mark}";
        if (text.Trim().Length == 0) return text;
        if (run.IsStrong) text = Around(text, '*');
        else if (run.IsEmphasis) text = Around(text, '_');
        return run.Href is { } href && href[0] != '#' ? $"{text}{TextPage.Joined}[{Number(href)}]" : text;
    }

    /// <summary>The number of an address among the links.</summary>
    public string Number(string address)
    {
        var clean = Clean(address);
        if (!links.Contains(clean)) links.Add(clean);
        return (links.IndexOf(clean) + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Text without controls and without what would turn its direction; line ends become spaces.</summary>
    public static string Clean(string text) => string.Concat(text.Replace('\n', ' ').Replace('\t', ' ').EnumerateRunes().Where(r => !IsHidden(r.Value)).Select(r => r.ToString()));

    static bool IsHidden(int value) => value is < 0x20 or (>= 0x7F and <= 0x9F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xE000 and <= 0xF8FF) or 0x2028 or 0x2029;

    static string Around(string text, char mark)
    {
        var inside = text.Trim();
        return text.Replace(inside, $"{mark}{inside}{mark}", StringComparison.Ordinal);
    }
}
