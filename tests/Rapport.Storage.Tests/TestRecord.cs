using Rapport.Organisations;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests;

/// <summary>A database that keeps journals.</summary>
enum Database
{
    /// <summary>A file.</summary>
    Sqlite,

    /// <summary>A database of its own on the tests' server.</summary>
    Postgres,
}

/// <summary>A record in a folder or database of its own, on a test clock, gone with the test.</summary>
sealed class TestRecord : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("rapport-test").FullName;

    public TestRecord(RecordKinds? kinds = null, string clock = "test", Database on = Database.Sqlite)
    {
        (Kinds, On) = (kinds ?? RecordKinds.OfOffice, on);
        Address = on == Database.Sqlite ? Path : PostgresServer.Shared.NewDatabase();
        Journal = Journal.Create(Address, "test", Settings(clock), new JournalOptions { Kinds = Kinds });
    }

    public RecordKinds Kinds { get; }

    public Database On { get; }

    /// <summary>What <c>--record</c> takes: the file, or the address of the database.</summary>
    public string Address { get; }

    /// <summary>The file of a record on SQLite.</summary>
    public string Path => System.IO.Path.Combine(folder, "record.db");

    public Journal Journal { get; }

    public static RecordContent Settings(string clock) =>
        RecordContent.Empty(Office.Shape).With("time_zone", "America/New_York").With("clock", clock).With("visibility", "public");

    public Journal Open(DateTimeOffset? now = null) => Journal.Open(Address, new JournalOptions { Kinds = Kinds, Clock = new JournalClock(TimeProvider.System, now) });

    /// <summary>Runs SQL behind the journal's back.</summary>
    public List<string> Ask(string sql) => AnySql.Ask(Address, sql);

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
        if (On == Database.Postgres) PostgresServer.Shared.Drop(Address);
        Directory.Delete(folder, recursive: true);
    }
}
