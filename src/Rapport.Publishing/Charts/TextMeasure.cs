using System.Globalization;
using System.Text;

namespace Rapport.Publishing.Charts;

/// <summary>
/// How wide a text will be, estimated letter by letter for the scripts that are printed; a little more than IBM Plex and Noto need, so that
/// what fits here fits on paper.
/// </summary>
public static class TextMeasure
{
    /// <summary>What of a text is looked at; no label is nearly as long.</summary>
    const int LettersMax = 400;

    const double StrongFactor = 1.07;
    const string Narrow = "iljtfrI.,:;'’!|()[]·-‐", Wide = "mwMWЖШЩЮФЫжшщюфым@%—…";

    /// <summary>The width in pixels.</summary>
    public static double Width(string text, Lettering lettering) =>
        text.EnumerateRunes().Sum(Em) * lettering.Size * (lettering.IsStrong ? StrongFactor : 1);

    /// <summary>The text in lines that fit, the last cut short where there are too many.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="lettering">How it is set.</param>
    /// <param name="most">The most lines there may be.</param>
    public static IReadOnlyList<string> Lines(string text, double width, Lettering lettering, int most)
    {
        var lines = new List<string> { "" };
        foreach (var piece in Pieces(Short(text)))
        {
            if (lines[^1].Length == 0 || Width((lines[^1] + piece).TrimEnd(), lettering) <= width) lines[^1] += piece;
            else lines.Add(piece);
        }
        var shown = lines.Take(most).Select(l => l.Trim()).ToArray();
        if (lines.Count > most) shown[^1] += "…";
        return [.. shown.Select(line => Cut(line, width, lettering))];
    }

    /// <summary>One line, cut short with an ellipsis where it is too long.</summary>
    public static string Cut(string text, double width, Lettering lettering)
    {
        text = Short(text);
        if (Width(text, lettering) <= width) return text;
        var elements = StringInfo.ParseCombiningCharacters(text);
        for (var count = elements.Length - 1; count > 0; count--)
            if (text[..elements[count]].TrimEnd('…', ' ') + "…" is var cut && Width(cut, lettering) <= width) return cut;
        return "…";
    }

    static string Short(string text) => text.Length <= LettersMax ? text : text[..(char.IsHighSurrogate(text[LettersMax - 1]) ? LettersMax - 1 : LettersMax)] + "…";

    /// <summary>Where a line may break: after spaces and hyphens, and between the characters of Chinese and Japanese.</summary>
    static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (piece.Length > 0 && IsIdeograph(rune)) yield return Take(piece);
            piece.Append(rune);
            if (rune.Value is ' ' or '-' || IsIdeograph(rune)) yield return Take(piece);
        }
        if (piece.Length > 0) yield return piece.ToString();
    }

    static string Take(StringBuilder piece)
    {
        var text = piece.ToString();
        piece.Clear();
        return text;
    }

    static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF00 and <= 0xFF60) or >= 0x20000;

    static double Em(Rune rune)
    {
        if (IsIdeograph(rune)) return 1;
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        if (rune.Value is ' ' or '\u00a0' or '\u202f') return 0.28;
        if (rune.IsBmp && Narrow.Contains((char)rune.Value, StringComparison.Ordinal)) return 0.38;
        if (rune.IsBmp && Wide.Contains((char)rune.Value, StringComparison.Ordinal)) return 0.94;
        if (category == UnicodeCategory.DecimalDigitNumber) return 0.61;
        if (rune.Value is (>= 0x0600 and <= 0x06FF) or (>= 0xFB50 and <= 0xFEFC)) return 0.56;
        return category == UnicodeCategory.UppercaseLetter ? 0.68 : rune.Value >= 0x0400 ? 0.61 : 0.57;
    }
}
