using System.Globalization;
using Rapport.Figures;
using Rapport.Record;

namespace Rapport.System.Tests.Publishing;

/// <summary>Answers the sample's figures by hand, each from its own filter, so that pages can be laid out without an image.</summary>
sealed class SampleReadings(IReadOnlyDictionary<(string Kind, string Id), RecordContent> records, RecordedAsOf asRecorded)
{
    const string February = "during 2021-02";
    const string TwoMonths = "during 2021-01..2021-02";
    const string Spring = "during 2021-03..2021-05";

    public Reading? Of(string name) => name switch
    {
        "activities-held" => Count($"count activities {February}", February, _ => true),
        "trainings" => Count($"count activities where kind = training {February}", February, Kind("training")),
        "briefings" => Count($"count activities where kind = briefing {February}", February, Kind("briefing")),
        "highlight-meetings" => Count($"count activities where kind in (expert-meeting, meeting) {February}", February, Kind("expert-meeting", "meeting")),
        "capacity-uncct" => Count($"count activities where body = uncct and kind in (training, workshop, workshop-series, advocacy-event) {February}", February,
            a => Body("uncct")(a) && Kind("training", "workshop", "workshop-series", "advocacy-event")(a)),
        "capacity-spib" => Count($"count activities where body = spib and kind in (training, study-visit) {February}", February,
            a => Body("spib")(a) && Kind("training", "study-visit")(a)),
        "uncct-workshops-jan-feb-2021" => Count($"count activities where body = uncct and kind in (workshop, workshop-series) {TwoMonths}", TwoMonths,
            a => Body("uncct")(a) && Kind("workshop", "workshop-series")(a)),
        "uncct-expert-meetings-jan-feb-2021" => Count($"count activities where body = uncct and kind = expert-meeting {TwoMonths}", TwoMonths,
            a => Body("uncct")(a) && Kind("expert-meeting")(a)),
        "activities-by-kind" => Count($"count activities {February} by kind", February, _ => true, "kind"),
        "activities-by-country" => Count($"count activities {February} by country", February, _ => true, "country"),
        "activities-by-pillar" => Count($"count activities {February} by pillar", February, _ => true, "pillar"),
        "upcoming-activities" => Answer($"count all activities where status in (planned, confirmed) {Spring}", Spring, "activities", [], []),
        "office-units" => Units(),
        "activities-table" => Count($"count activities {February} by body, kind", February, _ => true, "body", "kind"),
        "states-named" => States(),
        "ai-meeting-experts" => Attendances(),
        "receipts" => Receipts($"sum receipts {February} in USD", February),
        "receipts-by-donor" => Receipts($"sum receipts {February} by donor in USD", February, "donor"),
        "receipts-to-february-2021" => Receipts("sum receipts up to 2021-02-28 in USD", "up to 2021-02-28"),
        "donors-to-february-2021" => Donors(),
        "compact-members" => Answer("count members where body = compact at 2021-02-28", "at 2021-02-28", "members", [], []),
        _ => null,
    };

    static Func<RecordContent, bool> Kind(params string[] kinds) => a => kinds.Contains(a.Text("kind"));

    static Func<RecordContent, bool> Body(string body) => a => a.Text("body") == body;

    (string Id, RecordContent Content)[] Held(Func<RecordContent, bool> where) =>
        [.. records.Where(r => r.Key.Kind == "activity" && r.Value.Text("status") == "held" && r.Value.Text("part_of") is null && where(r.Value)).Select(r => (r.Key.Id, r.Value))
            .OrderBy(r => r.Value.PlacingDate!.Value.Last).ThenBy(r => r.Id, StringComparer.Ordinal)];

    Reading Count(string sentence, string time, Func<RecordContent, bool> where, params string[] by) =>
        Answer(sentence, time, "activities", by, [.. Held(where).Select(a => Row("activity", a.Id, a.Content, "1"))]);

