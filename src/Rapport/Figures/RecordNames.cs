namespace Rapport.Figures;

/// <summary>
/// What records are called, and where in their lists they stand, at one state of the record as an audience sees it, in one language: as far as it was asked, so that several
/// figures of one state ask once. Not for several threads.
/// </summary>
public sealed class RecordNames
{
    readonly Dictionary<(string Kind, string Id), (string? Label, long Order)> known = [];

    /// <summary>Those of a kind of which nothing was asked yet.</summary>
    internal IReadOnlyList<string> Unknown(string kind, IEnumerable<string> ids) => [.. ids.Where(id => !known.ContainsKey((kind, id)))];

    /// <summary>Keeps what was found; nothing, where the audience sees no record of that id.</summary>
    internal void Keep(string kind, string id, string? label, long order) => known[(kind, id)] = (label, order);

    /// <summary>What is known of a record: no name and the last place where there is none.</summary>
    internal (string? Label, long Order) Of(string kind, string id) => known.TryGetValue((kind, id), out var found) ? found : (null, long.MaxValue);
}
