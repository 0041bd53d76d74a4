using System.Buffers;
using System.Globalization;
using System.Text;

namespace Rapport.Publishing.Mail;

/// <summary>Text for headers: one line, nothing that would turn its direction or end it.</summary>
static class OneLine
{
    const int SentenceMax = 200;
    static readonly SearchValues<char> Ends = SearchValues.Create(".!?。！？؟");

    /// <summary>The text with every control and every mark of direction taken out, and one space for several.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && rune.Value != '\u00a0' && rune.Value != '\u202f')
            {
                if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
            else if (!IsHidden(rune)) line.Append(rune.ToString());
        }
        return line.ToString().Trim(' ');
    }

    /// <summary>Controls, and what overrides or embeds a direction. Joiners stay: scripts need them.</summary>
    static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C or 0xFEFF;

    /// <summary>The first sentence; of a very long one its beginning.</summary>
    public static string FirstSentence(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (Ends.Contains(text[at]) && (at + 1 == text.Length || text[at] is '。' or '！' or '？' || text[at + 1] is ' ')) return Cut(text[..(at + 1)]);
        return Cut(text);
    }

    static string Cut(string text)
    {
        if (text.Length <= SentenceMax) return text;
        var at = text.LastIndexOf(' ', SentenceMax);
        if (at < SentenceMax / 2) at = char.IsHighSurrogate(text[SentenceMax - 1]) ? SentenceMax - 1 : SentenceMax;
        return text[..at] + "…";
    }
}
