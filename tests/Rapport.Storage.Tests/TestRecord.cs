using Rapport.Delivery;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests;

/// <summary>A record in a folder of its own, on a test clock, gone with the test.</summary>
sealed class TestRecord : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("rapport-test").FullName;

    public TestRecord(RecordKinds? kinds = null, string clock = "test")
    {
        Kinds = kinds ?? RecordKinds.OfOffice;
        Journal = SqliteJournal.Create(Path, "test", Settings(clock), new JournalOptions { Kinds = Kinds });
    }

    public RecordKinds Kinds { get; }

    public string Path => System.IO.Path.Combine(folder, "record.db");

    public SqliteJournal Journal { get; }

    public static RecordContent Settings(string clock) =>
        RecordContent.Empty(Office.Shape).With("time_zone", "America/New_York").With("clock", clock).With("visibility", "public");

    public SqliteJournal Open(DateTimeOffset? now = null) => SqliteJournal.Open(Path, new JournalOptions { Kinds = Kinds, Clock = new JournalClock(TimeProvider.System, now) });

    public string File(string name) => System.IO.Path.Combine(folder, name);

    public static RecordContent Activity(string title, string status = "held") => RecordContent.Empty(Delivery.Activity.Shape)
        .With("kind", "training").With("title", LocalText.Of("en", title)).With("status", status).With("visibility", "public");

    public static Change Create(string id, RecordContent content) => new(id, content);

    public static Change Change(string id, RecordContent content, int expected) =>
        new(id, content) { ExpectedVersion = expected, Operation = Operation.Change, Cause = Cause.Correction };

    public Recorded Append(string key, params Change[] changes) => Journal.Append(new Batch(key, changes));

    public void Dispose()
    {
        Journal.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
