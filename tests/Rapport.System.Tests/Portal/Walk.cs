using System.Text;

namespace Rapport.System.Tests.Portal;

/// <summary>Asks two portals the same and says where they differ: in status, in any header but the hour, or in any byte.</summary>
sealed class Walk(PortalServer one, PortalServer other)
{
    const int AtOnce = 3;

    /// <summary>How many addresses were asked.</summary>
    public int Count { get; private set; }

    /// <summary>How often each status was met.</summary>
    public Dictionary<int, int> Statuses { get; } = [];

    /// <summary>Where they differ.</summary>
    public async Task<IReadOnlyList<(string Path, string Difference)>> Differences(IEnumerable<(string Path, string? Accept)> asked)
    {
        var found = new List<(string, string)>();
        foreach (var some in asked.Chunk(AtOnce))
            foreach (var (path, difference, status) in await Task.WhenAll(some.Select(Compare)))
            {
                Count++;
                Statuses[status] = Statuses.GetValueOrDefault(status) + 1;
                if (difference is not null) found.Add((path, difference));
            }
        return found;
    }

    async Task<(string Path, string? Difference, int Status)> Compare((string Path, string? Accept) asked)
    {
        (string, string)[] headers = asked.Accept is { } accept ? [("Accept", accept)] : [];
        var (left, right) = (await one.Ask(asked.Path, headers), await other.Ask(asked.Path, headers));
        return (asked.Accept is null ? asked.Path : $"{asked.Path} as {asked.Accept}", Difference(left, right), right.Status);
    }

    static string? Difference(PortalAnswer left, PortalAnswer right)
    {
        if (left.Status != right.Status) return $"status {left.Status}, {right.Status}";
        if (left.Status >= 500) return $"status {left.Status}";
        if (!left.Bytes.AsSpan().SequenceEqual(right.Bytes)) return $"bytes: {Around(left.Bytes, right.Bytes)} / {Around(right.Bytes, left.Bytes)}";
        var names = left.Headers.Keys.Union(right.Headers.Keys, StringComparer.OrdinalIgnoreCase).Where(n => !n.Equals("Date", StringComparison.OrdinalIgnoreCase));
        return names.Where(n => left.Header(n) != right.Header(n)).Select(n => $"{n}: {left.Header(n)}, {right.Header(n)}").FirstOrDefault();
    }

    static string Around(byte[] bytes, byte[] others)
    {
        var at = 0;
        while (at < bytes.Length && at < others.Length && bytes[at] == others[at]) at++;
        var from = Math.Max(0, at - 60);
        return Encoding.UTF8.GetString(bytes, from, Math.Min(160, bytes.Length - from));
    }
}
