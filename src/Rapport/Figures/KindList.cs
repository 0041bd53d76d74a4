using Rapport.Figures.Answers;
using Rapport.Figures.Sets;
using Rapport.Record;

namespace Rapport.Figures;

/// <summary>
/// All records of a kind that an audience sees, whatever sets they belong to: a membership that has ended, a contribution at any step. What
/// was merged into another is none of its own. Pure functions of question and image.
/// </summary>
/// <param name="question">For whom, and of which state of the record.</param>
/// <param name="image">The image, at that state of the journal or a later one.</param>
public sealed class KindList(FigureQuestion question, IImageQueries image)
{
    readonly RecordAliases aliases = question.Aliases ?? new RecordAliases(question, image);

    /// <summary>Some of the ids, in their own order.</summary>
    /// <param name="kind">The kind, singular.</param>
    /// <param name="skip">How many stand before.</param>
    /// <param name="take">How many are wanted at most.</param>
    public RecordIdPage Read(string kind, int skip, int take)
    {
        var values = new SqlValues();
        var from = From(kind, values);
        var count = (long)image.Query(new SqlQuery($"select count(*) {from}", values.All))[0][0]!; // a count is never null
        return new RecordIdPage(count, skip >= count ? [] : IdsOf(new SqlQuery($"select t.\"id\" {from} order by t.\"id\" limit {take} offset {skip}", values.All)));
    }

    /// <summary>Those of some ids that the audience sees.</summary>
    public IReadOnlyList<string> Among(string kind, IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0) return [];
        var values = new SqlValues();
        return IdsOf(new SqlQuery($"select t.\"id\" {From(kind, values)} and t.\"id\" in ({values.List(ids)})", values.All));
    }

    /// <summary>Every id.</summary>
    public IReadOnlyList<string> All(string kind)
    {
        var values = new SqlValues();
        return IdsOf(new SqlQuery($"select t.\"id\" {From(kind, values)}", values.All));
    }

    /// <summary>Those of which the id or the acronym begins so, without regard to case, in their own order.</summary>
    /// <param name="kind">The kind, singular.</param>
    /// <param name="letters">The first letters; none for all.</param>
    /// <param name="take">How many are wanted at most.</param>
    public IReadOnlyList<string> Beginning(string kind, string letters, int take)
    {
        var values = new SqlValues();
        var (from, letter) = (From(kind, values), values.Add(letters));
        return IdsOf(new SqlQuery($"select t.\"id\" {from} and (starts_with(t.\"id\", lower({letter})) or starts_with(lower({Tables.Of(kind).Acronym("t")}), lower({letter}))) order by t.\"id\" limit {take}", values.All));
    }

    /// <summary>Those that were recorded or changed last, the last first.</summary>
    public IReadOnlyList<string> Newest(string kind, int take)
    {
        var values = new SqlValues();
        return IdsOf(new SqlQuery($"select t.\"id\" {From(kind, values)} order by t.\"recorded_from\" desc limit {take}", values.All));
    }

    /// <summary>Version and time of records that the audience sees.</summary>
    public IReadOnlyDictionary<string, RecordStand> Stands(string kind, IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0) return new Dictionary<string, RecordStand>();
        var (values, table) = (new SqlValues(), Tables.Of(kind));
        var until = question.AsOfSequence is { } sequence ? $" and w.\"recorded_from\" <= {values.Add(sequence)}" : "";
        var sql = $"select w.\"id\", count(*), max(b.\"recorded_at\") from \"{table.Name}\" w join \"batch\" b on b.\"ordinal\" = w.\"batch\""
            + $" where w.\"id\" in ({values.List(ids)}){until}{new AudienceView(question, values).Seen("w")} group by w.\"id\"";
        return image.Query(new SqlQuery(sql, values.All)).ToDictionary(row => (string)row[0]!, // neither id, count nor time is ever null
            row => new RecordStand((int)(long)row[1]!, new DateTimeOffset((DateTime)row[2]!, TimeSpan.Zero)), StringComparer.Ordinal); // as above
    }

    string From(string kind, SqlValues values)
    {
        var table = Tables.Of(kind);
        return $"from \"{table.Name}\" t where {new AudienceView(question, values).Counts("t", table)}{aliases.Of(kind).AndStands("t")}";
    }

    List<string> IdsOf(SqlQuery query) => [.. image.Query(query).Select(row => (string)row[0]!)]; // an id is never null
}
