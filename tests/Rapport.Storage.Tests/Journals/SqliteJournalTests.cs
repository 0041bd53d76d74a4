using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Journals;

public sealed class SqliteJournalTests() : JournalContract(Database.Sqlite)
{
    [Fact]
    public void A_file_that_is_no_record_is_refused()
    {
        using var record = new TestRecord();
        File.WriteAllText(record.File("note.db"), new string('x', 5000));
        var refusal = Assert.Throws<RecordException>(() => SqliteJournal.Open(record.File("note.db")));
        Assert.StartsWith($"{record.File("note.db")}: found a file that SQLite cannot read", refusal.Message, StringComparison.Ordinal);
    }
}

public sealed class SqliteGuardTests() : GuardAndUpcasterContract(Database.Sqlite);
