using System.Globalization;
using System.Text;

namespace Rapport.Publishing.PlainText;

/// <summary>How many columns a text takes where every letter is as wide as every other: two for ideographs, none for marks that sit on a letter.</summary>
static class DisplayWidth
{
    static readonly (int From, int To)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns of a text.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    /// <summary>The columns of one letter.</summary>
    public static int Of(Rune rune) => rune.Value < 0x300 ? rune.Value is < 0x20 or 0xAD ? 0 : 1
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : IsWide(rune) ? 2 : 1;

    /// <summary>Whether a letter is an ideograph or as wide as one; a line may break on either side of it.</summary>
    public static bool IsWide(Rune rune) => rune.Value >= 0x1100 && Array.Exists(Wide, range => rune.Value >= range.From && rune.Value <= range.To);

    /// <summary>The text with spaces behind it up to a width.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>The text with spaces before it up to a width.</summary>
    public static string PadBefore(string text, int width) => new string(' ', Math.Max(0, width - Of(text))) + text;
}
