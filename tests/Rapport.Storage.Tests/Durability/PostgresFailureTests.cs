using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Npgsql;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Durability;

/// <summary>What the outside world does to a record on a server: a connection that breaks, a server that is gone, unsafe, or somebody else's.</summary>
public sealed partial class PostgresFailureTests : IDisposable
{
    readonly TestRecord record = new(on: Database.Postgres);

    string Name => record.Journal.Name;

    string DatabaseName => Name[(Name.LastIndexOf('/') + 1)..];

    public void Dispose() => record.Dispose();

    [Fact]
    public void A_read_takes_up_a_connection_that_broke()
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")));
        BreakConnections();
        Assert.NotNull(record.Journal.Current("activity", "one"));
        using var reader = record.Journal.OpenReader();
        BreakConnections();
        Assert.Equal(64, reader.LeafAt(2).Length);
    }

    [Fact]
    public void A_batch_sent_over_a_connection_that_broke_is_sent_again()
    {
        BreakConnections();
        Assert.False(record.Append("a", TestRecord.Create("one", TestRecord.Activity("One"))).AlreadyRecorded);
        BreakConnections();
        Assert.True(record.Append("a", TestRecord.Create("one", TestRecord.Activity("One"))).AlreadyRecorded);
        Assert.Empty(record.Journal.Check());
    }

    [Fact]
    public async Task A_batch_that_waits_for_its_turn_is_sent_again_when_the_connection_breaks()
    {
        var holding = Task.Run(() => record.Ask("begin; update heads set turns = turns; select pg_sleep(600)"));
        Until("select 1 from pg_stat_activity where wait_event = 'PgSleep'");
        var sent = Task.Run(() => record.Append("a", TestRecord.Create("one", TestRecord.Activity("One"))));
        Until("select 1 from pg_stat_activity where wait_event_type = 'Lock' and application_name = 'rapport'");
        record.Ask("select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and application_name = 'rapport'");
        record.Ask("select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'");
        Assert.Equal(PostgresErrorCodes.QueryCanceled, (await Assert.ThrowsAsync<PostgresException>(() => holding)).SqlState);
        Assert.Equal(2, (await sent).LastSequence);
        Assert.Empty(record.Journal.Check());
    }

    [Fact]
    public void A_server_that_does_not_come_back_leaves_the_outcome_unknown_and_says_what_to_do()
    {
        using var server = new PostgresServer();
        using var journal = (PostgresJournal)Journal.Create(server.NewDatabase(), "test", TestRecord.Settings("system"));
        journal.Patience = TimeSpan.FromSeconds(1);
        server.Crash(isHard: false);
        var batch = new Batch("b1", [TestRecord.Create("one", TestRecord.Activity("One"))]);
        var unknown = Assert.Throws<OutcomeUnknownException>(() => journal.Append(batch));
        Assert.Equal("batch.unknown", unknown.Code);
        Assert.Equal($"{journal.Name}: found no answer to batch b1 for 1 seconds (WHY), expected one; it may be recorded or not: "
            + "when the server is back, send it again with --batch b1, which records nothing twice", Why().Replace(unknown.Message, "(WHY)"));
        Assert.StartsWith($"{journal.Name}: found that the server does not answer (", Assert.Throws<IOException>(() => journal.Head).Message, StringComparison.Ordinal);
        server.Start();
        Assert.Equal(2, journal.Append(batch).LastSequence);
    }

    [Theory]
    [InlineData("fsync")]
    [InlineData("full_page_writes")]
    public void A_server_that_would_lose_what_it_acknowledged_is_refused(string setting)
    {
        using var server = new PostgresServer($"{setting} = off");
        var address = server.NewDatabase();
        var refusal = Assert.Throws<RecordException>(() => Journal.Create(address, "test", TestRecord.Settings("system")));
        Assert.Equal("record.unsafe", refusal.Code);
        Assert.Matches($@"^postgresql://127\.0\.0\.1:\d+/test1: found {setting} = off, expected on: without it the server loses what it acknowledged "
            + @"when the power fails; set it in postgresql\.conf and reload the server$", refusal.Message);
    }

    [Fact]
    public void A_server_that_acknowledges_early_is_made_to_wait_for_the_disk_and_a_turn_is_waited_for_a_minute()
    {
        record.Ask($"alter database {DatabaseName} set synchronous_commit = off");
        record.Ask("""
            create function note() returns trigger language plpgsql as 'begin insert into seen values (current_setting(''synchronous_commit'') || '', '' || current_setting(''lock_timeout'')); return new; end';
            create table seen (level text); create trigger note before insert on batches for each row execute function note()
            """);
        using (var journal = record.Open()) journal.Append(new Batch("a", [TestRecord.Create("one", TestRecord.Activity("One"))]));
        record.Ask($"alter database {DatabaseName} set synchronous_commit = remote_apply");
        using (var journal = record.Open()) journal.Append(new Batch("b", [TestRecord.Create("two", TestRecord.Activity("Two"))]));
        Assert.Equal(["on, 1min", "remote_apply, 1min"], record.Ask("select level from seen"));
    }

    [Fact]
    public void A_cancelled_statement_records_nothing_and_is_said_so()
    {
        record.Ask("create function cancel() returns trigger language plpgsql as 'begin perform pg_cancel_backend(pg_backend_pid()); perform pg_sleep(5); return new; end'; "
            + "create trigger cancel before insert on batches for each row execute function cancel()");
        var failure = Assert.Throws<IOException>(() => record.Append("a", TestRecord.Create("one", TestRecord.Activity("One"))));
        Assert.Equal($"{Name}: found that somebody cancelled the statement; send again: nothing was recorded", failure.Message);
        Assert.Equal(1, record.Journal.Head!.LastSequence); // it has its first batch
    }

    [Fact]
    public void Who_may_not_write_is_told()
    {
        record.Ask($"create role reader{DatabaseName} login; grant select on all tables in schema public to reader{DatabaseName}");
        using var journal = Journal.Open(record.Address.Replace("Username=rapport", $"Username=reader{DatabaseName}", StringComparison.Ordinal));
        var failure = Assert.Throws<IOException>(() => journal.Append(new Batch("a", [TestRecord.Create("one", TestRecord.Activity("One"))])));
        Assert.Equal($"{Name}: found it closed to this user (permission denied for table heads); let this user log in, and own the tables, or mend --record", failure.Message);
        journal.Dispose();
        record.Ask($"drop owned by reader{DatabaseName}; drop role reader{DatabaseName}");
    }

    [Fact]
    public void A_letter_that_the_server_does_not_keep_is_told_and_nothing_is_recorded()
    {
        var refusal = Assert.Throws<RecordException>(() => record.Journal.Append(new Batch("a", [TestRecord.Create("one", TestRecord.Activity("One"))]) { Reason = "a\0b" }));
        Assert.Equal(("text.invalid", $"{Name}: found a text with a character that PostgreSQL does not keep (invalid byte sequence for encoding \"UTF8\": 0x00), "
            + "expected none such; take it out"), (refusal.Code, refusal.Message));
        Assert.Equal(1, record.Journal.Head!.LastSequence); // it has its first batch
    }

    [Fact]
    public void A_key_that_no_index_holds_is_told_and_nothing_is_recorded()
    {
        var code = string.Concat(Enumerable.Range(0, 100).Select(i => Convert.ToHexString(SHA256.HashData([(byte)i]))));
        var state = RecordContent.Empty(Organisation.Shape).With("kind", "state").With("name", LocalText.Of("en", "One"))
            .With("external", new[] { new ExternalId("iso-3166-1", code) }.ToReadonlyList());
        var refusal = Assert.Throws<RecordException>(() => record.Append("a", TestRecord.Create("one", state)));
        Assert.Equal("key.too-long", refusal.Code);
        Assert.Matches($@"^{Regex.Escape(Name)}: found a key that is too long for an index of PostgreSQL \(.+\), expected at most some 2,000 bytes; shorten the identifier$", refusal.Message);
        Assert.Equal(1, record.Journal.Head!.LastSequence); // it has its first batch
    }

    [Theory]
    [InlineData("53100", "found no room on the server's disk; make room and send the batch again: nothing of it was recorded")]
    [InlineData("55P03", "found it held by another program for a minute; end that program or wait for it, then send again")]
    [InlineData("25006", "found a server that only reads; name the primary in --record")]
    [InlineData("28P01", "found it closed to this user (why); let this user log in, and own the tables, or mend --record")]
    [InlineData("58030", "found that the server's disk failed (why); look at the server's log, then run \"rapport check\"")]
    [InlineData("57P03", "found that the server does not answer (57P03: why); start it, or mend --record, then try again")]
    public void What_a_server_cannot_do_is_said_so(string state, string message)
    {
        var failure = Assert.IsType<IOException>(PostgresFailure.Of(new PostgresException("why", "ERROR", "ERROR", state), PostgresAddress.Parse("Host=db;Database=d")));
        Assert.Equal($"postgresql://db:5432/d: {message}", failure.Message);
    }

    [Fact]
    public void A_mistake_of_this_program_stays_what_it_is() => Assert.IsType<PostgresException>(
        PostgresFailure.Of(new PostgresException("syntax error", "ERROR", "ERROR", PostgresErrorCodes.SyntaxError), PostgresAddress.Parse("Host=db;Database=d")));

    void BreakConnections() =>
        record.Ask("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");

    void Until(string sql)
    {
        for (var patience = Stopwatch.StartNew(); record.Ask(sql).Count == 0; Thread.Sleep(5))
            if (patience.Elapsed > TimeSpan.FromSeconds(60)) throw new TimeoutException(sql);
    }

    /// <summary>The driver's own words, which are not ours to hold.</summary>
    [GeneratedRegex(@"\((?!WHY)[^()]*(\([^()]*\))?[^()]*\)")]
    private static partial Regex Why();
}
