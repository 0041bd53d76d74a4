using Rapport.Exchange;
using Rapport.Record;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>The newest versions of records, kept in memory: what a load is read against.</summary>
sealed class FakeJournal
{
    readonly Dictionary<(string Kind, string Id), CurrentRecord> records = [];

    readonly Dictionary<string, byte[]> contents = [];

    /// <summary>The hashes of the files that were kept.</summary>
    public IReadOnlyCollection<string> Hashes => contents.Keys;

    public LoadContext Context => new()
    {
        Contents = contents.GetValueOrDefault,
        Kinds = RecordKinds.OfOffice,
        Office = "unoct",
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
        Currents = (kind, id) => records.GetValueOrDefault((kind, id)),
        Ids = kind => records.Keys.Where(k => k.Kind == kind).Select(k => k.Id),
        Reason = "a test",
    };

    public CurrentRecord this[string kind, string id] => records[(kind, id)];

    /// <summary>What it holds, to be exported.</summary>
    public ExportSource Source() => new()
    {
        Kinds = RecordKinds.OfOffice,
        Records = kind => records.Where(r => r.Key.Kind == kind.Name).OrderBy(r => r.Key.Id, StringComparer.Ordinal)
            .Select(r => new ExportedRecord(r.Key.Id, r.Value.IsWithdrawn, r.Value.Content)),
        Contents = contents.GetValueOrDefault,
    };

    public LoadResult Read(string path, Func<LoadContext, LoadContext>? with = null) => FolderLoader.Read(path, with is null ? Context : with(Context));

    public LoadResult Read(params (string Name, string Text)[] files)
    {
        using var folder = new TemporaryFolder(files);
        return Read(folder.Path);
    }

    /// <summary>Reads files that must have no problem, and records what they change.</summary>
    public LoadResult Load(params (string Name, string Text)[] files)
    {
        var result = Read(files);
        Assert.Empty(result.Problems);
        Record(result);
        return result;
    }

    public void Record(LoadResult result)
    {
        foreach (var content in result.Contents) contents[content.Hash] = content.Bytes.ToArray();
        foreach (var change in result.Changes)
        {
            var key = (change.Content.Kind.Name, change.Id);
            Assert.Equal(records.TryGetValue(key, out var before) ? before.Version : 0, change.ExpectedVersion);
            records[key] = new CurrentRecord(change.ExpectedVersion + 1, change.Operation == Operation.Withdraw, change.Content);
        }
    }
}
