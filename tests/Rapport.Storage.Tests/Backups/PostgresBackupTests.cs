using Rapport.Record;
using Rapport.Storage.Backups;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Backups;

/// <summary>A record on PostgreSQL goes into the same file as one on SQLite, and a backup of either becomes a record on either.</summary>
public sealed class PostgresBackupTests : IDisposable
{
    readonly TestRecord record = new(on: Database.Postgres);

    public PostgresBackupTests()
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")), TestRecord.Create("two", TestRecord.Activity("Deux «à»")));
        record.Journal.Append(new Batch("b", [TestRecord.Change("one", TestRecord.Activity("Uno"), 1)])
        {
            Contents = [FileContent.Of("a file"u8.ToArray())], Reason = "because", Actor = "desk-7",
        });
    }

    public void Dispose() => record.Dispose();

    string Saved => record.File("saved.db");

    [Fact]
    public void A_record_goes_from_PostgreSQL_to_a_file_and_back_with_the_same_entries_and_leaves()
    {
        Backup.Make(record.Journal, Saved);
        var other = PostgresServer.Shared.NewDatabase();
        Assert.Equal(4, Backup.Restore(Saved, other).LastSequence);
        Backup.Restore(Saved, record.File("restored.db"));
        foreach (var table in new[] { "entries", "batches", "contents", "current", "uniques", "guards" })
        {
            var rows = Rows(record.Address, table);
            Assert.Equal(rows, Rows(Saved, table));
            Assert.Equal(rows, Rows(other, table));
            Assert.Equal(rows, Rows(record.File("restored.db"), table));
        }
        Assert.Equal(Leaves(record.Address), Leaves(other));
        Assert.Equal(Leaves(record.Address), Leaves(Saved));
        using (var journal = Journal.Open(other))
        {
            Assert.Equal("a file"u8.ToArray(), journal.Content(FileContent.Of("a file"u8.ToArray()).Hash));
            Assert.Empty(journal.Check());
            Assert.Equal(5, journal.Append(new Batch("c", [TestRecord.Change("two", TestRecord.Activity("Dos"), 1)])).LastSequence);
            Assert.True(journal.Append(new Batch("a", [TestRecord.Create("x", TestRecord.Activity("X"))])).AlreadyRecorded);
        }
        PostgresServer.Shared.Drop(other);
    }

    [Fact]
    public void An_office_that_is_there_is_not_written_over()
    {
        Backup.Make(record.Journal, Saved);
        var refusal = Assert.Throws<RecordException>(() => Backup.Restore(Saved, record.Address));
        Assert.Equal(("record.exists", $"{record.Journal.Name}: found the office test, expected none of that id; choose another id or another database"), (refusal.Code, refusal.Message));
        Assert.Equal(4, record.Journal.Head!.LastSequence); // it was filled above
    }

    [Fact]
    public void A_damaged_backup_leaves_nothing_on_the_server()
    {
        Backup.Make(record.Journal, Saved);
        AnySql.Ask(Saved, "update entries set reason = 'another' where sequence = 4");
        var other = PostgresServer.Shared.NewDatabase();
        var refusal = Assert.Throws<RecordException>(() => Backup.Restore(Saved, other));
        Assert.StartsWith($"{Saved}: entry 4: found ", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("the entry was changed outside Rapport; nothing was restored: take another backup", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("record.missing", Assert.Throws<RecordException>(() => Journal.Open(other)).Code);
        PostgresServer.Shared.Drop(other);
    }

    static List<string> Leaves(string address)
    {
        using var journal = Journal.Open(address);
        using var reader = journal.OpenReader();
        return [.. journal.Entries().Select(entry => reader.LeafAt(entry.Sequence))];
    }

    static List<string> Rows(string address, string table) =>
        [.. AnySql.Rows(address, $"select * from {table}").Select(row => string.Join(" | ", row.Select(cell => cell ?? "~"))).Order(StringComparer.Ordinal)];
}
