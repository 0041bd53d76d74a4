using System.Globalization;
using System.Text;

namespace Rapport.Figures.Answers;

/// <summary>
/// A word of a search as patterns (RE2) that find it without regard to case or accents, in titles as they stand: to fold a hundred thousand
/// titles first takes ten times as long as to look for every form of a letter.
/// </summary>
/// <param name="InPlain">Finds it in a plain title.</param>
/// <param name="InTexts">Finds it in the JSON of a text per language: in a text, and in nothing else that stands there.</param>
sealed record TitleWords(string InPlain, string InTexts)
{
    /// <summary>From the name of a language to anywhere in its text, never within an escape. The member <c>original</c> names no language.</summary>
    const string IntoText = """
        "[a-z]{2,3}(?:-[^"]*)?":"(?:[^"\\]|\\.)*
        """;

    /// <summary>What no text may hold, and no normal form has.</summary>
    const int NoLetter = 0xFFFE;

    /// <summary>The letters that are another one with marks, by that one.</summary>
    static readonly ILookup<Rune, Rune> Marked = AllMarked().ToLookup(m => m.Base, m => m.Letter);

    /// <summary>The words of a search, cut to its limits.</summary>
    public static IEnumerable<TitleWords> Of(string? search)
    {
        var letters = (search ?? "").EnumerateRunes().Take(ListOrder.SearchLengthMax)
            .Select(r => Rune.IsWhiteSpace(r) || Rune.IsControl(r) || r.Value == NoLetter ? " " : r.ToString()); // half a letter becomes U+FFFD
        var words = string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Base).Where(word => word.Length > 0);
        return words.Distinct().Take(ListOrder.WordsMax).Select(word => new TitleWords(Pattern(word, InPlainText), IntoText + Pattern(word, InJson)));
    }

    static string Pattern(string word, Func<Rune, string> letter) => $"(?i){string.Concat(word.EnumerateRunes().Take(ListOrder.WordLengthMax).Select(r => letter(r) + Marks(r)))}";

    /// <summary>The marks that may follow a letter of its script, no more of them than must be: all marks after every letter are too much for one pattern.</summary>
    static string Marks(Rune letter) => letter.Value switch
    {
        < 0x530 => @"[\x{300}-\x{36f}]*", // Latin, Greek, Cyrillic
        < 0x2E80 => @"\p{M}*",
        _ => "", // Chinese, Japanese, Korean
    };

    static string InPlainText(Rune letter) => $"[{string.Concat(Marked[letter].Prepend(letter).Select(l => $@"\x{{{l.Value.ToString("x", CultureInfo.InvariantCulture)}}}"))}]";

    static string InJson(Rune letter) => letter.Value is '"' or '\\' ? $@"\\\{letter}" : InPlainText(letter);

    /// <summary>A text in small letters without marks; the dotless i of Turkish counts as an i.</summary>
    static string Base(string text)
    {
        var bare = text.Normalize(NormalizationForm.FormD).EnumerateRunes().Where(r => !IsMark(r)).Select(r => r.ToString());
        return string.Concat(bare).Normalize(NormalizationForm.FormC).ToLowerInvariant().Replace('ı', 'i');
    }

    static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Every letter that carries marks stands in the first plane.</summary>
    static IEnumerable<(Rune Base, Rune Letter)> AllMarked() =>
        from code in Enumerable.Range(0x80, NoLetter - 0x80)
        where Rune.IsValid(code)
        let letter = new Rune(code)
        let bare = Base(letter.ToString()).EnumerateRunes().ToArray()
        where bare.Length == 1 && bare[0] != Rune.ToLowerInvariant(letter)
        select (bare[0], letter);
}
