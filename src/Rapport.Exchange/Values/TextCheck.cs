using System.Buffers;
using System.Globalization;
using System.Text;
using Rapport.Exchange.Loading;
using Rapport.Record;

namespace Rapport.Exchange.Values;

/// <summary>Text as it is kept: in normal form C, lines ended by LF, without characters that no rendering can carry.</summary>
static class TextCheck
{
    /// <summary>How many combining marks may follow one another; the limit of Unicode's stream-safe text format.</summary>
    const int MarksMax = 30;

    static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    /// <summary>The text to keep, or what is wrong with it.</summary>
    public static string? Read(string text, LoadLimits limits, out Fault fault)
    {
        fault = default;
        if (text.AsSpan().ContainsAnyExcept(Plain))
        {
            if (Problem(text) is { } problem) { fault = problem; return null; }
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
        }
        if (text.Length <= limits.CellLengthMax) return text;
        fault = LoadMessages.CellTooLong(text.Length, limits.CellLengthMax);
        return null;
    }

    static Fault? Problem(string text)
    {
        if (DirectionMarks.IndexIn(text) is >= 0 and var turn) return LoadMessages.DirectionMark(text[turn], turn);
        var marks = 0;
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) != OperationStatus.Done) return LoadMessages.HalfCharacter(text[at], at);
            if (IsRefused(rune)) return LoadMessages.ControlCharacter(rune.Value, at);
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MarksMax) return LoadMessages.TooManyMarks(MarksMax, at);
            at += length;
        }
        return null;
    }

    /// <summary>Controls other than tab and line ends, and the two code points that XML cannot hold.</summary>
    static bool IsRefused(Rune rune) =>
        (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r')) || rune.Value is 0xFFFE or 0xFFFF;

    static bool IsMark(Rune rune) =>
        rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
