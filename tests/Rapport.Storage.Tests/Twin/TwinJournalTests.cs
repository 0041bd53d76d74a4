using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;
using Rapport.Twin;
using Xunit;

namespace Rapport.Storage.Tests.Twin;

/// <summary>A twin, recorded batch by batch as <c>generate</c> does it, and asked.</summary>
public sealed class TwinJournalTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("rapport-twin").FullName;

    [Fact]
    [Trait("Heavy", "twin")]
    public void A_twin_is_recorded_without_fault_and_gives_its_promised_numbers()
    {
        using var journal = Recorded(Heavy.Count("twin", 300, 100_000), Path.Combine(folder, "one.db"));
        Assert.Empty(journal.Check());
        using var image = Image.Fold(journal);
        using var reading = image.Read();
        string? Ask(string sentence, Visibility audience = Visibility.Office) => FigureCalculator.Read(Sentence.Parse(sentence),
            new FigureQuestion { Audience = audience, Now = journal.Now, Day = new DateOnly(2026, 1, 12) }, reading).Total;
        Assert.Equal("38", Ask("count members where body = COMPACT at 2022-06-30", Visibility.Public));
        Assert.Equal("43", Ask("count members where body = COMPACT at 2025-11-30", Visibility.Public));
        Assert.Equal("34", Ask("distinct donor of receipts", Visibility.Public));
        Assert.Equal("34", Ask("distinct donor of receipts"));
        Assert.Equal("35", Ask("distinct donor of receipts", Visibility.Restricted));
    }

    [Fact]
    public void Recorded_twice_it_is_the_same_to_the_leaf()
    {
        using var one = Recorded(60, Path.Combine(folder, "one.db"));
        using var two = Recorded(60, Path.Combine(folder, "two.db"));
        Assert.Equal(Leaves(one), Leaves(two));
    }

    [Fact]
    public void In_a_file_and_on_a_server_it_is_the_same_to_the_leaf()
    {
        var database = PostgresServer.Shared.NewDatabase();
        try
        {
            using var file = Recorded(60, Path.Combine(folder, "one.db"));
            using var server = Recorded(60, database);
            Assert.Equal(Leaves(file), Leaves(server));
            Assert.Empty(server.Check());
        }
        finally { PostgresServer.Shared.Drop(database); }
    }

    [Fact]
    public void Under_another_id_the_office_is_another_record_and_all_else_stays()
    {
        using var journal = Recorded(60, Path.Combine(folder, "one.db"), "halcyon");
        Assert.NotNull(journal.Current("organisation", "halcyon"));
        Assert.Null(journal.Current("organisation", "twin"));
        Assert.Empty(journal.Check());
    }

    static List<string> Leaves(Journal journal)
    {
        var (json, leaf, leaves) = (new CanonicalJson(), new byte[32], new List<string>());
        foreach (var entry in journal.Entries())
        {
            entry.WriteLeaf(json, leaf);
            leaves.Add(Convert.ToHexStringLower(leaf));
        }
        return leaves;
    }

    static Journal Recorded(int activities, string record, string office = "twin")
    {
        var clock = new JournalClock(TimeProvider.System, TwinOffice.Begins);
        var journal = Journal.Create(record, office, TwinOffice.Settings, new JournalOptions { Clock = clock });
        foreach (var (at, batch) in new TwinOffice(activities, 1, office).Batches())
        {
            clock.TestNow = at;
            journal.Append(batch);
        }
        return journal;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
