using Rapport.Record;
using Xunit;

namespace Rapport.Storage.Tests.Figures;

public sealed class CountTests : IDisposable
{
    readonly SmallRecord record = new();

    public CountTests() => record.Batch("2021-03-02")
        .Add("activity-kind", "workshop", ("name", """{"en":"Workshop","fr":"Atelier"}"""), ("order", "2"))
        .Add("activity-kind", "training", ("name", """{"en":"Training"}"""), ("order", "1"))
        .Add("organisation", "pam", ("kind", "parliamentary-assembly"), ("name", """{"en":"Assembly of the \"Sea\""}"""), ("acronym", "PAM"))
        .Add("programme", "travel", ("name", "Travel"), ("functions", "capacity"))
        .Activity("a1", "workshop", "2021-02-09", ("countries", "SDN;TJK"), ("partners", "pam"), ("programme", "travel"))
        .Activity("a2", "training", "2021-02-17", ("countries", "SDN"))
        .Activity("a3", "training", "2021-02-26")
        .Activity("a4", "briefing", "2021-02")
        .Activity("a5", "training", "2021-05-01", ("status", "planned"));

    public void Dispose() => record.Dispose();

    [Fact]
    public void Activities_are_those_held()
    {
        Assert.Equal("=4", record.Ask("count activities").Cells());
        Assert.Equal("=1", record.Ask("count planned activities").Cells());
        Assert.Equal("=5", record.Ask("count all activities").Cells());
    }

    [Fact]
    public void Kinds_stand_in_the_order_of_their_list_and_unlisted_ones_after()
    {
        var reading = record.Ask("count activities during 2021-02 by kind", trace: true);
        Assert.Equal("training=2 workshop=1 briefing=1", reading.Cells());
        Assert.Equal("4", reading.Total);
        Assert.False(reading.PartsOverlap);
        Assert.Equal("training:a2,a3 workshop:a1 briefing:a4", reading.Behind());
        Assert.Equal(["Training", "Workshop", "briefing"], reading.Rows.Select(r => r.Labels[0]));
    }

    [Fact]
    public void Labels_come_in_the_language_asked_where_it_is_there()
    {
        var sentence = Rapport.Figures.Sentences.Sentence.Parse("count activities where kind in (training, workshop) by kind");
        var reading = Rapport.Figures.FigureCalculator.Read(sentence, record.Question() with { Language = "fr" }, record);
        Assert.Equal(["Training", "Atelier"], reading.Rows.Select(r => r.Labels[0]));
    }

    [Fact]
    public void A_row_in_two_countries_counts_in_both_and_once_in_the_total()
    {
        var reading = record.Ask("count activities by country", trace: true);
        Assert.Equal("SDN=2 TJK=1 (none)=2", reading.Cells());
        Assert.Equal("4", reading.Total);
        Assert.True(reading.PartsOverlap);
        Assert.Equal("SDN:a1,a2 TJK:a1 (none):a4,a3", reading.Behind());
        Assert.Equal(["Sudan", "Tajikistan", "(none)"], reading.Rows.Select(r => r.Labels[0]));
    }

    [Fact]
    public void Parts_that_do_not_overlap_say_so_even_where_rows_may_have_several_values() =>
        Assert.False(record.Ask("count activities where kind = training by country").PartsOverlap);

    [Fact]
    public void Two_dimensions_give_a_cell_for_each_pair()
    {
        var reading = record.Ask("count activities by kind, country", trace: true);
        Assert.Equal("training/SDN=1 training/(none)=1 workshop/SDN=1 workshop/TJK=1 briefing/(none)=1", reading.Cells());
        Assert.Equal("training/SDN:a2 training/(none):a3 workshop/SDN:a1 workshop/TJK:a1 briefing/(none):a4", reading.Behind());
        Assert.Equal("4", reading.Total);
    }

    [Fact]
    public void The_top_is_followed_by_none_and_others()
    {
        record.Activity("a6", "training", "2021-02-03", ("countries", "MNG;TJK"));
        var reading = record.Ask("count activities by country top 1", trace: true);
        Assert.Equal("SDN=2 (none)=2 (others)=2", reading.Cells());
        Assert.Equal("5", reading.Total);
        Assert.True(reading.PartsOverlap);
        Assert.Equal("SDN:a1,a2 (none):a4,a3 (others):a6,a1", reading.Behind());
    }

    [Fact]
    public void Equal_values_at_the_top_stand_in_the_order_of_their_keys() =>
        Assert.Equal("training=2 briefing=1 (others)=1", record.Ask("count activities by kind top 2").Cells());

    [Fact]
    public void Regions_count_an_activity_once_however_many_of_their_countries_it_was_for()
    {
        record.Activity("a6", "training", "2021-02-03", ("countries", "KEN;UGA;MNG"));
        Assert.Equal("africa=3 asia=2 (none)=2", record.Ask("count activities by region").Cells());
    }

    [Fact]
    public void Functions_are_those_of_the_programme()
    {
        Assert.Equal("capacity=1 (none)=3", record.Ask("count activities by function").Cells());
        Assert.Equal("=3", record.Ask("count activities where not function = capacity").Cells());
    }

    [Theory]
    [InlineData("country = SDN", "2")]
    [InlineData("country != SDN", "2")]
    [InlineData("country = \"soudan\"", "2")]
    [InlineData("not (country = SDN or kind = briefing)", "1")]
    [InlineData("has country and not has partner", "1")]
    [InlineData("partner = PAM", "1")]
    [InlineData("partner = \"assembly of the \"\"sea\"\"\"", "1")]
    [InlineData("kind = \"atelier\"", "1")]
    [InlineData("kind = briefing", "1")]
    [InlineData("region in (africa, asia)", "2")]
    [InlineData("month = 2021-02", "4")]
    [InlineData("month < 2021-02", "0")]
    [InlineData("year >= 2021 and quarter <= 2021-Q1", "4")]
    [InlineData("modality = virtual", "0")]
    [InlineData("modality != virtual", "4")]
    public void Conditions_choose_rows(string condition, string expected) =>
        Assert.Equal(expected, record.Ask($"count activities where {condition}").Total);

