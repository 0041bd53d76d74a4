using Rapport.Record;
using Rapport.Storage.Journals;
using Rapport.Storage.Tests.Images;

namespace Rapport.Storage.Tests.Journals;

public sealed class PostgresJournalTests() : JournalContract(Database.Postgres);

public sealed class PostgresGuardTests() : GuardAndUpcasterContract(Database.Postgres);

/// <summary>What a journal is on a server only: offices side by side, tables made and upgraded, and the same entries as in a file.</summary>
public sealed class PostgresOfficeTests : IDisposable
{
    readonly TestRecord record = new(on: Database.Postgres);

    string Name => record.Journal.Name;

    public void Dispose() => record.Dispose();

    Journal Create(string office) => Journal.Create(record.Address, office, TestRecord.Settings("test"));

    [Fact]
    public void Offices_of_a_database_do_not_see_each_other()
    {
        using var other = Create("other");
        other.Append(new Batch("a", [TestRecord.Create("one", TestRecord.Activity("Theirs"))]));
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("Ours")), TestRecord.Create("two", TestRecord.Activity("Two")));
        Assert.Equal((2L, 3L), (other.Head!.LastSequence, record.Journal.Head!.LastSequence)); // both have their first batch
        Assert.Equal(["one"], other.Ids("activity"));
        record.Ask("update current set version = 9 where office = 'test'");
        Assert.Empty(other.Check());
        Assert.NotEmpty(record.Journal.Check());
        record.Journal.RebuildDerived();
        Assert.Empty(record.Journal.Check());
        Assert.Equal(["one"], other.Ids("activity"));
    }

    [Fact]
    public void An_office_is_chosen_and_where_it_is_not_they_are_listed()
    {
        using (var only = Journal.Open(record.Address)) Assert.Equal("test", only.Office.Id);
        using var other = Create("other");
        using (var chosen = Journal.Open($"{record.Address};Office=other")) Assert.Equal("other", chosen.Office.Id);
        using (var again = Journal.Open(other.Record)) Assert.Equal("other", again.Office.Id);
        Refused("record.office", $"{Name}: found the offices other, test, expected to be told which; add Office=ID to --record", record.Address);
        Refused("record.missing", $"{Name}: found the offices other, test, not third, expected one; make it with \"rapport init\" and the same --record", $"{record.Address};Office=third");
    }

    [Fact]
    public void An_office_that_is_there_is_not_made_again()
    {
        var refusal = Assert.Throws<RecordException>(() => Create("test"));
        Assert.Equal(("record.exists", $"{Name}: found the office test, expected none of that id; choose another id or another database"), (refusal.Code, refusal.Message));
        refusal = Assert.Throws<RecordException>(() => Journal.Create($"{record.Address};Office=a", "b", TestRecord.Settings("test")));
        Assert.Equal(("record.office", $"{Name}: found Office=a in --record, expected b; say the same in both, or leave it out of --record"), (refusal.Code, refusal.Message));
        Assert.Equal(1, record.Journal.Head!.LastSequence); // it has its first batch
    }

    /// <summary>Several times, for the server tells this race by three codes, depending on the moment.</summary>
    [Fact]
    public async Task Of_programs_that_make_one_office_at_once_one_does_and_its_tables_are_made_once()
    {
        for (var round = 0; round < 8; round++)
        {
            var address = PostgresServer.Shared.NewDatabase();
            var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Make(address))));
            Assert.Single(made, "made");
            Assert.Equal(5, made.Count(answer => answer == "record.exists"));
            using (var journal = Journal.Open(address)) Assert.Empty(journal.Check());
            PostgresServer.Shared.Drop(address);
        }
    }

    static string Make(string address)
    {
        try
        {
            Journal.Create(address, "test", TestRecord.Settings("system")).Dispose();
            return "made";
        }
        catch (RecordException refusal) { return refusal.Code; }
    }

    [Fact]
    public void A_database_without_a_record_is_said_so()
    {
        var address = PostgresServer.Shared.NewDatabase();
        var name = Name[..(Name.LastIndexOf('/') + 1)];
        var database = address.Split("Database=")[1];
        Refused("record.missing", $"{name}{database}: found no record, expected one; make it with \"rapport init\" and the same --record", address);
        PostgresServer.Shared.Drop(address);
        Refused("record.missing", $"{name}{database}: found no database of that name, expected one; make it with \"createdb --encoding=UTF8 --template=template0 {database}\"", address);
    }

    [Fact]
    public void A_layout_newer_than_the_program_is_refused()
    {
        record.Ask($"insert into layout values ({PostgresSchema.Layout + 1})");
        Refused("record.layout", $"{Name}: found layout {PostgresSchema.Layout + 1}, expected at most {PostgresSchema.Layout}; use the version of rapport that made it", record.Address);
    }

    [Fact]
    public void A_database_that_cannot_keep_every_letter_is_refused()
    {
        var address = PostgresServer.Shared.NewDatabase("encoding 'LATIN1' locale 'C'");
        var refusal = Assert.Throws<RecordException>(() => Journal.Create(address, "test", TestRecord.Settings("test")));
        Assert.Equal("record.encoding", refusal.Code);
        Assert.EndsWith(": found the encoding LATIN1, expected UTF8; make the database with \"createdb --encoding=UTF8 --template=template0\"", refusal.Message, StringComparison.Ordinal);
        PostgresServer.Shared.Drop(address);
    }

    [Theory]
    [InlineData("14.9", "db: found PostgreSQL 14.9, expected 15 or later; upgrade the server")]
    [InlineData("15.0", null)]
    public void A_server_older_than_was_tried_is_refused(string version, string? message) =>
        Assert.Equal(message, Xunit.Record.Exception(() => PostgresServerCheck.HoldVersion("db", Version.Parse(version)))?.Message);

    [Fact]
    public void The_same_batches_give_the_same_leaves_in_a_file_and_on_a_server()
    {
        using TestRecord file = new(RandomHistory.Kinds), server = new(RandomHistory.Kinds, on: Database.Postgres);
        foreach (var batch in new RandomHistory(7).Batches(entriesMin: 400))
        {
            Assert.Equal(file.Journal.Append(batch), server.Journal.Append(batch));
        }
        const string Leaves = "select sequence, body, recorded_at, source, supersedes, leaf from entries order by sequence";
        Assert.Equal(Hex(file), Hex(server));
        Assert.Equal(file.Ask("select * from current order by kind, id"), server.Ask("select * from current order by kind, id"));
        Assert.Equal(file.Ask("select * from batches order by ordinal"), server.Ask("select * from batches order by ordinal"));

        static List<string> Hex(TestRecord of) => of.Ask(Leaves.Replace("leaf", of.On == Database.Postgres ? "encode(leaf, 'hex')" : "lower(hex(leaf))", StringComparison.Ordinal));
    }

    static void Refused(string code, string message, string address)
    {
        var refusal = Assert.Throws<RecordException>(() => Journal.Open(address));
        Assert.Equal((code, message), (refusal.Code, refusal.Message));
    }
}
