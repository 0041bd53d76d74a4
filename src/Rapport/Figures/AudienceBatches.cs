using Rapport.Figures.Answers;
using Rapport.Figures.Sets;
using Rapport.Record;

namespace Rapport.Figures;

/// <summary>
/// The batches of a journal as an audience may count them: for all but the restricted audience, the ordinal among the batches that hold
/// a row the audience may see, so that what is withheld leaves no gap.
/// </summary>
public static class AudienceBatches
{
    /// <summary>The state of the journal that a question is asked of, as its audience may know it.</summary>
    public static RecordedAsOf Last(FigureQuestion question, IImageQueries image)
    {
        var values = new SqlValues();
        var view = new AudienceView(question, values);
        var until = question.AsOfSequence is { } sequence ? $" where b.\"last_sequence\" <= {values.Add(sequence)}" : "";
        var sql = view.SeesAll
            ? $"select max(b.\"last_sequence\"), max(b.\"recorded_at\") from \"batch\" b{until}"
            : $"select count(*), max(b.\"recorded_at\") from ({Seen(view)}) v join \"batch\" b on b.\"ordinal\" = v.\"batch\"{until}";
        var row = image.Query(new SqlQuery(sql, values.All))[0];
        return row[1] is DateTime at ? new RecordedAsOf((long)row[0]!, new DateTimeOffset(at, TimeSpan.Zero)) // an instant means a count
            : new RecordedAsOf(0, DateTimeOffset.UnixEpoch);
    }

    /// <summary>Batch and the ordinal under which the audience knows it.</summary>
    internal static string Numbered(AudienceView view) =>
        $"select v.\"batch\" as \"batch\", row_number() over (order by v.\"batch\") as \"ordinal\" from ({Seen(view)}) v";

    /// <summary>
    /// Current versions need no second look; only superseded ones are held against their records' current versions.
    /// </summary>
    static string Seen(AudienceView view) => string.Join(" union ", Tables.All.Select(table =>
        $"select r.\"batch\" as \"batch\" from \"{table.Name}\" r where {AudienceView.IsCurrent("r")}{view.Seen("r")}"
        + $" union select r.\"batch\" from \"{table.Name}\" r where not ({AudienceView.IsCurrent("r")}){view.Seen("r")}"
        + $" and r.\"id\" in ({view.IdsSeenNow(table)})"));
}
