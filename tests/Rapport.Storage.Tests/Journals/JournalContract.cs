using Rapport.Organisations;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Journals;

/// <summary>What every database must do with a journal.</summary>
public abstract class JournalContract : IDisposable
{
    readonly Database on;
    readonly TestRecord record;

    private protected JournalContract(Database on) => (this.on, record) = (on, new TestRecord(on: on));

    public void Dispose()
    {
        record.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void The_first_entry_is_the_office()
    {
        var first = record.Journal.Entries().Single();
        Assert.Equal(("office", "test", 1L, 1), (first.Kind, first.Id, first.Sequence, first.Version));
        Assert.Equal("America/New_York", record.Journal.Office.Content.Text("time_zone"));
    }

    [Fact]
    public void Sequences_have_no_holes_and_a_batch_has_one_instant()
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")), TestRecord.Create("two", TestRecord.Activity("Two")));
        record.Append("b", TestRecord.Create("three", TestRecord.Activity("Three")));
        var entries = record.Journal.Entries().ToList();
        Assert.Equal([1L, 2, 3, 4], entries.Select(e => e.Sequence));
        Assert.Equal(entries[1].RecordedAt, entries[2].RecordedAt);
        Assert.True(entries[3].RecordedAt > entries[2].RecordedAt);
    }

    [Fact]
    public void A_key_sent_again_changes_nothing_and_says_what_it_did()
    {
        var first = record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")));
        var again = record.Append("a", TestRecord.Create("other", TestRecord.Activity("Other")));
        Assert.Equal(first with { AlreadyRecorded = true }, again);
        Assert.Null(record.Journal.Current("activity", "other"));
    }

    [Fact]
    public void The_states_of_a_kind_come_by_id_as_they_stood_and_as_they_stand()
    {
        record.Append("a", TestRecord.Create("two", TestRecord.Activity("Two")), TestRecord.Create("one", TestRecord.Activity("One")));
        var then = record.Append("b", new Change("one", TestRecord.Activity("One")) { ExpectedVersion = 1, Operation = Operation.Withdraw }).LastSequence;
        record.Append("c", TestRecord.Change("one", TestRecord.Activity("Uno"), expected: 2), TestRecord.Create("three", TestRecord.Activity("Three")));
        string Of(CurrentRecord version) => $"{version.Version} {version.Content.TitleIn("en")}{(version.IsWithdrawn ? " withdrawn" : "")}";
        Assert.Equal(["one: 2 One withdrawn, 3 Uno", "two: 1 Two, 1 Two"], record.Journal.States("activity", then).Select(s => $"{s.Id}: {Of(s.Then)}, {Of(s.Newest)}"));
        Assert.Equal(["one", "three", "two"], record.Journal.States("activity", record.Journal.Head!.LastSequence).Select(s => s.Id)); // three batches
    }

    [Fact]
    public void The_states_of_more_records_than_a_page_are_all_there_once()
    {
        record.Append("a", [.. Enumerable.Range(0, 2_001).Select(i => TestRecord.Create($"a{i:0000}", TestRecord.Activity("A")))]);
        Assert.Equal(record.Journal.Ids("activity"), record.Journal.States("activity", long.MaxValue).Select(s => s.Id));
    }

