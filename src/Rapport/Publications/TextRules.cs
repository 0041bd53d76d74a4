using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Record;

namespace Rapport.Publications;

/// <summary>
/// What the text of an issue may be, whatever it says: of a length, a depth and a number of marks that no page of an office reaches, so that
/// making a page out of it takes no longer than its length asks for; and without characters that turn the direction of what stands around them.
/// </summary>
public static partial class TextRules
{
    /// <summary>Lines of one language.</summary>
    public const int LinesMax = 2_000;

    /// <summary>Length of one paragraph, list or table, that is of lines without an empty one between, in UTF-16 code units.</summary>
    public const int ParagraphLengthMax = 5_000;

    /// <summary>Marks of Markdown in one paragraph: brackets, asterisks, underscores, backticks, angles, bars.</summary>
    public const int MarksMax = 1_000;

    /// <summary>Levels of lists and quotations, or of brackets, inside one another.</summary>
    public const int LevelsMax = 16;

    /// <summary>What is wrong with a text, each problem with its line and place; one that is too long is not looked at further.</summary>
    /// <param name="text">The Markdown of one language.</param>
    /// <param name="file">The file, for the problems.</param>
    public static IReadOnlyList<Problem> Problems(string text, string file)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines.Length > LinesMax)
            return [new Problem("text.too-long", file, LinesMax + 1, null, $"{lines.Length} lines", $"at most {LinesMax} lines in one language; make two issues of it")];
        var problems = new List<Problem>();
        for (var at = 0; at < lines.Length;)
        {
            var end = at;
            while (end < lines.Length && !string.IsNullOrWhiteSpace(lines[end])) end++;
            if (end > at && OfParagraph(lines[at..end], file, at + 1) is { } problem) problems.Add(problem);
            for (var line = at; line < end; line++)
                if (OfLine(lines[line], file, line + 1) is { } wrong) problems.Add(wrong);
            at = end + 1;
        }
        return problems;
    }

    static Problem? OfParagraph(string[] lines, string file, int row)
    {
        var length = lines.Sum(l => l.Length) + lines.Length - 1;
        if (length > ParagraphLengthMax)
            return new Problem("text.too-long", file, row, null, $"a paragraph of {length} characters", $"at most {ParagraphLengthMax} characters without an empty line between; divide it");
        var marks = lines.Sum(l => l.AsSpan().Count('[') + Marks().Count(l));
        if (marks > MarksMax)
            return new Problem("text.too-many-marks", file, row, null, $"{marks} marks in one paragraph", $"at most {MarksMax} of [ * _ ` < | without an empty line between; divide it");
        return Depth(lines) is var depth && depth <= LevelsMax ? null
            : new Problem("text.too-deep", file, row, null, $"{depth} brackets inside one another", $"at most {LevelsMax}; close or remove them");
    }

    /// <summary>How many brackets stand open at once.</summary>
    static int Depth(string[] lines)
    {
        var (open, most) = (0, 0);
        foreach (var letter in lines.SelectMany(l => l))
        {
            if (letter == '[') most = Math.Max(most, ++open);
            else if (letter == ']' && open > 0) open--;
        }
        return most;
    }

    static Problem? OfLine(string line, string file, int row)
    {
        if (DirectionMarks.IndexIn(line) is >= 0 and var at)
            return new Problem("text.direction", file, row, Column(at), $"U+{(int)line[at]:X4}",
                "text without characters that turn its direction (U+202A to U+202E, U+2066 to U+2069); remove it, the direction of a text follows from its language");
        var levels = Levels(line);
        return levels <= LevelsMax ? null
            : new Problem("text.too-deep", file, row, null, $"{levels} levels of lists or quotations", $"at most {LevelsMax}; write it flatter");
    }

    /// <summary>Every mark before the words opens a level; two spaces are one, as under an item of a list.</summary>
    static int Levels(string line)
    {
        var start = LevelMarks().Match(line).ValueSpan;
        var (levels, spaces) = (0, 0);
        foreach (var letter in start)
        {
            if (letter is ' ') spaces++;
            else if (letter is '\t') spaces += 4;
            else if (letter is '>' or '-' or '*' or '+' or '.' or ')') (levels, spaces) = (levels + 1, Math.Max(0, spaces - 1));
        }
        return levels + spaces / 2;
    }

    static string Column(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[*_`<|]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?:[ \t]|>|[-*+][ \t]|[0-9]{1,9}[.)][ \t])*", RegexOptions.NonBacktracking)]
    private static partial Regex LevelMarks();
}
