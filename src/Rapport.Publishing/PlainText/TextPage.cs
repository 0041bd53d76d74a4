using System.Globalization;
using System.Text;

namespace Rapport.Publishing.PlainText;

/// <summary>
/// Lines of plain text for <c>format=flowed</c> (RFC 3676): a line of a paragraph that goes on ends in a space, all others stand as they
/// are; a line that begins with <c>&gt;</c> or <c>From</c> gets a space before it, and the first space of an indented line counts as that space.
/// Ends of lines are CR LF.
/// </summary>
/// <param name="language">The language of the text.</param>
sealed class TextPage(string language)
{
    /// <summary>The columns of a line.</summary>
    public const int Width = 72;

    /// <summary>Stands for a space at which no line breaks.</summary>
    public const char Joined = '\ue004';

    const char RightToLeftMark = '\u200f';
    readonly StringBuilder text = new();
    readonly bool isRightToLeft = Furniture.DirectionOf(language) == "rtl";

    /// <summary>Whether the space at the end of a flowed line is no part of the text: so for scripts without spaces.</summary>
    public bool HasDelSp { get; } = IsWithoutSpaces(language);

    /// <summary>Whether a language is written without spaces between words.</summary>
    public static bool IsWithoutSpaces(string language) => language.Split('-')[0] is "zh" or "ja";

    /// <summary>A paragraph, which flows where it is not indented.</summary>
    public void Paragraph(string paragraph, int indent = 0, int? hanging = null)
    {
        foreach (var part in paragraph.Split('\n'))
        {
            var lines = LineBreaks.Of(part, Width - (hanging ?? indent)).ToArray();
            for (var i = 0; i < lines.Length; i++)
            {
                var goesOn = indent == 0 && hanging is null && i < lines.Length - 1;
                Add(new string(' ', i == 0 ? indent : hanging ?? indent) + lines[i].Line, goesOn ? SoftBreak(lines[i].EndsAtSpace) : "");
            }
        }
    }

    /// <summary>A line that stands as it is.</summary>
    public void Line(string line) => Add(line, "");

    /// <summary>An empty line; never two, never the first.</summary>
    public void Space()
    {
        if (text.Length > 0 && !text.ToString(Math.Max(0, text.Length - 4), Math.Min(4, text.Length)).EndsWith("\r\n\r\n", StringComparison.Ordinal)) text.Append("\r\n");
    }

    /// <summary>A heading with a line under it as long as itself.</summary>
    public void Heading(string heading, char under)
    {
        Space();
        var lines = LineBreaks.Of(heading, Width).Select(l => l.Line).ToArray();
        foreach (var line in lines) Line(line);
        Line(new string(under, Math.Max(3, lines.Select(DisplayWidth.Of).DefaultIfEmpty(0).Max())));
        Space();
    }

    /// <summary>Everything written.</summary>
    public override string ToString() => text.ToString();

    string SoftBreak(bool endsAtSpace) => HasDelSp && endsAtSpace ? "  " : " ";

    void Add(string line, string end)
    {
        line = line.TrimEnd(' ').Replace(Joined, ' ');
        if (isRightToLeft && NeedsMark(line)) line = RightToLeftMark + line;
        if (line.StartsWith('>') || line.StartsWith("From ", StringComparison.Ordinal)) text.Append(' ');
        text.Append(line).Append(end).Append("\r\n");
    }

    /// <summary>A line whose first letter runs from left to right would else be laid out from the left.</summary>
    static bool NeedsMark(string line)
    {
        foreach (var rune in line.EnumerateRunes())
            if (Rune.IsLetter(rune)) return rune.Value is not ((>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF));
        return false;
    }
}
