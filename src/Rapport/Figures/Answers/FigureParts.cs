using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;

namespace Rapport.Figures.Answers;

/// <summary>Every cell of an answer, the total, and the rows that only may lie in the time asked.</summary>
sealed class FigureParts
{
    readonly Sentence sentence;
    readonly FigureSql sql;
    readonly IImageQueries image;
    readonly Conversion? conversion;

    public FigureParts(Sentence sentence, FigureSql sql, Conversion? conversion, IImageQueries image)
    {
        (this.sentence, this.sql, this.conversion, this.image) = (sentence, sql, conversion, image);
        Total = Nothing();
        Read(sentence.By, possible: Foots, Cells);
        if (Foots) foreach (var cell in Cells.Values) Total.Add(cell);
        else ReadTotal();
    }

    /// <summary>The cells by their keys, as the image gives them.</summary>
    public Dictionary<CellKeys, Tally> Cells { get; } = [];

    /// <summary>The answer without <c>by</c>.</summary>
    public Tally Total { get; }

    /// <summary>The rows that only may lie in the time asked.</summary>
    public long NotPlaced { get; private set; }

    /// <summary>Whether each row, or key, stands in one cell only, so that cells add up to the total without another question.</summary>
    bool Foots => sentence.By.Count == 0 || (sentence.Measure.Adds && !sentence.By.Any(sentence.HasSeveral));

    /// <summary>What a cell comes to; nothing where no row stands in it.</summary>
    public Tally At(CellKeys cell) => Cells.GetValueOrDefault(cell) ?? Nothing();

    /// <summary>What no row at all comes to.</summary>
    public Tally Nothing() => new(sentence.Measure, conversion);

    /// <summary>The keys of one dimension.</summary>
    public IEnumerable<object?> Keys(int dimension) => Cells.Keys.Select(c => c.Keys[dimension]);

    /// <summary>What the cells that are not shown come to together, each row once.</summary>
    public Tally Rest(IReadOnlyCollection<CellKeys> shown)
    {
        var rest = Nothing();
        if (Foots)
            foreach (var (_, tally) in Cells.Where(c => !shown.Contains(c.Key))) rest.Add(tally);
        else
            foreach (var line in image.Query(sql.Others(sentence.By, shown))) rest.Add(line);
        return rest;
    }

    /// <summary>Whether some row, or counted key, stands in more than one of these cells. Rows that are shared out stand in several by their shares, and overlap in none.</summary>
    public bool Overlap(IReadOnlyList<Tally> shown) => !sentence.Measure.SharesOut
        && (shown.Sum(t => t.Rows) > Total.Rows || (sentence.Measure is Distinct && shown.Sum(t => t.Stated) > Total.Stated));

    void ReadTotal()
    {
        var cells = new Dictionary<CellKeys, Tally>();
        Read([], possible: true, cells);
        foreach (var cell in cells.Values) Total.Add(cell);
    }

    void Read(IReadOnlyList<Dimension> by, bool possible, Dictionary<CellKeys, Tally> cells)
    {
        foreach (var line in image.Query(sql.Cells(by, possible)))
        {
            var tallied = line.AsSpan(by.Count);
            NotPlaced += (long)tallied[Tally.NotPlacedPlace]!; // counts are never null
            if ((long)tallied[Tally.RowsPlace]! == 0) continue; // as above: only rows that may lie there
            var keys = new CellKeys(line[..by.Count]);
            if (!cells.TryGetValue(keys, out var tally)) cells[keys] = tally = Nothing();
            tally.Add(tallied);
        }
    }
}
