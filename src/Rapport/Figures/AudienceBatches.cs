using Rapport.Figures.Answers;
using Rapport.Figures.Sets;
using Rapport.Record;

namespace Rapport.Figures;

/// <summary>
/// The batches of a journal as an audience may count them: for all but the restricted audience, the ordinal among the batches that hold
/// a row the audience may see, so that what is withheld leaves no gap. Read once, it serves every figure asked of the same state.
/// </summary>
public sealed class AudienceBatches
{
    /// <summary>Runs of neighbouring batches, each with how many stand before it; null where all is seen.</summary>
    readonly List<(long First, long Last, long Before)>? runs;

    AudienceBatches(List<(long First, long Last, long Before)>? runs, RecordedAsOf last) => (this.runs, Last) = (runs, last);

    /// <summary>The last batch taken, as the audience may know it.</summary>
    public RecordedAsOf Last { get; }

    /// <summary>Reads the batches that the audience of a question sees at its state of the record.</summary>
    public static AudienceBatches Read(FigureQuestion question, IImageQueries image)
    {
        var values = new SqlValues();
        var view = new AudienceView(question, values);
        var until = question.AsOfSequence is { } sequence ? $" where b.\"last_sequence\" <= {values.Add(sequence)}" : "";
        if (view.SeesAll)
            return new AudienceBatches(null, LastOf(image, $"max(b.\"last_sequence\"), max(b.\"recorded_at\") from \"batch\" b{until}", values));
        var runs = WithholdsNothing(question, image) ? AllOf(question, image) : RunsOf(image.Query(new SqlQuery(Runs(view, until), values.All)));
        if (runs.Count == 0) return new AudienceBatches(runs, new RecordedAsOf(0, DateTimeOffset.UnixEpoch));
        var (first, last, before) = runs[^1];
        var at = new SqlValues();
        var what = $"{before + last - first + 1}, max(b.\"recorded_at\") from \"batch\" b where b.\"ordinal\" = {at.Add(last)}";
        return new AudienceBatches(runs, LastOf(image, what, at));
    }

    /// <summary>The number under which the audience knows an entry that it may see: its batch's, or for the restricted audience its own.</summary>
    /// <param name="batch">The ordinal of its batch.</param>
    /// <param name="sequence">Its sequence.</param>
    public long NumberOf(long batch, long sequence)
    {
        if (runs is null) return sequence;
        var (low, high) = (0, runs.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (runs[middle].First <= batch) low = middle;
            else high = middle - 1;
        }
        return runs[low].Before + batch - runs[low].First + 1; // a row that is seen stands in a batch that is
    }

    /// <summary>Whether the audience may see every row there is: then every batch counts, which is told at a glance.</summary>
    static bool WithholdsNothing(FigureQuestion question, IImageQueries image)
    {
        var values = new SqlValues();
        var seen = new AudienceView(question, values).Seen("r")[" and ".Length..];
        var withheld = string.Join(" or ", Tables.All.Select(table => $"exists (select 1 from \"{table.Name}\" r where not ({seen}))"));
        return !(bool)image.Query(new SqlQuery($"select {withheld}", values.All))[0][0]!; // exists is never null
    }

    /// <summary>One run of all batches up to the state asked for.</summary>
    static List<(long First, long Last, long Before)> AllOf(FigureQuestion question, IImageQueries image)
    {
        var values = new SqlValues();
        var until = question.AsOfSequence is { } sequence ? $" where \"last_sequence\" <= {values.Add(sequence)}" : "";
        return image.Query(new SqlQuery($"select max(\"ordinal\") from \"batch\"{until}", values.All))[0][0] is long last ? [(1, last, 0)] : [];
    }

    static RecordedAsOf LastOf(IImageQueries image, string what, SqlValues values)
    {
        var row = image.Query(new SqlQuery($"select {what}", values.All))[0];
        return row[1] is DateTime at ? new RecordedAsOf((long)row[0]!, new DateTimeOffset(at, TimeSpan.Zero)) // an instant means a number
            : new RecordedAsOf(0, DateTimeOffset.UnixEpoch);
    }

    static List<(long, long, long)> RunsOf(IReadOnlyList<object?[]> rows)
    {
        var (runs, before) = (new List<(long, long, long)>(rows.Count), 0L);
        foreach (var row in rows)
        {
            var (first, last) = ((long)row[0]!, (long)row[1]!); // the least and the largest of a run are there
            runs.Add((first, last, before));
            before += last - first + 1;
        }
        return runs;
    }

    /// <summary>In a run, the batch grows as its rank does.</summary>
    static string Runs(AudienceView view, string until)
    {
        var limit = until.Length == 0 ? "" : $" where v.\"batch\" <= (select max(b.\"ordinal\") from \"batch\" b{until})";
        var ranked = $"select v.\"batch\" as \"batch\", v.\"batch\" - row_number() over (order by v.\"batch\") as \"run\""
            + $" from ({Seen(view)}) v{limit}";
        return $"select min(n.\"batch\"), max(n.\"batch\") from ({ranked}) n group by n.\"run\" order by 1";
    }

    static string Seen(AudienceView view) => "select distinct u.\"batch\" as \"batch\" from ("
        + string.Join(" union all ", Tables.All.Select(table => Seen(view, table))) + ") u";

    /// <summary>Current versions need no second look; only superseded ones are held against their records' current versions.</summary>
    static string Seen(AudienceView view, ImageTable table) =>
        $"select r.\"batch\" as \"batch\" from \"{table.Name}\" r where {AudienceView.IsCurrent("r")}{view.Seen("r")}"
        + $" union all select r.\"batch\" from \"{table.Name}\" r where not ({AudienceView.IsCurrent("r")}){view.Seen("r")}"
        + $" and r.\"id\" in ({view.IdsSeenNow(table)})";
}
