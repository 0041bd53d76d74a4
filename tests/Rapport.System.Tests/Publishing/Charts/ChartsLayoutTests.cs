using CsCheck;
using Rapport.Figures;
using Rapport.Publishing.Charts;
using Rapport.Record;
using Xunit;

namespace Rapport.System.Tests.Publishing.Charts;

public sealed class ChartsLayoutTests
{
    static readonly string[] Languages = ["en", "ar", "ru", "zh"];
    static readonly int[] Widths = [288, 320, 560, 640];

    static readonly string[] Codes = [.. Organisations.Country.All.Select(c => c.Code).Order(StringComparer.Ordinal)];

    static readonly Gen<string> Code = Gen.Int[0, Codes.Length - 1].Select(i => Codes[i]), Language = Gen.Int[0, Languages.Length - 1].Select(i => Languages[i]);

    static readonly Gen<int> Width = Gen.Int[0, Widths.Length - 1].Select(i => Widths[i]);

    static readonly Gen<string> Name = Gen.OneOf(
        Gen.String[Gen.Char["abcdefghij klmnopq rstuvwx yz"], 1, 60], Gen.String[Gen.Char["تدريب ورشة عمل نشاط"], 1, 60],
        Gen.String[Gen.Char["Обучение и встречи"], 1, 60], Gen.String[Gen.Char["培训会议国家办公室"], 1, 40], Gen.Const("(none)"), Gen.Const("(others)"));

    static readonly Gen<decimal> Value = Gen.OneOf(Gen.Int[0, 9], Gen.Int[0, 2_000_000]).Select(i => (decimal)i);

    [Theory]
    [InlineData("bars")]
    [InlineData("dots")]
    [InlineData("proportion")]
    [InlineData("numbers")]
    public void No_label_of_one_dimension_meets_another_or_leaves_the_picture(string kind) =>
        Gen.Select(Gen.Dictionary(Name, Value)[1, 40], Language, Width).Sample((rows, language, width) =>
            Holds(ChartFigures.Answer(["theme"], [.. rows.Select(r => (r.Key, r.Value))]), kind, (language, width)), iter: 60);

    [Theory]
    [InlineData("stacked")]
    [InlineData("multiples")]
    public void Nor_of_two(string kind) =>
        Gen.Select(Gen.Dictionary(Gen.Select(Name, Name, (a, b) => $"{a}|{b}"), Value)[1, 40], Language, Width).Sample((rows, language, width) =>
            Holds(ChartFigures.Answer(["theme", "kind"], [.. rows.Select(r => (r.Key, r.Value))]), kind, (language, width)), iter: 60);

    [Theory]
    [InlineData("line", "year")]
    [InlineData("multiples", "theme")]
    public void Nor_of_a_time(string kind, string first) =>
        Gen.Select(Gen.Dictionary(Gen.Int[1990, 2060], Value)[2, 40], Language, Width).Sample((rows, language, width) =>
            Holds(kind == "line" ? ChartFigures.Answer([first], [.. rows.OrderBy(r => r.Key).Select(r => ($"{r.Key}", r.Value))])
                : ChartFigures.Answer([first, "year"], [.. rows.OrderBy(r => r.Key).Select((r, i) => ($"{"abc"[i % 3]}|{r.Key}", r.Value))]), kind, (language, width)), iter: 60);

    [Fact]
    public void Nor_of_a_map() =>
        Gen.Select(Gen.Dictionary(Code, Value)[1, 60], Language, Width)
            .Sample((rows, language, width) => Holds(ChartFigures.Answer(["country"], [.. rows.Select(r => (r.Key, r.Value))]), "map", (language, width)), iter: 40);

    static void Holds(Reading reading, string kind, (string Language, int Width) on)
    {
        var issue = ChartFigures.Issue(on.Language, ("random", reading));
        var picture = Pictures.Draw(issue, issue.Figure("random"), kind, new PictureRoom(on.Width, true));
        Assert.NotNull(picture);
        Assert.Empty(DrawnLabels.Faults(picture));
    }

