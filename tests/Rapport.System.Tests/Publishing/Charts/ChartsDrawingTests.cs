using Rapport.Publishing.Charts;
using Rapport.Record;
using Xunit;

namespace Rapport.System.Tests.Publishing.Charts;

public sealed class ChartsDrawingTests
{
    public static TheoryData<string, string> KindsAndLanguages()
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in ChartFigures.Kinds)
            foreach (var language in new[] { "en", "ar" }) data.Add(kind, language);
        return data;
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void Each_kind_is_as_approved(string kind, string language)
    {
        var drawn = Drawn(kind, language, new PictureRoom(560, true));
        Golden.Check($"chart-{kind}.{language}.svg", drawn.Svg.Replace("><", ">\n<", StringComparison.Ordinal) + "\n");
        foreach (var other in new[] { "ru", "zh" }) Golden.Look($"chart-{kind}.{other}.svg", Drawn(kind, other, new PictureRoom(560, true)).Svg);
    }

    [Fact]
    public void A_picture_in_a_page_takes_its_colours_from_the_page()
    {
        foreach (var kind in ChartFigures.Kinds)
            Assert.DoesNotMatch("#[0-9a-f]{6}|xmlns| id=", Drawn(kind, "en", new PictureRoom(640, false)).Svg);
    }

    [Fact]
    public void A_picture_on_its_own_has_its_paper_and_its_fonts()
    {
        var svg = Drawn("bars", "ar", new PictureRoom(560, true)).Svg;
        Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"", svg, StringComparison.Ordinal);
        Assert.Contains("direction=\"rtl\" font-family=\"IBM Plex Sans, Noto Sans, Noto Sans Arabic, Noto Sans CJK SC, sans-serif\"", svg, StringComparison.Ordinal);
        Assert.Contains("<rect width=\"100%\" height=\"100%\" fill=\"#fbfaf6\"/>", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("var(", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_picture_but_the_map_weighs_little()
    {
        foreach (var kind in ChartFigures.Kinds)
            Assert.InRange(Drawn(kind, "ar", new PictureRoom(640, false)).Svg.Length, 300, kind == "map" ? 25_000 : 5_000);
    }

    [Fact]
    public void Without_a_kind_the_shape_of_the_answer_decides()
    {
        var issue = ChartFigures.Issue("en");
        string Fit(string name) => PictureFit.Of(issue, issue.Figure(name), null);
        Assert.Equal(("line", "bars", "stacked", "numbers", "bars"), (Fit("years"), Fit("kinds"), Fit("body-kind"), Fit("units"), Fit("stated-donors")));
        Assert.Null(Pictures.Draw(issue, issue.Figure("units"), null, new PictureRoom(560, true)));
        Assert.Null(Pictures.Draw(issue, issue.Figure("kinds"), "table", new PictureRoom(560, true)));
    }

    [Fact]
    public void A_kind_that_the_figure_can_never_be_is_refused()
    {
        var issue = ChartFigures.Issue("en");
        var refused = Assert.Throws<RecordException>(() => Pictures.Draw(issue, issue.Figure("kinds"), "line", new PictureRoom(560, true)));
        Assert.Equal(("picture.unfit", "issue unoct-2021-02: found ![[kinds|line]], expected a figure by month, quarter or year; this one is \"count activities by kind\"; "
            + "write ![[kinds]] for the picture that fits it"), (refused.Code, refused.Message));
    }

    [Theory]
    [InlineData("kinds", "stacked")]
    [InlineData("kinds", "organigram")]
    [InlineData("kinds", "map")]
    [InlineData("body-kind", "proportion")]
    [InlineData("body-kind", "numbers")]
    [InlineData("units", "bars")]
    [InlineData("stated-donors", "line")]
    public void So_are_the_others(string figure, string kind)
    {
        var issue = ChartFigures.Issue("en");
        Assert.Throws<RecordException>(() => PictureFit.Of(issue, issue.Figure(figure), kind));
    }

    [Fact]
    public void A_line_of_one_point_is_drawn_as_a_bar_and_parts_that_overlap_are_no_proportion()
    {
        var overlapping = ChartFigures.Answer(["kind"], [("training", 2), ("briefing", 2)]) with { PartsOverlap = true };
        var issue = ChartFigures.Issue("en", ("short", ChartFigures.Answer(["year"], [("2021", 3)])), ("overlapping", overlapping));
        Assert.Equal("bars", PictureFit.Of(issue, issue.Figure("short"), "line"));
        Assert.Equal("bars", PictureFit.Of(issue, issue.Figure("overlapping"), "proportion"));
    }

    [Theory]
    [InlineData("bars", "Training comes first: 12 of 46")]
    [InlineData("line", "From 14 in 2019 to 22 in 2024; the peak was 31 in 2021")]
    [InlineData("proportion", "Training is the largest named part: 26% of 46")]
    [InlineData("stacked", "Training is the largest named part: 48% of 23")]
    [InlineData("multiples", "United Nations Counter-Terrorism Centre is the largest named part: 58% of 33")]
    [InlineData("map", "7 States are named, most often Sudan: 6")]
    [InlineData("organigram", "United Nations Office of Counter-Terrorism: 5 units")]
    [InlineData("numbers", "Training comes first: 12 of 46")]
    public void The_finding_is_computed(string kind, string finding) => Assert.Equal(finding, Drawn(kind, "en", new PictureRoom(560, true)).Alternative);

    [Fact]
    public void The_finding_of_a_stated_figure_is_what_was_stated() =>
        Assert.EndsWith(": 34", Pictures.Draw(ChartFigures.Issue("en"), ChartFigures.Issue("en").Figure("stated-donors"), null, new PictureRoom(560, true))!.Alternative, StringComparison.Ordinal);

    [Fact]
    public void Hostile_labels_are_harmless()
    {
        var rows = new[] { ("<script>alert(1)</script>", 3m), ("\"><svg onload=x>", 2m), (new string('x', 100_000), 1m) };
        var issue = ChartFigures.Issue("en", ("hostile", ChartFigures.Answer(["theme"], rows)));
        foreach (var kind in new[] { "bars", "dots", "proportion", "numbers" })
        {
            var svg = Pictures.Draw(issue, issue.Figure("hostile"), kind, new PictureRoom(320, false))!.Svg;
            Assert.DoesNotMatch("<script|<svg o", svg);
            Assert.True(svg.Length < 6000, $"{kind}: {svg.Length}");
        }
    }

    static DrawnPicture Drawn(string kind, string language, PictureRoom room)
    {
        var issue = ChartFigures.Issue(language);
        return Pictures.Draw(issue, issue.Figure(ChartFigures.NameFor(kind)), kind, room)!; // each kind has a figure that fits it
    }
}
