using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>What records are called, each looked up once for a long document.</summary>
sealed class KnownNames(Visit visit)
{
    readonly Dictionary<(string Kind, string Id), string?> known = [];

    public Visit Visit => visit;

    /// <summary>The name in the language of the visit; null where the public may not see the record.</summary>
    public string? Of(string kind, string id)
    {
        if (!known.TryGetValue((kind, id), out var name)) known[(kind, id)] = name = visit.NameOf(kind, id);
        return name;
    }
}
