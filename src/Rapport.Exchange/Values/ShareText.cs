using Rapport.Exchange.Loading;
using Rapport.Record;

namespace Rapport.Exchange.Values;

/// <summary>Codes with shares, <c>SDN:60</c> and <c>TCD:40</c>: all of a list are stated and add to 100, or none is.</summary>
static class ShareText
{
    /// <summary>The shares; where something is wrong, at least one fault is added and the answer is of no use.</summary>
    public static IReadOnlyList<Share> Read(IReadOnlyList<string> items, Func<string, string> code, List<Fault> faults)
    {
        var before = faults.Count;
        var shares = items.Select(i => ReadOne(i, code, faults)).ToArray();
        if (faults.Count > before) return shares;
        var stated = shares.Count(s => s.Percent is not null);
        if (stated == 0) return shares;
        if (stated < shares.Length) faults.Add(LoadMessages.SharesMixed(shares.First(s => s.Percent is null).Code));
        else if (shares.Sum(s => s.Percent) is var sum && sum != 100) faults.Add(LoadMessages.SharesSum(sum!.Value)); // all stated
        return shares;
    }

    static Share ReadOne(string item, Func<string, string> code, List<Fault> faults)
    {
        var colon = item.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return new Share(code(item), null);
        var read = code(item[..colon].Trim());
        if (NumberText.TryNumber(item[(colon + 1)..].Trim(), out var percent) && percent is >= 0 and <= 100) return new Share(read, percent);
        faults.Add(LoadMessages.Share(item));
        return new Share(read, null);
    }
}