    Reading States() => Answer($"distinct country of activities {February}", February, "countries", [], [.. Held(_ => true)
        .SelectMany(a => a.Content.Shares("countries").Select(c => Row("activity", a.Id, a.Content, c.Code)))]);

    Reading Units()
    {
        var rows = records.Where(r => r.Key.Kind == "body" && Kind("centre", "branch", "board")(r.Value)).OrderBy(r => r.Key.Id, StringComparer.Ordinal);
        return Answer("count bodies where kind in (centre, branch, board)", "as recorded", "bodies", [], [.. rows.Select(r => Row("body", r.Key.Id, r.Value, "1"))]);
    }

    Reading Attendances()
    {
        var rows = Held(a => Body("uncct")(a) && Kind("expert-meeting")(a)).Select(a => Row("activity", a.Id, a.Content, $"{a.Content.Count("attendances")}"));
        return Answer($"sum attendances of activities where body = uncct and kind = expert-meeting {February}", February, "attendances", [], [.. rows]);
    }

    Reading Receipts(string sentence, string time, params string[] by) =>
        Answer(sentence, time, "USD", by, [.. ReceiptRows(r => r.Number("amount")?.ToString("F2", CultureInfo.InvariantCulture))]) with { Currency = "USD" };

    Reading Donors() => Answer("distinct donor of receipts up to 2021-02-28", "up to 2021-02-28", "donors", [], [.. ReceiptRows(r => r.Text("donor"))]);

    IEnumerable<(TraceRow, RecordContent)> ReceiptRows(Func<RecordContent, string?> gives) => records
        .Where(r => r.Key.Kind == "contribution" && r.Value.Text("kind") == "receipt").Select(r => Row("contribution", r.Key.Id, r.Value, gives(r.Value)));

    static (TraceRow, RecordContent) Row(string kind, string id, RecordContent content, string? contribution) =>
        (new TraceRow(kind, id, 1, 1, content.TitleIn("en") ?? id, "1", contribution), content);

    Reading Answer(string sentence, string time, string unit, string[] by, IReadOnlyList<(TraceRow Row, RecordContent Content)> rows)
    {
        var cells = by.Length == 0 ? [(Keys: (string[])[], Rows: rows.ToArray())]
            : rows.GroupBy(r => string.Join('|', by.Select(d => KeyOf(r.Content, d)))).Select(g => (Keys: g.Key.Split('|'), Rows: g.ToArray()))
                .OrderBy(c => c.Keys[0] == "(none)").ThenBy(c => string.Join('|', c.Keys.Select(OrderOf))).ToArray();
        return new Reading
        {
            Sentence = sentence, DefinitionHash = new string('0', 64), Unit = unit, Audience = Visibility.Public, AsRecorded = asRecorded, Time = time,
            Columns = by, Total = Total(unit, rows), NotPlaced = 0, NotStated = 0, PartsOverlap = false,
            Rows = [.. cells.Select(c => new ReadingRow(c.Keys, c.Keys, Total(unit, c.Rows)))],
            Trace = [.. cells.Select(c => new CellTrace(c.Keys, "value", [.. c.Rows.Select(r => r.Row)]))],
        };
    }

    /// <summary>An activity of the sample is for one country at most, and has no pillar.</summary>
    static string KeyOf(RecordContent content, string dimension) => dimension switch
    {
        "country" => content.Shares("countries").Select(c => c.Code).SingleOrDefault(),
        "pillar" => content.Shares("pillars").Select(p => p.Code).SingleOrDefault(),
        _ => content.Text(dimension),
    } ?? "(none)";

    string OrderOf(string key) => records.TryGetValue(("activity-kind", key), out var kind) ? $"{kind.Count("order"):00}" : key;

    static string Total(string unit, IReadOnlyList<(TraceRow Row, RecordContent Content)> rows) => unit switch
    {
        "USD" or "attendances" => rows.Sum(r => decimal.Parse(r.Row.Contribution!, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture),
        "countries" or "donors" => $"{rows.Select(r => r.Row.Contribution).Distinct().Count()}",
        _ => $"{rows.Count}",
    };
}
