using Rapport.Figures.Answers;
using Rapport.Figures.Sets;

namespace Rapport.Figures;

/// <summary>
/// Which records stand for others that were merged into them, at one state of the record and as an audience sees it: a merge that it may
/// not see is none. Read for each kind once, when it is first needed, so it serves every figure asked of the same state. Not for several
/// threads.
/// </summary>
/// <param name="question">The audience and the state.</param>
/// <param name="image">The image.</param>
public sealed class RecordAliases(FigureQuestion question, IImageQueries image)
{
    readonly Dictionary<string, KindAliases> known = new(StringComparer.Ordinal);

    /// <summary>The aliases of every kind at once: nothing is read later, so several threads may ask it.</summary>
    internal static RecordAliases Whole(FigureQuestion question, IImageQueries image)
    {
        var whole = new RecordAliases(question, image);
        whole.Prepare(Tables.All.Select(t => t.Kind.Name));
        return whole;
    }

    /// <summary>The record that an id means: itself where it was not merged.</summary>
    public string StandingFor(string kind, string id) => Of(kind).StandingFor(id);

    /// <summary>The aliases of a kind.</summary>
    internal KindAliases Of(string kind)
    {
        Prepare([kind]);
        return known[kind];
    }

    /// <summary>Reads the aliases of several kinds in one question.</summary>
    internal void Prepare(IEnumerable<string> kinds)
    {
        var unread = kinds.Where(k => !known.ContainsKey(k)).Distinct().ToList();
        if (unread.Count == 0) return;
        var values = new SqlValues();
        var view = new AudienceView(question, values);
        var merged = image.Query(new SqlQuery(string.Join(" union all ", unread.Select((kind, i) => Merged(view, Tables.Of(kind), i))), values.All))
            .ToLookup(row => (long)row[0]!, row => ((string)row[1]!, (string)row[2]!)); // a merged record says into which
        for (var i = 0; i < unread.Count; i++) known[unread[i]] = merged.Contains(i) ? new KindAliases(merged[i]) : KindAliases.None;
    }

    static string Merged(AudienceView view, Record.ImageTable table, int number) =>
        $"select cast({number} as bigint), t.\"id\", t.\"merged_into\" from \"{table.Name}\" t"
        + $" where t.\"merged_into\" is not null and {view.Counts("t", table)}";
}
