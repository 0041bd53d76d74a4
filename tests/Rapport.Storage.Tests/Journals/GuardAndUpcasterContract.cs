using System.Text.Json.Nodes;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Journals;

/// <summary>Rules across records, and bodies of older schemas, shown on kinds made for these tests.</summary>
public abstract class GuardAndUpcasterContract
{
    readonly Database on;

    private protected GuardAndUpcasterContract(Database on) => this.on = on;

    static readonly RecordKind Grant = new("grant", "grants", 1, [Field.Word("pool"), new Field("amount", FieldType.Number)])
    {
        Guards = content => [new GuardShare("granted", content.Text("pool")!, (long)(content.Number("amount")!.Value * 100), Maximum: 100_000)],
    };

    static Change Of(string id, decimal amount, int expected = 0, Operation operation = Operation.Create) =>
        new(id, RecordContent.Empty(Grant).With("pool", "north").With("amount", amount)) { ExpectedVersion = expected, Operation = operation };

    [Fact]
    public void A_guard_holds_the_sum_over_all_records()
    {
        using var record = new TestRecord(new RecordKinds(Office.Shape, Grant), on: on);
        record.Append("a", Of("one", 600));
        var refusal = Assert.Throws<RecordException>(() => record.Append("b", Of("two", 400.01m)));
        Assert.Equal("grant two: found granted of north at 1000.01 with this change, expected at most 1000", refusal.Message);
        record.Append("c", Of("two", 400));
        Assert.Empty(record.Journal.Check());
    }

    [Fact]
    public void A_guard_gives_back_what_a_version_took()
    {
        using var record = new TestRecord(new RecordKinds(Office.Shape, Grant), on: on);
        record.Append("a", Of("one", 900));
        record.Append("b", Of("one", 300, expected: 1, Operation.Change));
        record.Append("c", Of("two", 700));
        record.Append("d", Of("two", 700, expected: 1, Operation.Withdraw));
        record.Append("e", Of("two", 100, expected: 2, Operation.Change), Of("three", 600));
        Assert.Throws<RecordException>(() => record.Append("f", Of("four", 0.01m)));
        Assert.Empty(record.Journal.Check());
    }

    [Fact]
    public void A_rebuild_makes_the_sums_as_they_were()
    {
        using var record = new TestRecord(new RecordKinds(Office.Shape, Grant), on: on);
        record.Append("a", Of("one", 900), Of("one", 300, expected: 1, Operation.Change), Of("two", 100));
        record.Append("b", Of("two", 100, expected: 1, Operation.Withdraw));
        record.Ask("update guards set value = 7");
        record.Journal.RebuildDerived();
        Assert.Equal(["30000"], record.Ask("select value from guards"));
        Assert.Empty(record.Journal.Check());
    }

    [Fact]
    public async Task Two_writers_never_break_a_guard_together()
    {
        using var record = new TestRecord(new RecordKinds(Office.Shape, Grant), on: on);
        var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            using var journal = record.Open();
            try { journal.Append(new Batch($"w{i}", [Of($"g{i}", 400)])); return 1; }
            catch (RecordException) { return 0; }
        })));
        Assert.Equal(2, won.Sum());
    }

    [Fact]
    public void An_old_body_is_read_through_its_upcasters()
    {
        var one = new RecordKind("visit", "visits", 1, [Field.Plain("place"), Field.Plain("from_day")]);
        using var record = new TestRecord(new RecordKinds(Office.Shape, one), on: on);
        record.Append("a", new Change("v", RecordContent.Empty(one).With("place", "Nairobi").With("from_day", "2021-02-01")));

        var three = new RecordKind("visit", "visits", 3, [Field.Plain("venue"), Field.Date("start")])
        {
            Upcasters = new Dictionary<int, Action<JsonObject>>
            {
                [1] = body => Rename(body, "place", "venue"),
                [2] = body => Rename(body, "from_day", "start"),
            },
        };
        using var later = Journal.Open(record.Address, new JournalOptions { Kinds = new RecordKinds(Office.Shape, three) });
        var content = later.Current("visit", "v")!.Content;
        Assert.Equal(("Nairobi", "2021-02-01"), (content.Text("venue"), content.Date("start")!.Value.ToString()));
        Assert.Equal(1, later.History("visit", "v").Single().Schema);
        Assert.Empty(later.Check());
    }

    [Fact]
    public void A_body_newer_than_the_program_is_refused()
    {
        var two = new RecordKind("visit", "visits", 2, [Field.Plain("venue")]);
        using var record = new TestRecord(new RecordKinds(Office.Shape, two), on: on);
        record.Append("a", new Change("v", RecordContent.Empty(two).With("venue", "Nairobi")));
        using var older = Journal.Open(record.Address, new JournalOptions { Kinds = new RecordKinds(Office.Shape, new RecordKind("visit", "visits", 1, [Field.Plain("venue")])) });
        var refusal = Assert.Throws<InvalidDataException>(() => older.Current("visit", "v"));
        Assert.Equal("a visit was written under schema 2; this program knows 1 and must be upgraded", refusal.Message);
    }

    static void Rename(JsonObject body, string from, string to)
    {
        body[to] = body[from]?.DeepClone();
        body.Remove(from);
    }
}
