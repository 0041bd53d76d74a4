using System.Globalization;
using System.Text.Json;
using Rapport.Figures;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.System.Tests.Publishing;

/// <summary>The February 2021 sample as an edition, made by hand: its real text and records, with readings of our own.</summary>
static class SampleEdition
{
    public const string Notice = "Illustrative sample made from a public newsletter; not a publication of the United Nations.";

    /// <param name="change">What is changed in the records before they are read; the state of the journal moves on with it.</param>
    /// <param name="markdown">English text to stand in the place of the sample's own texts, of all of them.</param>
    /// <param name="languages">The languages of the issue; those of the sample where left out.</param>
    public static Edition Make(Action<Dictionary<(string Kind, string Id), RecordContent>>? change = null, string? markdown = null, params string[] languages)
    {
        var records = SampleRecords.Read();
        change?.Invoke(records);
        var asRecorded = change is null ? new RecordedAsOf(12, new DateTimeOffset(2021, 3, 5, 10, 0, 0, TimeSpan.Zero))
            : new RecordedAsOf(13, new DateTimeOffset(2021, 3, 8, 9, 30, 0, TimeSpan.Zero));
        var issue = Issue(markdown, languages);
        return new Edition
        {
            Issue = issue, Office = "unoct", Audience = Visibility.Public, AsRecorded = asRecorded, HasTestClock = true, Records = records,
            SeriesNumbers = new Dictionary<string, long> { ["api-pnr-training-gambia-2021"] = 3 },
            Figures = Names(issue).ToDictionary(n => n, n => Figure(n, records, new SampleReadings(records, asRecorded))),
        };
    }

    public static void CancelTheTrainingInThePhilippines(Dictionary<(string Kind, string Id), RecordContent> records) =>
        records[("activity", "outbreak-training-philippines-2021")] =
            records[("activity", "outbreak-training-philippines-2021")].With("status", "cancelled");

    static IEnumerable<string> Names(Issue issue) => issue.Figures.Concat(issue.Sections.SelectMany(s => s.Figures ?? [])).Distinct();

    static EditionFigure Figure(string name, Dictionary<(string Kind, string Id), RecordContent> records, SampleReadings readings)
    {
        if (!records.TryGetValue(("stated-figure", name), out var content))
            return new EditionFigure { Name = name, Definition = Definition(name), Reading = readings.Of(name) };
        var stated = new StatedFigure(new StatedFigureId(name), content);
        var reading = stated.Figure is { } figure ? readings.Of(figure.Value) : null;
        return new EditionFigure
        {
            Name = name, Stated = stated, Reading = reading, Definition = stated.Figure is { } held ? Definition(held.Value) : null,
            Accounted = reading?.Total is { } total ? decimal.Parse(total, CultureInfo.InvariantCulture) : null,
        };
    }

    static FigureDefinition? Definition(string name)
    {
        if (!SampleRecords.Yaml("figures.yml").TryGetValue(name, out var value)) return null;
        var row = ((Dictionary<object, object>)value).ToDictionary(v => $"{v.Key}", v => $"{v.Value}");
        return new FigureDefinition(new FigureId(name), SampleRecords.Content(FigureDefinition.Shape, row));
    }

    static Issue Issue(string? markdown, string[] languages)
    {
        var yaml = SampleRecords.Yaml("issue.yml");
        string[] written = markdown is null ? [.. ((List<object>)yaml["languages"]).Select(l => $"{l}")] : ["en"];
        var sections = ((List<object>)yaml["sections"]).Cast<Dictionary<object, object>>()
            .Select(s => new IssueSection(int.Parse($"{s["order"]}"), $"{s["kind"]}", $"{s["id"]}", [.. ((List<object>)s["figures"]).Select(f => $"{f}")]));
        var content = RecordContent.Empty(Publications.Issue.Shape)
            .With("period", $"{yaml["period"]}").With("audience", "public")
            .With("languages", (languages.Length == 0 ? written : languages).ToReadonlyList())
            .With("title", Local(yaml, "title", written)).With("notice", Local(yaml, "notice", written)).With("preheader", Local(yaml, "preheader", written))
            .With("sender", $"{yaml["sender"]}").With("address", $"{yaml["address"]}")
            .With("text", markdown is null ? LocalText.Of([.. written.Select(l => KeyValuePair.Create(l, SampleRecords.Markdown(l)))]) : LocalText.Of("en", markdown))
            .With("sections", JsonSerializer.Serialize(sections))
            .With("figures", JsonSerializer.Serialize(((List<object>)yaml["figures"]).Select(f => $"{f}")));
        return new Issue(new IssueId($"{yaml["id"]}"), content);
    }
    static LocalText Local(Dictionary<object, object> yaml, string field, string[] languages) =>
        LocalText.Of([.. languages.Select(l => KeyValuePair.Create(l, $"{yaml[$"{field}.{l}"]}"))]);
}
