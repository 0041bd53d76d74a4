using System.Text;

namespace Rapport.Publishing.PlainText;

/// <summary>Breaks a text into lines: at spaces, and between ideographs where their punctuation allows it. A word is never torn.</summary>
static class LineBreaks
{
    const string NotFirst = "、。，．：；！？）」』】》〉”’％…—·";
    const string NotLast = "（「『【《〈“‘";

    /// <summary>Lines of at most a width; where a line ends at a space, the space is not in it.</summary>
    /// <param name="text">The text: one line.</param>
    /// <param name="width">The columns of a line.</param>
    /// <returns>Each line, and whether a space stood where it ends.</returns>
    public static IEnumerable<(string Line, bool EndsAtSpace)> Of(string text, int width)
    {
        var line = new StringBuilder();
        var columns = 0;
        foreach (var (piece, hasSpace) in Pieces(text))
        {
            var needed = DisplayWidth.Of(piece);
            if (line.Length > 0 && columns + (hasSpace ? 1 : 0) + needed > width)
            {
                yield return (line.ToString(), hasSpace);
                line.Clear();
                columns = 0;
            }
            else if (hasSpace && line.Length > 0)
            {
                line.Append(' ');
                columns++;
            }
            line.Append(piece);
            columns += needed;
        }
        if (line.Length > 0) yield return (line.ToString(), false);
    }

    /// <summary>What may not be torn, each with whether a space stands before it.</summary>
    static IEnumerable<(string Piece, bool HasSpace)> Pieces(string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            var hasSpace = true;
            for (var at = 1; at < word.Length; at++)
            {
                if (char.IsLowSurrogate(word[at]) || !MayBreak(word, at)) continue;
                yield return (word[start..at], hasSpace);
                (start, hasSpace) = (at, false);
            }
            yield return (word[start..], hasSpace);
        }
    }

    static bool MayBreak(string word, int at)
    {
        if (NotFirst.Contains(word[at], StringComparison.Ordinal) || NotLast.Contains(word[at - 1], StringComparison.Ordinal)) return false;
        var before = Rune.TryGetRuneAt(word, char.IsLowSurrogate(word[at - 1]) ? at - 2 : at - 1, out var left) && DisplayWidth.IsWide(left);
        return before || (Rune.TryGetRuneAt(word, at, out var right) && DisplayWidth.IsWide(right));
    }
}
