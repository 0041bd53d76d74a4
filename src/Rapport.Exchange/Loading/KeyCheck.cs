namespace Rapport.Exchange.Loading;

/// <summary>Keys that only one record may hold (a name that figures share, an exclusive identifier) must not stand twice in one load.</summary>
static class KeyCheck
{
    /// <summary>Reports every key that a second record holds.</summary>
    public static void Report(LoadRun run)
    {
        var holders = new Dictionary<(string Rule, string Key), LoadedRecord>();
        foreach (var record in run.Kinds.SelectMany(k => k.Records).Where(r => !r.IsWithdrawn && r.Id.Length > 0))
            foreach (var (rule, key) in record.Kind.UniqueKeys(record.Id, record.Content))
                if (!holders.TryAdd((rule, key), record)) ReportTwice(holders[(rule, key)], record, key, run);
    }

    static void ReportTwice(LoadedRecord first, LoadedRecord second, string key, LoadRun run)
    {
        if (first.Kind == second.Kind && first.Id == second.Id) return;
        var (code, found, expected) = LoadMessages.KeyTwice(key, $"{first.File.Name}, row {first.Row},");
        run.Problems.Add(second.File.Name, new Place(second.Row, null, 0), new Fault(code, found, expected));
    }
}
