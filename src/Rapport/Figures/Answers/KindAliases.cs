using Rapport.Record;

namespace Rapport.Figures.Answers;

/// <summary>
/// The records of one kind that were merged, each with the one that stands for it in the end. Where merges lead back to their beginning,
/// which only two writers at once can bring about, the smallest id stands for all of them.
/// </summary>
sealed class KindAliases
{
    /// <summary>Nothing is merged.</summary>
    public static KindAliases None { get; } = new([]);

    readonly Dictionary<string, string> standing = new(StringComparer.Ordinal);
    readonly ILookup<string, string> aliases;

    /// <param name="merged">Each merged record and the one it was merged into.</param>
    public KindAliases(IEnumerable<(string Id, string Into)> merged)
    {
        var into = merged.ToDictionary(m => m.Id, m => m.Into, StringComparer.Ordinal);
        foreach (var cycle in Cycles.Find(into.Keys, id => into.TryGetValue(id, out var next) ? [next] : [])) into.Remove(cycle[0]);
        foreach (var id in into.Keys) Follow(id, into);
        aliases = standing.ToLookup(s => s.Value, s => s.Key, StringComparer.Ordinal);
    }

    public bool IsEmpty => standing.Count == 0;

    /// <summary>The record that an id means.</summary>
    public string StandingFor(string id) => standing.GetValueOrDefault(id, id);

    /// <summary>Every id that means the same record.</summary>
    public IEnumerable<string> Meaning(string id) => aliases[StandingFor(id)].Prepend(StandingFor(id));

    /// <summary>Pairs of <c>alias</c> and <c>standing</c>, as a table.</summary>
    public string Pairs => "select v.\"alias\" as \"alias\", v.\"standing\" as \"standing\" from (values "
        + string.Join(", ", InOrder.Select(s => $"({Literal(s.Key)}, {Literal(s.Value)})")) + ") v(\"alias\", \"standing\")";

    /// <summary>The condition that a row stands for itself, for one that was merged counts nowhere; null where nothing is merged.</summary>
    /// <param name="alias">The table of the rows.</param>
    public string? Stands(string alias) => IsEmpty ? null : $"{alias}.\"id\" not in ({Ids})";

    /// <summary>The same after another condition.</summary>
    public string AndStands(string alias) => IsEmpty ? "" : $" and {Stands(alias)}";

    /// <summary>The ids that do not stand for themselves, as a list.</summary>
    public string Ids => string.Join(", ", InOrder.Select(s => Literal(s.Key)));

    IEnumerable<KeyValuePair<string, string>> InOrder => standing.OrderBy(s => s.Key, StringComparer.Ordinal);

    /// <summary>Notes the end of the way for every id on it, so that no part of it is walked twice.</summary>
    void Follow(string id, Dictionary<string, string> into)
    {
        var path = new List<string>();
        while (!standing.ContainsKey(id) && into.TryGetValue(id, out var next))
        {
            path.Add(id);
            id = next;
        }
        foreach (var passed in path) standing[passed] = standing.GetValueOrDefault(id, id);
    }

    /// <summary>Ids are many, and no letter of an id needs an escape; one that came otherwise is quoted all the same.</summary>
    static string Literal(string id) => $"'{id.Replace("'", "''", StringComparison.Ordinal)}'";
}
