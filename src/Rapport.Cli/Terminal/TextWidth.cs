using System.Globalization;
using System.Text;

namespace Rapport.Cli.Terminal;

/// <summary>How many columns a text takes on a terminal: marks that combine take none, letters of East Asia two.</summary>
static class TextWidth
{
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    public static string Left(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    public static string Right(string text, int width) => new string(' ', Math.Max(0, width - Of(text))) + text;

    /// <summary>A text in lines of at most so many columns, broken between words.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && Of(line) + 1 + Of(word) > width) { yield return line; line = ""; }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        if (line.Length > 0) yield return line;
    }

    static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) ? 2 : 1,
    };
}