    [Fact]
    public void Months_are_in_time_order_and_a_date_that_may_lie_in_several_is_in_none()
    {
        record.Activity("a6", "training", "2020-12-31").Activity("a7", "training", "2020").Activity("a8", "training", "2021-01-05");
        Assert.Equal("2020-12=1 2021-01=1 2021-02=4 (none)=1", record.Ask("count activities by month").Cells());
        Assert.Equal("2020-Q4=1 2021-Q1=5 (none)=1", record.Ask("count activities by quarter").Cells());
        Assert.Equal("2020=2 2021=5", record.Ask("count activities by year").Cells());
    }

    [Fact]
    public void What_only_may_lie_in_the_time_is_not_placed()
    {
        record.Add("activity", "a6", ("kind", "training"), ("status", "held"), ("title", "no date"));
        var reading = record.Ask("count activities during 2021-02-01..2021-02-10 by kind");
        Assert.Equal("workshop=1", reading.Cells());
        Assert.Equal(2, reading.NotPlaced);
        Assert.Equal(("4", 1L), Total(record.Ask("count activities up to 2021-02")));
        Assert.Equal(("5", 0L), Total(record.Ask("count activities since inception")));
        Assert.Equal(("1", 2L), Total(record.Ask("count activities up to 2021-02-10 by country")));
    }

    [Fact]
    public void Nothing_counted_is_zero_and_has_no_parts()
    {
        var reading = record.Ask("count activities during 1999 by kind", trace: true);
        Assert.Equal("", reading.Cells());
        Assert.Equal("0", reading.Total);
        Assert.Equal("=0", record.Ask("count activities during 1999").Cells());
    }

    [Fact]
    public void A_stock_is_taken_at_a_day_both_ends_counting_and_open_where_no_day_is_stated()
    {
        record.Add("membership", "m1", ("organisation", "pam"), ("body", "compact"), ("from", "2018-12-01"), ("to", "2021-02-28"))
            .Add("membership", "m2", ("organisation", "pam"), ("body", "compact"), ("from", "2021"))
            .Add("membership", "m3", ("organisation", "pam"), ("body", "board"));
        Assert.Equal(("2", 1L), Total(record.Ask("count members at 2021-02-28")));
        Assert.Equal(("1", 1L), Total(record.Ask("count members at 2021-03-01")));
        Assert.Equal(("1", 0L), Total(record.Ask("count members at 2018-11-30")));
        Assert.Equal("at 2021-03-31", record.Ask("count members").Time);
        Assert.Equal("board=1 compact=1", record.Ask("count members at 2022 by body").Cells());
        Assert.Equal("parliamentary-assembly=2", record.Ask("count members at 2022-01-01 by kind").Cells());
    }

    [Fact]
    public void Distinct_counts_keys_once_and_parts_that_share_a_key_overlap()
    {
        var reading = record.Ask("distinct country of activities", trace: true);
        Assert.Equal("=2", reading.Cells());
        Assert.Equal("countries", reading.Unit);
        Assert.Equal("a1>SDN a1>TJK a2>SDN", string.Join(' ', reading.Trace![0].Rows.Select(r => $"{r.Id}>{r.Contribution}").Order()));
        var byKind = record.Ask("distinct country of activities by kind");
        Assert.Equal("training=1 workshop=2 briefing=0", byKind.Cells());
        Assert.Equal("2", byKind.Total);
        Assert.True(byKind.PartsOverlap);
        Assert.Equal("workshop=2 (others)=1", record.Ask("distinct country of activities by kind top 1").Cells());
    }

    [Fact]
    public void Rows_that_are_not_placed_are_counted_once_whatever_keys_they_have()
    {
        record.Activity("a6", "training", "2021", ("countries", "SDN;TJK;MNG"));
        var reading = record.Ask("distinct country of activities during 2021-02");
        Assert.Equal(("2", 1L), Total(reading));
        Assert.Equal(("2", 1L), Total(record.Ask("distinct country of activities during 2021-02 by kind")));
    }

    [Fact]
    public void Every_example_of_the_catalogue_is_answered()
    {
        foreach (var entry in Rapport.Figures.Sets.Catalogue.OfOffice.Describe())
            if (entry.Example != "count members where body = compact at 2021-02-28") record.Ask(entry.Example, trace: true);
        record.Add("body", "compact", ("kind", "compact"), ("name", "Compact"));
        Assert.Equal("0", record.Ask("count members where body = compact at 2021-02-28").Total);
    }

    [Fact]
    public void A_figure_takes_few_questions()
    {
        var batches = Rapport.Figures.AudienceBatches.Read(record.Question(), record);
        var before = record.Queries;
        var sentence = Rapport.Figures.Sentences.Sentence.Parse("count activities by kind, country");
        Rapport.Figures.FigureCalculator.Read(sentence, record.Question(trace: true) with { Batches = batches }, record);
        Assert.Equal(5, record.Queries - before);
        var aliases = new Rapport.Figures.RecordAliases(record.Question(), record);
        for (var again = 0; again < 2; again++)
        {
            before = record.Queries;
            Rapport.Figures.FigureCalculator.Read(sentence, record.Question(trace: true) with { Batches = batches, Aliases = aliases }, record);
        }
        Assert.Equal(4, record.Queries - before);
    }

    static (string?, long) Total(Rapport.Figures.Reading reading) => (reading.Total, reading.NotPlaced);
}
