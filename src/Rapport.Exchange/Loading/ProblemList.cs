using System.Globalization;
using System.Text;
using Rapport.Record;

namespace Rapport.Exchange.Loading;

/// <summary>Collects the problems of one load, safe to print, and puts them in the order of files, rows and columns.</summary>
sealed class ProblemList(LoadLimits limits)
{
    const int ShownLengthMax = 120;
    readonly List<(Problem Problem, int Position)> problems = [];
    int leftOut;

    public bool IsEmpty => problems.Count == 0;

    /// <summary>Whether no further problem is kept, so that reading on would help nobody.</summary>
    public bool IsFull => leftOut > 0;

    public void Add(string? file, Place place, Fault fault)
    {
        if (problems.Count >= limits.ProblemsMax) { leftOut++; return; }
        var column = place.Column is null ? null : Shown(place.Column);
        var problem = new Problem(fault.Code, file is null ? null : Shown(file), place.Row, column, Shown(fault.Found), fault.Expected);
        problems.Add((problem, place.Position));
    }

    public void AddFile(string? file, Fault fault) => Add(file, new Place(0, null, 0), fault);

    /// <summary>By file (what belongs to none first), row and column; where these agree, as they were found.</summary>
    public IReadOnlyList<Problem> Sorted()
    {
        var sorted = problems.OrderBy(p => p.Problem.File, StringComparer.Ordinal).ThenBy(p => p.Problem.Row).ThenBy(p => p.Position)
            .Select(p => p.Problem).ToList();
        if (leftOut > 0)
        {
            var (code, found, expected) = LoadMessages.TooManyProblems(limits.ProblemsMax);
            sorted.Add(new Problem(code, null, 0, null, found, expected));
        }
        return sorted;
    }

    /// <summary>A text as it may go to a terminal: cut, and without control characters, half characters or marks that turn its direction.</summary>
    public static string Shown(string text)
    {
        var shown = new StringBuilder();
        for (var at = 0; at < text.Length && at < ShownLengthMax;)
        {
            var whole = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (whole && !NeedsEscape(rune)) shown.Append(text, at, length);
            else shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[at]:x4}");
            at += length;
        }
        return text.Length > ShownLengthMax ? shown.Append('…').ToString() : shown.ToString();
    }

    static bool NeedsEscape(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069) or 0x200e or 0x200f;
}
