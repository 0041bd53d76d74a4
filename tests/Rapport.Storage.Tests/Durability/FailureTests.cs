using Microsoft.Data.Sqlite;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Durability;

/// <summary>What the outside world does to a record is said with its file, what was found, and the next step.</summary>
public sealed class FailureTests : IDisposable
{
    readonly TestRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public void A_full_disk_is_said_so()
    {
        using var connection = SqliteSchema.Connect(record.Path, SqliteOpenMode.ReadWrite);
        SqliteSchema.Run(connection, "pragma max_page_count = 1");
        var failure = Assert.Throws<IOException>(() => SqliteSchema.Run(connection, "create table more as select zeroblob(1000000)"));
        Assert.Equal($"{record.Path}: found no room on the disk; make room and try again: nothing of it was recorded", failure.Message);
    }

    [Theory]
    [InlineData(SQLitePCL.raw.SQLITE_BUSY, "a.db: found it held by another program for a minute; end that program or wait for it, then send again")]
    [InlineData(SQLitePCL.raw.SQLITE_READONLY, "a.db: found it closed to this user; let this user read and write the file and its folder")]
    [InlineData(SQLitePCL.raw.SQLITE_IOERR, "a.db: found that the disk failed (SQLite Error 10: 'why'.); look at the disk, run \"rapport check\", then try again: what was recorded is not recorded twice")]
    public void A_file_that_cannot_be_used_is_said_so(int code, string message)
    {
        var failure = Assert.IsType<IOException>(SqliteFailure.Of(new SqliteException("SQLite Error 10: 'why'.", code), "a.db"));
        Assert.Equal(message, failure.Message);
    }

    [Fact]
    public void A_damaged_file_is_said_so()
    {
        record.Append("a", [.. Enumerable.Range(1, 500).Select(i => TestRecord.Create($"a{i}", TestRecord.Activity("A title of some length")))]);
        record.Journal.Dispose();
        using (var file = File.OpenWrite(record.Path))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[file.Length / 4]);
        }
        var failure = Assert.Throws<RecordException>(() => record.Open().Check());
        Assert.StartsWith($"{record.Path}: found a file that SQLite cannot read", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rebuild_that_fails_leaves_a_journal_that_can_be_used()
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")));
        record.Ask("update entries set operation = 'reopen' where sequence = 2");
        Assert.Throws<InvalidDataException>(record.Journal.RebuildDerived);
        record.Ask("update entries set operation = 'create' where sequence = 2");
        record.Append("b", TestRecord.Create("two", TestRecord.Activity("Two")));
        Assert.Empty(record.Journal.Check());
    }

    [Fact]
    public void A_mistake_of_this_program_stays_what_it_is() =>
        Assert.IsType<SqliteException>(SqliteFailure.Of(new SqliteException("near \"selct\": syntax error", SQLitePCL.raw.SQLITE_ERROR), "a.db"));
}
