using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Xunit;

namespace Rapport.Storage.Tests.Figures;

/// <summary>Random records, changed, withheld and merged: the pages of a list, one after the other, hold what the figure counts, each row once.</summary>
public sealed class RandomListTests
{
    static readonly string[] Titles = ["Workshop", """{"en":"Border","fr":"Frontière","original":"fr"}""", """{"ar":"حدود"}""", "Zone 100%"];

    static readonly string[] Sentences =
    [
        "count activities", "count all activities during 2021-02", "count activities up to 2021-02-14", "count activities where country = SDN",
        "count activities where partner = o1 or month = 2021-03", "count organisations", "count parts", "count members at 2021-02-10",
    ];

    [Fact]
    [Trait("Heavy", "lists")]
    public void All_pages_together_hold_what_the_figure_counts()
    {
        var first = Heavy.Seed("lists");
        var count = Heavy.Count("lists", inTest: 1, full: 50);
        for (var seed = first; seed < first + count; seed++)
        {
            try { Check(new Random(seed)); }
            catch (Exception problem) { throw new InvalidOperationException($"RAPPORT_SEED={seed}", problem); }
        }
    }

    static void Check(Random random)
    {
        using var record = new SmallRecord();
        record.Organisation("o1", "One");
        for (var step = 0; step < 160; step++)
        {
            if (step % 8 == 0) record.Batch("2021-03-02");
            Write(record, random);
        }
        foreach (var sentence in Sentences)
            foreach (var audience in Enum.GetValues<Visibility>())
                foreach (var asOf in new long?[] { null, record.Sequence - random.Next(80) })
                    Compare(Sentence.Parse(sentence), record.Question(audience, asOf, trace: true), record, new ListOrder { By = (ListedBy)random.Next(3), Take = 1 + random.Next(20) });
    }

    static void Compare(Sentence sentence, FigureQuestion question, SmallRecord record, ListOrder order)
    {
        var (reading, listed) = (FigureCalculator.Read(sentence, question, record), new List<ListedRecord>());
        for (var skip = 0; skip == 0 || skip < listed.Count + 1; skip += order.Take)
        {
            var page = RecordList.Read(sentence, order with { Skip = skip }, question, record);
            Assert.Equal((reading.Total, reading.NotPlaced), ($"{page.Count}", page.NotPlaced));
            listed.AddRange(page.Rows);
        }
        var counted = reading.Trace![0].Rows; // asked for
        Assert.Equal(counted.Select(r => r.Id).Order(StringComparer.Ordinal), listed.Select(r => r.Id).Order(StringComparer.Ordinal));
        if (order.By == ListedBy.Date) Assert.Equal(counted.Select(r => (r.Id, r.Title)), listed.Select(r => (r.Id, r.Title)));
    }

    static void Write(SmallRecord record, Random random)
    {
        string Any(params string[] words) => words[random.Next(words.Length)];
        var id = $"{random.Next(30)}";
        (string, string)[] common = [("visibility", Any("public", "public", "compact", "office", "restricted")), .. random.Next(8) == 0 ? new[] { ("withdrawn", "yes") } : []];
        _ = random.Next(4) switch
        {
            0 => record.Organisation($"o{random.Next(2, 9)}", Titles[random.Next(Titles.Length)], null, [.. common, .. random.Next(3) == 0 ? new[] { ("merged_into", $"o{random.Next(9)}") } : []]),
            1 => record.Add("membership", "m" + id, [("organisation", "o1"), ("body", "compact"), ("from", Any("2021", "2021-02-01", "2020")), .. common]),
            _ => record.Activity("a" + id, "training", Any("2021-02-09", "2021-02", "2021", "2021-03-01"), [("title", Titles[random.Next(Titles.Length)]),
                ("status", Any("held", "held", "planned")), ("countries", Any("SDN", "SDN;TJK", "TJK")), ("partners", $"o{random.Next(9)}"),
                .. random.Next(6) == 0 ? new[] { ("part_of", "a1") } : [], .. common]),
        };
    }
}