    /// <summary>Random trees: who is whose parent is drawn from all, so that rings and parents that are not shown come too.</summary>
    [Fact]
    public void Nor_of_a_tree_of_any_shape() =>
        Gen.Select(Gen.Select(Name.Where(n => n[0] != '(' && n.Trim().Length > 0), Gen.Int[-1, 30]).Array[1, 30], Language, Width).Sample((bodies, language, width) =>
        {
            var records = new Dictionary<(string Kind, string Id), RecordContent>(ChartFigures.Records.Value);
            for (var i = 0; i < bodies.Length; i++)
                records[("body", $"b{i}")] = Body(language, bodies[i].Item1, bodies[i].Item2 < 0 ? null : $"b{bodies[i].Item2}");
            var issue = ChartFigures.Issue(language, records, ("tree", Units([.. Enumerable.Range(0, bodies.Length).Select(i => $"b{i}")])));
            Assert.Equal(bodies.Length + 1, OrganigramTree.Of(issue, issue.Figure("tree")).All.Count());
            Assert.Empty(DrawnLabels.Faults(Pictures.Draw(issue, issue.Figure("tree"), "organigram", new PictureRoom(width, true))!)); // there are bodies
        }, iter: 60);

    [Fact]
    public void A_tree_hangs_what_has_no_shown_parent_under_the_nearest_that_is()
    {
        var records = new Dictionary<(string Kind, string Id), RecordContent>(ChartFigures.Records.Value);
        records[("body", "unit")] = Body("en", "Unit", "uncct-advisory-board");
        var issue = ChartFigures.Issue("en", records, ("tree", Units(["uncct", "unit", "compact-committee"])));
        var root = OrganigramTree.Of(issue, issue.Figure("tree"));
        Assert.Equal(["uncct", "compact-committee"], root.Under.Select(n => n.Id));
        Assert.Equal(["unit"], root.Under[0].Under.Select(n => n.Id));
    }

    [Fact]
    public void A_tree_of_forty_bodies_fits_a_page_and_a_telephone()
    {
        var records = new Dictionary<(string Kind, string Id), RecordContent>(ChartFigures.Records.Value);
        for (var i = 0; i < 40; i++) records[("body", $"b{i}")] = Body("en", $"Section for matters of the number {i}", i < 8 ? null : $"b{i % 8}");
        var issue = ChartFigures.Issue("en", records, ("tree", Units([.. Enumerable.Range(0, 40).Select(i => $"b{i}")])));
        Assert.InRange(Pictures.Draw(issue, issue.Figure("tree"), "organigram", new PictureRoom(640, false))!.Height, 200, 940); // A4 at 640 pixels
        Assert.InRange(Pictures.Draw(issue, issue.Figure("tree"), "organigram", new PictureRoom(320, false))!.Height, 800, 2600);
    }

    [Fact]
    public void Bars_are_to_scale_from_zero()
    {
        var widths = DrawnLabels.Numbers(Draw("bars", [("a", 40), ("b", 20), ("c", 10), ("d", 0)]), "rect", "width");
        Assert.Equal((2.0, 4.0), (Math.Round(widths[0] / widths[1], 1), Math.Round(widths[0] / widths[2], 1)));
        Assert.Equal(3, widths.Length);
    }

    [Fact]
    public void What_has_no_name_comes_last_and_never_makes_the_others_small()
    {
        var issue = ChartFigures.Issue("en", ("one", ChartFigures.Answer(["theme"], [("(none)", 900), ("a", 1), ("(others)", 3), ("b", 2)])));
        var bars = BarList.Of(issue, "one", issue.Figure("one").Computed!); // computed
        Assert.Equal([("b", 100m, false), ("a", 50m, false), ("(none)", 100m, true), ("(others)", 100m, true)], bars.Select(b => (b.Key, b.Percent, b.IsCut)));
        Assert.Equal([Tone.First, Tone.First, Tone.Outline, Tone.Outline], bars.Select(b => b.Tone));
    }

