using Rapport.Storage.Questions;

namespace Rapport.Web.Interchange;

/// <summary>Which records the public sees, asked for many at a time: a cell names no other.</summary>
sealed class SeenRecords(RecordView view)
{
    /// <summary>More ids than these are looked up by reading all.</summary>
    const int AskedMax = 200;

    readonly HashSet<string> whole = new(StringComparer.Ordinal);
    readonly Dictionary<string, HashSet<string>> seen = new(StringComparer.Ordinal);
    readonly Dictionary<string, HashSet<string>> asked = new(StringComparer.Ordinal);

    /// <summary>Looks ids up in one question.</summary>
    public void Prepare(string kind, IReadOnlyCollection<string> ids)
    {
        if (whole.Contains(kind)) return;
        if (!asked.TryGetValue(kind, out var known)) (asked[kind], seen[kind]) = (known, _) = (new(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var unknown = ids.Where(known.Add).ToList();
        if (unknown.Count > AskedMax && whole.Add(kind)) seen[kind] = view.Kinds.All(kind).ToHashSet(StringComparer.Ordinal);
        else seen[kind].UnionWith(view.Kinds.Among(kind, unknown));
    }

    /// <summary>Whether the public sees a record that was looked up.</summary>
    public bool Sees(string kind, string id) => seen[kind].Contains(id);
}
