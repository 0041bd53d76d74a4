using Microsoft.Data.Sqlite;
using Rapport.Record;
using Rapport.Storage.Backups;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    readonly TestRecord record = new();

    public BackupTests()
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")), TestRecord.Create("two", TestRecord.Activity("Two")));
        record.Journal.Append(new Batch("b", [TestRecord.Change("one", TestRecord.Activity("Uno"), 1)]) { Contents = [FileContent.Of("a file"u8.ToArray())] });
    }

    public void Dispose() => record.Dispose();

    string Saved => record.File("saved.db");

    string Restored => record.File("restored.db");

    [Fact]
    public void A_backup_and_what_is_restored_from_it_hold_the_same_entries_with_the_same_leaves()
    {
        var head = record.Journal.Head!; // it was filled above
        Assert.Equal((head.Ordinal, head.LastSequence), Ends(Backup.Make(record.Journal, Saved)));
        Assert.Equal((head.Ordinal, head.LastSequence), Ends(Backup.Restore(Saved, Restored)));
        Assert.Equal(Entries(record.Path), Entries(Saved));
        Assert.Equal(Entries(record.Path), Entries(Restored));
        using var journal = SqliteJournal.Open(Restored);
        Assert.Equal("a file"u8.ToArray(), journal.Content(FileContent.Of("a file"u8.ToArray()).Hash));
        Assert.Empty(journal.Check());
    }

    [Fact]
    public void A_backup_is_one_file_and_restoring_only_reads_it()
    {
        Backup.Make(record.Journal, Saved);
        var bytes = File.ReadAllBytes(Saved);
        Backup.Restore(Saved, Restored);
        Assert.Equal(bytes, File.ReadAllBytes(Saved));
        Assert.Equal(["record.db", "record.db-shm", "record.db-wal", "restored.db", "saved.db"], FilesBeside(record.Path));
    }

    [Fact]
    public void A_restored_record_goes_on()
    {
        Backup.Make(record.Journal, Saved);
        Backup.Restore(Saved, Restored);
        using var journal = SqliteJournal.Open(Restored);
        Assert.Equal(5, journal.Append(new Batch("c", [TestRecord.Change("two", TestRecord.Activity("Dos"), 1)])).LastSequence);
        Assert.True(journal.Append(new Batch("a", [TestRecord.Create("three", TestRecord.Activity("Three"))])).AlreadyRecorded);
    }

    [Fact]
    public void What_was_appended_and_not_yet_moved_from_the_log_is_in_the_backup_of_a_record_in_use()
    {
        Assert.True(new FileInfo(record.Path + "-wal").Length > 0);
        Backup.Restore(record.Path, Restored);
        Assert.Equal(Entries(record.Path), Entries(Restored));
    }

    [Fact]
    public void What_is_derived_is_made_anew()
    {
        Backup.Make(record.Journal, Saved);
        Tamper(Saved, "delete from current");
        Backup.Restore(Saved, Restored);
        using var journal = SqliteJournal.Open(Restored);
        Assert.Empty(journal.Check());
    }

    [Fact]
    public void A_backup_of_an_older_layout_is_restored()
    {
        Backup.Make(record.Journal, Saved);
        Tamper(Saved, "drop table contents; pragma user_version = 1");
        Backup.Restore(Saved, Restored);
        Assert.Equal(Entries(record.Path), Entries(Restored));
    }

    [Theory]
    [InlineData("update entries set body = replace(body, 'Two', 'Ten') where sequence = 3", "entry 3: found \"{0}\", expected leaf {1}: the entry was changed outside Rapport")]
    [InlineData("delete from entries where sequence = 2", "entry 3: found \"3\", expected sequence 2")]
    [InlineData("update contents set bytes = 'another file'", "file {2}: found \"{3}\", expected bytes of that hash: the file was changed outside Rapport")]
    public void A_fault_in_the_truth_is_refused_with_its_place(string sql, string fault)
    {
        Backup.Make(record.Journal, Saved);
        Tamper(Saved, sql);
        var message = Assert.Throws<RecordException>(() => Backup.Restore(Saved, Restored)).Message;
        Assert.Equal($"{Saved}: {Spoken(fault)}; nothing was restored: take another backup", message);
        Assert.False(File.Exists(Restored));

        using var damaged = SqliteJournal.Open(Saved);
        message = Assert.Throws<RecordException>(() => Backup.Make(damaged, record.File("again.db"))).Message;
        Assert.Equal($"{Saved}: {Spoken(fault)}; no backup was made: keep the backups you have and run \"rapport check\"", message);
        Assert.DoesNotContain(FilesBeside(record.Path), file => file.StartsWith("again", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("saved.db")]
    [InlineData("saved.db-wal")]
    [InlineData("saved.db-journal")]
    public void A_file_that_is_there_is_not_written_over(string there)
    {
        File.WriteAllText(record.File(there), "mine");
        var message = $"{record.File(there)}: found a file, expected none; choose another path or remove it first";
        foreach (var act in new Action[] { () => Backup.Make(record.Journal, Saved), () => Backup.Restore(record.Path, Saved) })
        {
            var refusal = Assert.Throws<RecordException>(act);
            Assert.Equal(("record.exists", message), (refusal.Code, refusal.Message));
        }
        Assert.Equal("mine", File.ReadAllText(record.File(there)));
    }

    [Fact]
    public void A_folder_that_is_missing_is_said_so()
    {
        var (file, folder) = (record.File("nowhere/saved.db"), record.File("nowhere"));
        Assert.Equal($"{file}: found no folder {folder}, expected one; make it first", Assert.Throws<RecordException>(() => Backup.Make(record.Journal, file)).Message);
    }

    [Fact]
    public void What_is_no_backup_is_refused()
    {
        Assert.Equal($"{Saved}: found no file, expected a backup made by \"rapport backup\"", Refused());
        File.WriteAllText(Saved, "");
        Assert.Equal($"{Saved}: found another kind of file, expected a record made by \"rapport init\"", Refused());
        File.WriteAllText(Saved, new string('x', 5000));
        Assert.Equal($"{Saved}: found a file that SQLite cannot read (SQLite Error 26: 'file is not a database'.), expected a record", Refused());
        File.Delete(Saved);
        Backup.Make(record.Journal, Saved);
        Tamper(Saved, "pragma user_version = 99");
        Assert.Equal($"{Saved}: found layout 99, expected at most 2; use the version of rapport that made it", Refused());
        Assert.Equal(["record.db", "record.db-shm", "record.db-wal", "saved.db"], FilesBeside(record.Path));

        string Refused() => Assert.Throws<RecordException>(() => Backup.Restore(Saved, Restored)).Message;
    }

    static (long, long) Ends(JournalHead head) => (head.Ordinal, head.LastSequence);

    static List<string> Entries(string file)
    {
        using var journal = SqliteJournal.Open(file);
        using var reader = journal.OpenReader();
        return [.. journal.Entries().Select(e => $"{e with { Body = default }} {System.Text.Encoding.UTF8.GetString(e.Body.Span)} {reader.LeafAt(e.Sequence)}")];
    }

    static IEnumerable<string> FilesBeside(string file) =>
        new DirectoryInfo(Path.GetDirectoryName(file)!).EnumerateFiles().Select(f => f.Name).Order(StringComparer.Ordinal); // it lies in a folder

    /// <summary>The message with the hashes as they are: the leaf kept and the leaf of what now stands there, the file and what it now holds.</summary>
    string Spoken(string fault)
    {
        var entry = record.Journal.Entries(3, 3).Single();
        var leaf = new byte[32];
        (entry with { Body = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(entry.Body.Span).Replace("Two", "Ten", StringComparison.Ordinal)) })
            .WriteLeaf(new CanonicalJson(), leaf);
        using var reader = record.Journal.OpenReader();
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, fault, reader.LeafAt(3), Convert.ToHexStringLower(leaf),
            FileContent.Of("a file"u8.ToArray()).Hash, FileContent.Of("another file"u8.ToArray()).Hash);
    }

    static void Tamper(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