    [Fact]
    public void A_change_against_another_version_is_refused_whole()
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")));
        var refusal = Assert.Throws<RecordException>(() => record.Append("b",
            TestRecord.Create("two", TestRecord.Activity("Two")), TestRecord.Change("one", TestRecord.Activity("Uno"), expected: 2)));
        Assert.Equal("activity one: found version 1, expected version 2; somebody changed it in between: read it again, then send your change", refusal.Message);
        Assert.Null(record.Journal.Current("activity", "two"));
        Assert.Equal(2, record.Journal.Head!.LastSequence);
    }

    [Fact]
    public void A_record_may_change_several_times_in_one_batch()
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")), TestRecord.Change("one", TestRecord.Activity("Uno"), 1));
        Assert.Equal(2, record.Journal.Current("activity", "one")!.Version);
        Assert.Equal(2, record.Journal.History("activity", "one").Count);
    }

    [Fact]
    public void An_exclusive_identifier_belongs_to_one_record_until_it_is_given_up()
    {
        record.Append("a", TestRecord.Create("one", State("One", "JPN")));
        var refusal = Assert.Throws<RecordException>(() => record.Append("b", TestRecord.Create("two", State("Two", "JPN"))));
        Assert.Equal("organisation two: found external \"organisation/iso-3166-1:JPN\" held by organisation one, expected one that no other record holds", refusal.Message);
        record.Append("c", TestRecord.Change("one", State("One", null), 1));
        record.Append("d", TestRecord.Create("two", State("Two", "JPN")));
        Assert.Empty(record.Journal.Check());
    }

    [Fact]
    public void A_key_passes_from_one_record_to_another_within_a_batch_in_the_order_of_its_changes()
    {
        record.Append("a", TestRecord.Create("one", State("One", "JPN")));
        record.Append("b", TestRecord.Change("one", State("One", null), 1), TestRecord.Create("two", State("Two", "JPN")), TestRecord.Change("two", State("Two", "FRA"), 1),
            TestRecord.Create("three", State("Three", "JPN")));
        var refusal = Assert.Throws<RecordException>(() => record.Append("c",
            TestRecord.Create("four", State("Four", "JPN")), TestRecord.Change("three", State("Three", null), 1)));
        Assert.Equal("organisation four: found external \"organisation/iso-3166-1:JPN\" held by organisation three, expected one that no other record holds", refusal.Message);
        Assert.Equal(["organisation/iso-3166-1:FRA | two", "organisation/iso-3166-1:JPN | three"], record.Ask("select key, id from uniques order by key"));
        Assert.Empty(record.Journal.Check());
    }

    [Fact]
    public void A_withdrawn_record_gives_up_its_key_and_takes_it_back_when_it_stands_again()
    {
        record.Append("a", TestRecord.Create("one", State("One", "JPN")));
        record.Append("b", TestRecord.Change("one", State("One", "JPN"), 1) with { Operation = Operation.Withdraw });
        Assert.Empty(record.Ask("select key from uniques"));
        record.Append("c", TestRecord.Change("one", State("One", "JPN"), 2));
        Assert.Equal(["one"], record.Ask("select id from uniques"));
        Assert.Empty(record.Journal.Check());
    }

    [Fact]
    public void A_file_is_kept_once_with_the_batch_it_came_with()
    {
        var file = FileContent.Of("a programme"u8.ToArray());
        record.Journal.Append(new Batch("a", [TestRecord.Create("one", TestRecord.Activity("One"))]) { Contents = [file, file] });
        record.Journal.Append(new Batch("b", [TestRecord.Create("two", TestRecord.Activity("Two"))]) { Contents = [file] });
        Assert.Equal("a programme"u8.ToArray(), record.Journal.Content(file.Hash));
        Assert.Equal(["1"], record.Ask("select count(*) from contents"));
        Assert.Null(record.Journal.Content(new string('0', 64)));
        Assert.Empty(record.Journal.Check());
    }

    [Fact]
    public void A_refused_batch_leaves_no_file()
    {
        var file = FileContent.Of("a programme"u8.ToArray());
        Assert.Throws<RecordException>(() => record.Journal.Append(new Batch("a", [TestRecord.Change("one", TestRecord.Activity("One"), 1)]) { Contents = [file] }));
        Assert.Null(record.Journal.Content(file.Hash));
    }

    [Fact]
    public void Texts_come_back_to_the_letter()
    {
        const string Title = "\t\"quoted\" \\ back {1,2} \r\n \U0001F30D نص 中文 ?1 $1 ''";
        var source = new EntrySource(new string('a', 64), "a \"file\" 中.csv", 7);
        var change = TestRecord.Create("one", TestRecord.Activity(Title)) with { Source = source, Cause = Cause.Late };
        record.Journal.Append(new Batch("clé ☃", [change]) { Reason = Title, Actor = "a-1", Via = Via.Api });
        var entry = record.Journal.History("activity", "one").Single();
        Assert.Equal(("clé ☃", Title, source, Via.Api, Cause.Late, "a-1"), (entry.Batch, entry.Reason, entry.Source, entry.Via, entry.Cause, entry.Actor));
        Assert.Equal(LocalText.Of("en", Title), record.Journal.Current("activity", "one")!.Content["title"]); // it was made above
        Assert.Empty(record.Journal.Check());
    }

    [Fact]
    public void Ids_are_in_the_order_of_their_code_points_whatever_the_language_of_the_server()
    {
        record.Append("a", [.. new[] { "b", "a.b", "a-b", "ab", "a0" }.Select(id => TestRecord.Create(id, TestRecord.Activity(id)))]);
        Assert.Equal(["a-b", "a.b", "a0", "ab", "b"], record.Journal.Ids("activity"));
    }

    static RecordContent State(string name, string? code) => RecordContent.Empty(Organisation.Shape).With("kind", "state")
        .With("name", LocalText.Of("en", name)).With("external", code is null ? null : new[] { new ExternalId("iso-3166-1", code) }.ToReadonlyList());

    [Fact]
    public void A_test_clock_goes_on_one_second_and_never_backwards()
    {
        var start = record.Journal.Head!.RecordedAt;
        Assert.Equal(start.AddSeconds(1), record.Append("a", TestRecord.Create("one", TestRecord.Activity("One"))).RecordedAt);
        using var early = record.Open(start);
        var refusal = Assert.Throws<RecordException>(() => early.Append(new Batch("b", [TestRecord.Create("two", TestRecord.Activity("Two"))])));
        Assert.Equal("RAPPORT_NOW: found 2021-01-01T00:00:00.000000Z, expected an instant not before the last batch, 2021-01-01T00:00:01.000000Z", refusal.Message);
        using var standing = record.Open(start.AddSeconds(1));
        Assert.Equal(start.AddSeconds(1).AddMicroseconds(1), standing.Append(new Batch("c", [TestRecord.Create("two", TestRecord.Activity("Two"))])).RecordedAt);
    }

    [Fact]
    public void A_system_clock_that_stands_still_gives_rising_instants()
    {
        using var real = new TestRecord(clock: "system", on: on);
        var stamps = Enumerable.Range(0, 50).Select(i => real.Append($"b{i}", TestRecord.Create($"a{i}", TestRecord.Activity("A"))).RecordedAt).ToList();
        Assert.Equal(stamps.Distinct().Order(), stamps);
    }

    [Fact]
    public void As_recorded_before_the_first_entry_is_refused()
    {
        var refusal = Assert.Throws<RecordException>(() => record.Journal.SequenceAt(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal("as recorded 2020-01-01T00:00:00.000000Z: nothing had been recorded by then (first entry 2021-01-01T00:00:00.000000Z)", refusal.Message);
    }

    [Fact]
    public void As_recorded_takes_the_last_batch_by_that_instant()
    {
        var a = record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")));
        record.Append("b", TestRecord.Create("two", TestRecord.Activity("Two")));
        Assert.Equal(1, record.Journal.SequenceAt(a.RecordedAt.AddMicroseconds(-1)));
        Assert.Equal(2, record.Journal.SequenceAt(a.RecordedAt));
    }

    [Theory]
    [InlineData("update entries set reason = 'another' where sequence = 2", "leaf.differs")]
    [InlineData("update entries set body = replace(body, 'One', 'Two') where sequence = 2", "leaf.differs")]
    [InlineData("delete from entries where sequence = 2", "sequence.hole")]
    [InlineData("update entries set version = 2 where sequence = 2", "version.hole")]
    [InlineData("update entries set supersedes = 1 where sequence = 2", "supersedes.differs")]
    [InlineData("update entries set batch = 'c' where sequence = 2", "batch.range")]
    [InlineData("update batches set last_sequence = 9 where batch = 'b'", "batch.range")]
    [InlineData("update batches set recorded_at = recorded_at + 7 where batch = 'b'", "batch.instant")]
    [InlineData("update current set version = 9 where id = 'one'", "derived.differs")]
    [InlineData("delete from current where id = 'one'", "derived.differs")]
    [InlineData("insert into guards values ('test', 'r', 'k', 1)", "derived.differs")]
    public void Check_finds_what_was_changed_behind_its_back(string sql, string code)
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")));
        record.Append("b", TestRecord.Create("two", TestRecord.Activity("Two")));
        Assert.Empty(record.Journal.Check());
        record.Ask(sql);
        Assert.Contains(record.Journal.Check(), problem => problem.Error == code);
    }

    [Fact]
    public void Rebuild_makes_the_derived_tables_as_they_were()
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")));
        record.Append("b", TestRecord.Create("state", State("One", "JPN")), TestRecord.Change("one", TestRecord.Activity("Uno"), 1));
        var before = Derived();
        record.Ask("delete from current; delete from uniques; insert into guards values ('test', 'r', 'k', 1)");
        record.Journal.RebuildDerived();
        Assert.Equal(before, Derived());
        Assert.Empty(record.Journal.Check());

        List<string> Derived() => [.. record.Ask("select * from current order by kind, id"), .. record.Ask("select * from uniques"), .. record.Ask("select * from guards")];
    }

    [Fact]
    public async Task Several_writers_leave_no_holes()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            using var journal = record.Open();
            for (var i = 0; i < 20; i++) journal.Append(new Batch($"w{writer}-{i}", [TestRecord.Create($"w{writer}-{i}", TestRecord.Activity("A"))]));
        })));
        Assert.Equal(Enumerable.Range(1, 81).Select(i => (long)i), record.Journal.Entries().Select(e => e.Sequence));
        Assert.Empty(record.Journal.Check());
    }
}
