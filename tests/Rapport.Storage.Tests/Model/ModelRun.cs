using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Model;

/// <summary>Sends the same parcels to a journal and to the model, and holds each answer and, again and again, everything there is to read against each other.</summary>
sealed class ModelRun : IDisposable
{
    readonly TestRecord record;
    readonly Random random;
    readonly PlainRecord plain = new();
    readonly RandomParcels parcels;
    readonly List<Parcel> sent = [];
    Journal journal;

    public ModelRun(Database database, int seed)
    {
        random = new Random(seed);
        parcels = new RandomParcels(random, plain);
        record = new TestRecord(RandomParcels.Kinds, on: database);
        record.Journal.Dispose(); // so that the run's own journal is the only one, and the last to close the file
        journal = record.Open();
        var settings = new Sheet(Organisations.Office.Shape, new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["clock"] = "test", ["time_zone"] = "America/New_York", ["visibility"] = "public",
        });
        plain.Append(new Parcel("init", [new Wanted(PlainRecord.Office, settings, 0)]) { Reason = "the record begins" });
    }

    /// <summary>How many changes were recorded, parcels refused or sent again, journals opened and rebuilt.</summary>
    public int Operations { get; private set; }

    /// <summary>How often each kind of answer was given, to see that the run was not idle.</summary>
    public Dictionary<string, int> Answers { get; } = [];

    public void Dispose()
    {
        journal.Dispose();
        record.Dispose();
    }

    /// <summary>Goes on until so many operations were done, then holds the whole record against the whole model.</summary>
    public void Go(int operations)
    {
        for (var step = 1; Operations < operations; step++)
        {
            Send(random.Next(100) switch { < 4 when sent.Count > 0 => parcels.Again(sent[random.Next(sent.Count)]), 4 => parcels.Unfit(), _ => parcels.Next() });
            if (step % 150 == 0) CompareSome();
            if (step % 400 == 0) Reopen();
            if (step % 3000 == 0) Rebuild();
        }
        CompareAll();
    }

    void Send(Parcel parcel)
    {
        var before = plain.Entries.Count;
        var expected = plain.Append(parcel);
        Assert.Equal(expected, Append(parcel));
        Assert.Equal((plain.Batches.Count, plain.Entries.Count, plain.Batches[^1].RecordedAt), journal.Head is { } head ? (head.Ordinal, head.LastSequence, head.RecordedAt) : default);
        sent.Add(parcel);
        Count(expected, Math.Max(1, plain.Entries.Count - before));
    }

    string Append(Parcel parcel)
    {
        journal.Clock.TestNow = parcel.Now;
        try { return PlainRecord.Said(journal.Append(parcel.Batch)); }
        catch (RecordException refusal) { return PlainRecord.Said(refusal); }
    }

    void Count(string answer, int operations)
    {
        Operations += operations;
        var kind = answer.Contains("AlreadyRecorded = True", StringComparison.Ordinal) ? "already recorded" : answer.Split(' ')[0];
        Answers[kind] = Answers.GetValueOrDefault(kind) + 1;
    }

    void Reopen()
    {
        journal.Dispose();
        journal = record.Open();
        Count("opened", 1);
    }

    void Rebuild()
    {
        journal.RebuildDerived();
        Count("rebuilt", 1);
        CompareTables();
    }

    /// <summary>A few records, batches and instants.</summary>
    void CompareSome()
    {
        for (var i = 0; i < 20; i++)
        {
            var (kind, id) = parcels.Known();
            CompareHistory(kind.Name, id);
            CompareCurrent(kind.Name, id);
            CompareAsOf(kind, id, random.NextInt64(0, plain.Entries.Count + 2));
            CompareBatch(sent[random.Next(sent.Count)].Key);
        }
        CompareSequenceAt();
        CompareIds(parcels.Known().Kind);
        var (from, count) = (random.Next(1, plain.Entries.Count + 1), random.Next(1, 100));
        Assert.Equal(plain.Entries.Skip(from - 1).Take(count).Select(Line), journal.Entries(from, from + count - 1).Select(Line));
    }

    /// <summary>Every entry, history, id and row; each question that a row has answered already is asked of every tenth.</summary>
    void CompareAll()
    {
        Reopen();
        Assert.Equal(plain.Entries.Select(Line), journal.Entries().Select(Line));
        foreach (var (kind, id) in plain.Records.Keys) CompareHistory(kind, id);
        foreach (var (kind, id) in plain.Records.Keys.Where((_, i) => i % 10 == 0)) CompareCurrent(kind, id);
        foreach (var parcel in sent.Where((_, i) => i % 10 == 0)) CompareBatch(parcel.Key);
        foreach (var kind in journal.Kinds.All) CompareIds(kind);
        foreach (var (hash, bytes) in plain.Files) Assert.Equal(bytes, journal.Content(hash));
        Assert.Equal(plain.Files.Keys.Order(StringComparer.Ordinal), record.Ask("select hash from contents").Order(StringComparer.Ordinal));
        CompareTables();
        Assert.Empty(journal.Check());
    }

    void CompareHistory(string kind, string id) => Assert.Equal(plain.VersionsOf(kind, id).Select(Line), journal.History(kind, id).Select(Line));

    void CompareCurrent(string kind, string id)
    {
        var last = plain.VersionsOf(kind, id).LastOrDefault();
        Assert.Equal(last is null ? null : new CurrentRecord(last.Version, last.IsWithdrawn, last.Wanted.Sheet.Content), journal.Current(kind, id));
    }

    void CompareAsOf(RecordKind kind, string id, long sequence)
    {
        var then = plain.VersionsOf(kind.Name, id).LastOrDefault(entry => entry.Sequence <= sequence);
        Assert.Equal(then is null || then.IsWithdrawn ? null : then.Wanted.Sheet.Content, journal.ContentAsOf(kind.Name, id, sequence));
    }

    void CompareBatch(string key)
    {
        Assert.Equal(plain.FindBatch(key), journal.FindBatch(key));
        if (plain.OrdinalOf(key) is > 0 and var ordinal) Assert.Equal(ordinal, journal.OrdinalOf(key));
    }

    void CompareIds(RecordKind kind) =>
        Assert.Equal(plain.Records.Keys.Where(record => record.Kind == kind.Name).Select(record => record.Id).Order(StringComparer.Ordinal), journal.Ids(kind.Name));

    /// <summary>The instants of a batch, a microsecond before it, and before anything was recorded.</summary>
    void CompareSequenceAt()
    {
        var index = random.Next(1, plain.Batches.Count);
        var at = plain.Batches[index].RecordedAt;
        Assert.Equal(plain.Batches[index].LastSequence, journal.SequenceAt(at));
        Assert.Equal(plain.Batches[index - 1].LastSequence, journal.SequenceAt(at.AddMicroseconds(-1)));
        Assert.Equal("as-recorded.before", Assert.Throws<RecordException>(() => journal.SequenceAt(plain.Batches[0].RecordedAt.AddMicroseconds(-1))).Code);
    }

    void CompareTables()
    {
        Compare("batches", plain.BatchRows());
        Compare("current", plain.CurrentRows());
        Compare("uniques", plain.UniqueRows());
        Compare("guards", plain.GuardRows());
    }

    void Compare(string table, IEnumerable<string> expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), record.Ask($"select * from {table}").Order(StringComparer.Ordinal));

    static string Line(PlainEntry entry) => Line(new Entry
    {
        Office = PlainRecord.Office, Sequence = entry.Sequence, Batch = entry.Parcel.Key, Kind = entry.Wanted.Kind, Id = entry.Wanted.Id,
        Version = entry.Version, Schema = 1, Operation = entry.Wanted.Operation, Cause = entry.Wanted.Cause, RecordedAt = entry.At,
        Actor = entry.Parcel.Actor, Via = entry.Parcel.Via, Source = entry.Wanted.Source, Reason = entry.Parcel.Reason,
        Body = System.Text.Encoding.UTF8.GetBytes(entry.Wanted.Sheet.Body),
    });

    static string Line(Entry entry) =>
        $"{entry with { Body = default }} {entry.RecordedAt.Ticks} {System.Text.Encoding.UTF8.GetString(entry.Body.Span)}";
}
