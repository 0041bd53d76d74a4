using Rapport.Exchange.Loading;
using Rapport.Record;

namespace Rapport.Exchange.Values;

/// <summary>Identifiers given by others, <c>scheme:value</c>.</summary>
static class ExternalText
{
    /// <summary>The identifiers; where something is wrong, at least one fault is added and the answer is of no use.</summary>
    public static IReadOnlyList<ExternalId> Read(IReadOnlyList<string> items, LoadLimits limits, List<Fault> faults)
    {
        var identifiers = items.Select(i => ReadOne(i, limits, faults)).ToArray();
        foreach (var twice in identifiers.GroupBy(i => i).Where(g => g.Count() > 1)) faults.Add(LoadMessages.Twice(twice.Key.ToString()));
        return identifiers;
    }

    static ExternalId ReadOne(string item, LoadLimits limits, List<Fault> faults)
    {
        var colon = item.IndexOf(':', StringComparison.Ordinal);
        var isFormed = colon > 0 && colon < item.Length - 1 && RecordId.IsValid(item.AsSpan(0, colon)) && !item.Any(char.IsControl);
        if (isFormed && TextCheck.Read(item[(colon + 1)..], limits, out _) is { } value) return new ExternalId(item[..colon], value);
        faults.Add(LoadMessages.External(item));
        return default;
    }
}
