using Rapport.Delivery;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Time;
using Xunit;

namespace Rapport.Storage.Tests.Figures;

/// <summary>The activities of many series, numbered from what the image answers.</summary>
public sealed class SeriesNumberTests : IDisposable
{
    readonly SmallRecord record = new();
    readonly Dictionary<(string, string), RecordContent> contents = [];

    public void Dispose() => record.Dispose();

    [Fact]
    public void Each_of_many_series_is_numbered_by_itself()
    {
        for (var s = 0; s < 25; s++)
        {
            Series($"s{s:00}");
            for (var a = 0; a < 2; a++) Held($"a{s:00}-{a}", $"s{s:00}", $"2021-02-{20 - a}");
        }
        var numbers = Numbers([.. Enumerable.Range(0, 25).Select(s => $"s{s:00}")]);
        Assert.Equal(25, numbers.Count);
        Assert.All(numbers, series => Assert.Equal($"a{series.Key.Value[1..]}-1=1 a{series.Key.Value[1..]}-0=2", Told(series.Value)));
    }

    [Fact]
    public void A_merged_series_is_numbered_with_the_one_that_stands_for_it()
    {
        Series("course");
        Series("old-course", ("merged_into", "course"));
        Held("a1", "old-course", "2021-02-01");
        Held("a2", "course", "2021-02-02");
        foreach (string[] named in new[] { ["old-course"], ["course"], new[] { "course", "old-course" } })
            Assert.Equal("course: a1=1 a2=2", string.Join("; ", Numbers(named).Select(n => $"{n.Key}: {Told(n.Value)}")));
    }

    [Fact]
    public void A_series_of_which_nothing_is_seen_has_no_numbers()
    {
        Series("course");
        Assert.Empty(Numbers("course"));
        Assert.Empty(Numbers());
    }

    IReadOnlyDictionary<SeriesId, IReadOnlyDictionary<ActivityId, long>> Numbers(params string[] named) =>
        SeriesOrdinals.Read(named, sentence => FigureCalculator.Read(sentence, record.Question(trace: true), record), (kind, id) => contents.GetValueOrDefault((kind, id)));

    static string Told(IReadOnlyDictionary<ActivityId, long> numbers) => string.Join(' ', numbers.OrderBy(n => n.Value).Select(n => $"{n.Key}={n.Value}"));

    void Series(string id, params (string, string)[] more)
    {
        record.Add("series", id, [("name", id), .. more]);
        contents[("series", id)] = RecordContent.Empty(Rapport.Delivery.Series.Shape).With("name", LocalText.Of("en", id));
    }

    void Held(string id, string series, string end)
    {
        record.Activity(id, "training", end, ("series", series));
        contents[("activity", id)] = RecordContent.Empty(Activity.Shape).With("kind", "training").With("title", LocalText.Of("en", id))
            .With("status", "held").With("series", series).With("end", PartialDate.Parse(end));
    }
}
