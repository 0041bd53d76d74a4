using Rapport.Figures;
using Rapport.Publications;
using Rapport.Publishing.Issues;
using Rapport.Record;

namespace Rapport.System.Tests.Publishing.Charts;

/// <summary>Figures made by hand, one for each kind of picture, in an issue that has nothing else.</summary>
static class ChartFigures
{
    public static readonly string[] Kinds = ["bars", "stacked", "line", "dots", "proportion", "multiples", "numbers", "organigram", "map"];

    static readonly RecordedAsOf AsRecorded = new(12, new DateTimeOffset(2021, 3, 5, 10, 0, 0, TimeSpan.Zero));

    /// <summary>The figure that a kind is shown with.</summary>
    public static string NameFor(string kind) => kind switch
    {
        "stacked" => "body-kind",
        "line" => "years",
        "multiples" => "body-year",
        "organigram" => "units",
        "map" => "countries",
        _ => "kinds",
    };

    /// <summary>The issue in one language, with figures of our own or those of every kind.</summary>
    public static PrintedIssue Issue(string language, Dictionary<(string Kind, string Id), RecordContent> records, params (string Name, Reading Reading)[] figures)
    {
        var all = Sample.Value.Figures.Concat((figures.Length == 0 ? All : figures).Select(f => KeyValuePair.Create(f.Name, Of(f.Name, f.Reading))));
        return new PrintedIssue(Sample.Value with { Records = records, Figures = all.ToDictionary() }, language);
    }

    public static PrintedIssue Issue(string language, params (string Name, Reading Reading)[] figures) => Issue(language, Records.Value, figures);

    /// <summary>An edition of which one section holds a picture of every kind.</summary>
    public static Edition Edition()
    {
        var pictures = string.Join("\n\n", Kinds.Select(kind => $"![[{NameFor(kind)}|{kind}]]"));
        var sample = SampleEdition.Make(markdown: $"## Every kind of picture {{#by-kind}}\n\n{pictures}\n\n![[body-kind|table]]\n\n![[stated-expert-meetings]]", languages: ["en", "ar", "ru", "zh"]);
        return sample with { Figures = sample.Figures.Concat(All.Select(f => KeyValuePair.Create(f.Name, Of(f.Name, f.Reading)))).ToDictionary() };
    }

    /// <summary>The sample without its text: an issue is then laid out in no time.</summary>
    static readonly Lazy<Edition> Sample = new(() =>
    {
        var sample = SampleEdition.Make(markdown: "## Pictures {#lead}", languages: ["en", "ar", "ru", "zh"]);
        var content = sample.Issue.Content.With("sections", "[]").With("figures", "[]").With("title", LocalText.Of("en", "Pictures"));
        return sample with { Issue = new Issue(sample.Issue.Id, content) };
    });

    public static readonly Lazy<Dictionary<(string Kind, string Id), RecordContent>> Records = new(SampleRecords.Read);

    static (string Name, Reading Reading)[] All =>
    [
        ("kinds", Answer(["kind"], [("training", 12), ("briefing", 7), ("workshop", 5), ("study-visit", 2), ("(none)", 20)])),
        ("years", Answer(["year"], [("2019", 14), ("2020", 6), ("2021", 31), ("2023", 27), ("2024", 22)])),
        ("countries", Answer(["country"], [("SDN", 6), ("MNG", 2), ("PHL", 4), ("GMB", 1), ("TJK", 1), ("MDV", 1), ("BRA", 3), ("(none)", 9)])),
        ("body-kind", Answer(["body", "kind"], [("uncct|training", 8), ("uncct|workshop", 5), ("uncct|briefing", 1), ("spib|training", 3), ("spib|study-visit", 2), ("(none)|briefing", 4)])),
        ("body-year", Answer(["body", "year"],
            [("uncct|2019", 4), ("uncct|2020", 9), ("uncct|2021", 6), ("spib|2019", 1), ("spib|2020", 2), ("spib|2021", 5), ("compact|2020", 3), ("compact|2021", 3)])),
        ("units", Answer([], [("", 5)]) with
        {
            Sentence = "count bodies", Unit = "bodies",
            Trace = [new CellTrace([], "value", [.. Records.Value.Keys.Where(k => k.Kind == "body").Select(k => new TraceRow("body", k.Id, 1, 1, k.Id, "1", "1"))])],
        }),
    ];

    /// <summary>The answer of a count.</summary>
    public static Reading Answer(string[] columns, IEnumerable<(string Keys, decimal Value)> rows) => new()
    {
        Sentence = $"count activities{(columns.Length == 0 ? "" : " by " + string.Join(", ", columns))}", DefinitionHash = new string('0', 64), Unit = "activities",
        Audience = Visibility.Public, AsRecorded = AsRecorded, Time = "since inception", Columns = columns, NotPlaced = 0, NotStated = 0, PartsOverlap = false,
        Total = CanonicalJson.DecimalText(rows.Sum(r => r.Value)),
        Rows = [.. rows.Select(r => (Keys: columns.Length == 0 ? [] : r.Keys.Split('|'), r.Value)).Select(r => new ReadingRow(r.Keys, r.Keys, CanonicalJson.DecimalText(r.Value)))],
    };

    static EditionFigure Of(string name, Reading reading)
    {
        var title = LocalText.Of([KeyValuePair.Create("en", "Activities of the office"), KeyValuePair.Create("ar", "أنشطة المكتب"),
            KeyValuePair.Create("ru", "Мероприятия управления"), KeyValuePair.Create("zh", "办公室的活动")]);
        var content = RecordContent.Empty(FigureDefinition.Shape).With("sentence", reading.Sentence).With("title", title);
        return new EditionFigure { Name = name, Definition = new FigureDefinition(new FigureId(name), content), Reading = reading };
    }
}
