using Rapport.Delivery;
using Rapport.Record;
using Rapport.Time;
using Xunit;

namespace Rapport.Tests.Delivery;

public sealed class SeriesOrdinalsTests
{
    static Series Course(long? heldBefore = null, string? counts = null) => new(new("course"),
        RecordContent.Empty(Series.Shape).With("name", LocalText.Of("en", "Course")).With("held_before", heldBefore).With("counts", counts));

    static Activity Held(string id, string? end, string status = "held", string? start = null) => new(new(id), RecordContent.Empty(Activity.Shape)
        .With("kind", "training").With("title", LocalText.Of("en", id)).With("status", status).With("series", "course")
        .With("end", Date(end)).With("start", Date(start)));

    static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    /// <summary><c>a=1 b=2</c>, by number.</summary>
    static string Numbers(Series series, params Activity[] activities) =>
        string.Join(' ', SeriesOrdinals.Of(series, activities).OrderBy(n => n.Value).Select(n => $"{n.Key}={n.Value}"));

    [Fact]
    public void The_first_that_is_recorded_comes_after_those_held_before() => Assert.Equal("february=3", Numbers(Course(2), Held("february", "2021-02-26")));

    [Fact]
    public void Numbers_go_by_date_then_by_id() => Assert.Equal("d=1 b=2 a=3 c=4",
        Numbers(Course(), Held("a", "2021-02-10"), Held("b", "2021-02-09"), Held("c", "2021-02-10"), Held("d", null, start: "2021-02-01")));

    [Fact]
    public void Of_two_dates_that_may_begin_alike_the_one_that_ends_first_comes_first() =>
        Assert.Equal("c-day=1 b-month=2 a-year=3", Numbers(Course(), Held("a-year", "2021"), Held("b-month", "2021-01"), Held("c-day", "2021-01-01")));

    [Fact]
    public void What_has_no_date_has_no_number() => Assert.Equal("b=1", Numbers(Course(), Held("a", null), Held("b", "2021")));

    [Fact]
    public void Parts_and_merged_ones_are_passed_over()
    {
        var part = Held("b", "2021-02-02");
        var merged = Held("c", "2021-02-03");
        Assert.Equal("a=1 d=2", Numbers(Course(), Held("a", "2021-02-01"), new Activity(part.Id, part.Content.With("part_of", "a")),
            new Activity(merged.Id, merged.Content.With("merged_into", "a")), Held("d", "2021-02-04")));
    }

    [Theory]
    [InlineData(null, "held=1")]
    [InlineData("held", "held=1")]
    [InlineData("planned", "confirmed=1 held=2 planned=3")]
    public void The_series_says_whether_what_is_planned_is_numbered(string? counts, string expected) => Assert.Equal(expected, Numbers(Course(counts: counts),
        Held("planned", "2021-03-01", "planned"), Held("confirmed", "2021-01-01", "confirmed"), Held("held", "2021-02-01"),
        Held("postponed", "2021-01-02", "postponed"), Held("cancelled", "2021-01-03", "cancelled")));

    [Fact]
    public void A_series_of_nothing_has_no_numbers() => Assert.Equal("", Numbers(Course(2)));
}