    [Theory]
    [InlineData(24, 24, null)]
    [InlineData(25, 25, "1 more")]
    [InlineData(30, 25, "6 more")]
    public void Beyond_the_limit_the_rest_is_one_bar(int rows, int bars, string? last)
    {
        var issue = ChartFigures.Issue("en", ("many", ChartFigures.Answer(["theme"], [.. Enumerable.Range(1, rows).Select(i => ($"t{i}", 100m - i))])));
        var shown = BarList.Of(issue, "many", issue.Figure("many").Computed!); // computed
        Assert.Equal((bars, last), (shown.Count, shown[^1].IsRest ? shown[^1].Label : null));
        Assert.Equal(Enumerable.Range(1, rows).Sum(i => 100 - i), shown.Sum(b => b.Number));
    }

    [Fact]
    public void Percents_add_up_to_a_hundred() => Gen.Decimal[0, 1000].Array[1, 12].Sample(values =>
    {
        var percents = Shares.Percent(values);
        Assert.Equal(values.Sum() > 0 ? 100 : 0, percents.Sum());
        Assert.All(percents.Zip(values), p => Assert.True(values.Sum() == 0 || Math.Abs(p.First - p.Second / values.Sum() * 100) < 1));
    });

    [Theory]
    [InlineData(new[] { 31.0, 6 }, 0, 40, 20)]
    [InlineData(new[] { 3.0 }, 0, 3, 1)]
    [InlineData(new[] { 0.0 }, 0, 1, 1)]
    [InlineData(new[] { -5.0, 10 }, -5, 10, 5)]
    [InlineData(new[] { 0.25 }, 0, 0.3, 0.1)]
    public void An_axis_runs_from_zero_to_a_round_number(double[] values, double low, double high, double step) =>
        Assert.Equal(new Scale((decimal)low, (decimal)high, (decimal)step), Scale.Of([.. values.Select(v => (decimal)v)]));

    [Fact]
    public void A_year_without_a_row_is_zero_where_rows_are_counted_and_breaks_the_line_where_they_are_averaged()
    {
        var counted = ChartFigures.Answer(["year"], [("2019", 4), ("2021", 6)]);
        IEnumerable<decimal?> Values(Reading reading) => TimePoints.Of(reading, reading.Rows.Select(r => (r.Keys[0], r.Value))).Select(p => p.Value);
        Assert.Equal([4m, 0m, 6m], Values(counted));
        Assert.Equal([4m, null, 6m], Values(counted with { Sentence = "average attendances of activities by year" }));
    }

    [Theory]
    [InlineData("2021-11", "2022-02", new[] { "2021-11", "2021-12", "2022-01", "2022-02" })]
    [InlineData("2021-Q3", "2022-Q1", new[] { "2021-Q3", "2021-Q4", "2022-Q1" })]
    public void Time_is_whole(string from, string to, string[] keys) => Assert.Equal(keys,
        TimePoints.Of(ChartFigures.Answer(["month"], [(from, 1), (to, 1)]), [(from, "1"), (to, "1")]).Select(p => p.Key));

    [Fact]
    public void A_label_is_wrapped_and_then_cut()
    {
        var lines = TextMeasure.Lines("Committee for the coordination of everything", 120, Lettering.Label, 2);
        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(TextMeasure.Width(line, Lettering.Label), 1, 120));
        Assert.Equal("…", TextMeasure.Cut("word", 14, Lettering.Label));
    }

    static DrawnPicture Draw(string kind, params (string, decimal)[] rows)
    {
        var issue = ChartFigures.Issue("en", ("one", ChartFigures.Answer(["theme"], rows)));
        return Pictures.Draw(issue, issue.Figure("one"), kind, new PictureRoom(560, true))!; // there are rows
    }

    static RecordContent Body(string language, string name, string? parent)
    {
        var body = RecordContent.Empty(Organisations.Body.Shape).With("kind", "branch").With("name", LocalText.Of(language, name));
        return parent is null ? body : body.With("parent", parent);
    }

    static Reading Units(string[] ids) => ChartFigures.Answer([], [("", ids.Length)]) with
    {
        Sentence = "count bodies",
        Unit = "bodies",
        Trace = [new CellTrace([], "value", [.. ids.Select(id => new TraceRow("body", id, 1, 1, id, "1", "1"))])],
    };
}
