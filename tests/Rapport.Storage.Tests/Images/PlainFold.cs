using System.Globalization;
using System.Text.Json;

namespace Rapport.Storage.Tests.Images;

/// <summary>
/// The fold again, slow and obvious: it reads the entries with SQL and their bodies with a JSON document, and shares no code with the image.
/// A row is a dictionary of column and text.
/// </summary>
static class PlainFold
{
    const long Open = 9223372036854775807;

    public sealed record Row(string Table, SortedDictionary<string, string?> Cells);

    /// <summary>All rows of all tables after the entries up to a sequence.</summary>
    public static List<Row> Fold(string address, long upTo)
    {
        var rows = new List<Row>();
        var newest = new Dictionary<(string, string), SortedDictionary<string, string?>>();
        foreach (var entry in Entries(address, upTo))
        {
            var cells = MainRow(entry);
            if (newest.TryGetValue((entry.Kind, entry.Id), out var before)) before["recorded_to"] = Text(entry.Sequence);
            newest[(entry.Kind, entry.Id)] = cells;
            rows.Add(new Row(entry.Kind.Replace('-', '_'), cells));
            rows.AddRange(Links(entry));
        }
        return rows;
    }

    sealed record PlainEntry(long Sequence, long Batch, string Kind, string Id, long Version, string Operation, JsonElement Body, string Office);

    static IEnumerable<PlainEntry> Entries(string address, long upTo) =>
        from cells in AnySql.Rows(address, "select e.sequence, b.ordinal, e.kind, e.id, e.version, e.operation, e.body, e.office from entries e, batches b "
            + $"where e.sequence between b.first_sequence and b.last_sequence and e.sequence <= {Text(upTo)} order by e.sequence")
        let entry = cells.Select(cell => cell!).ToArray() // none of these is ever null
        select new PlainEntry(Number(entry[0]), Number(entry[1]), entry[2], entry[3], Number(entry[4]), entry[5], JsonDocument.Parse(entry[6]).RootElement.Clone(), entry[7]);

    static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    static SortedDictionary<string, string?> MainRow(PlainEntry entry)
    {
        var body = entry.Body;
        var cells = new SortedDictionary<string, string?>(StringComparer.Ordinal)
        {
            ["recorded_from"] = Text(entry.Sequence), ["recorded_to"] = Text(Open), ["batch"] = Text(entry.Batch), ["version"] = Text(entry.Version),
            ["id"] = entry.Id, ["withdrawn"] = entry.Operation == "withdraw" ? "true" : "false",
            ["visibility"] = (String(body, "visibility") ?? "office") switch { "public" => "0", "compact" => "1", "office" => "2", _ => "3" },
            ["embargo"] = null, ["owner"] = String(body, "owner") ?? entry.Office,
            ["title"] = Title(body),
        };
        var (first, last) = entry.Kind switch
        {
            "activity" => Dates(String(body, "end") ?? String(body, "start")),
            "contribution" => Dates(String(body, "date")),
            _ => (null, null),
        };
        (cells["placed_first"], cells["placed_last"]) = (first, last);
        foreach (var column in Plain(entry.Kind)) cells[column] = column switch
        {
            "amount" => Amount(String(body, column)),
            "attendances" or "order" => body.TryGetProperty(column, out var number) ? number.GetRawText() : null,
            _ => String(body, column),
        };
        foreach (var column in DateColumns(entry.Kind))
            (cells[column + "_first"], cells[column + "_last"]) = Dates(String(body, column));
        return cells;
    }

    static string[] Plain(string kind) => kind switch
    {
        "activity" => ["kind", "modality", "status", "programme", "project", "body", "venue_country", "series", "part_of", "attendances", "merged_into"],
        "contribution" => ["kind", "donor", "amount", "currency", "project", "programme", "earmarking", "fund", "source_of_funds", "merged_into"],
        "organisation" => ["kind", "acronym", "parent", "country", "merged_into"],
        "pillar" => ["parent", "order", "strategy", "merged_into"],
        _ => ["merged_into"],
    };

    static string[] DateColumns(string kind) => kind switch { "activity" => ["start", "end"], "contribution" => ["date"], _ => [] };

    static IEnumerable<Row> Links(PlainEntry entry)
    {
        foreach (var member in entry.Body.EnumerateObject().Where(m => m.Value.ValueKind == JsonValueKind.Array))
        {
            var position = 0;
            foreach (var item in member.Value.EnumerateArray())
            {
                var cells = new SortedDictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["recorded_from"] = Text(entry.Sequence), ["position"] = Text(++position),
                };
                if (member.Name == "external")
                {
                    var parts = item.GetString()!.Split(':', 2);
                    (cells["scheme"], cells["code"]) = (parts[0], parts[1]);
                }
                else if (member.Name is "countries" or "pillars")
                    (cells["code"], cells["share"]) = (String(item, "code"), String(item, "percent") is { } p ? decimal.Parse(p, CultureInfo.InvariantCulture).ToString("F6", CultureInfo.InvariantCulture) : null);
                else cells["code"] = item.GetString();
                yield return new Row($"{entry.Kind.Replace('-', '_')}_{member.Name}", cells);
            }
        }
    }

    static string? Title(JsonElement body) =>
        body.TryGetProperty("title", out var title) || body.TryGetProperty("name", out title) || body.TryGetProperty("description", out title) ? title.GetRawText() : null;

    static (string?, string?) Dates(string? date) => date?.Length switch
    {
        4 => ($"{date}-01-01", $"{date}-12-31"),
        7 => ($"{date}-01", DateTime.Parse($"{date}-01", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => (date, date),
    };

    static string? Amount(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture).ToString("F3", CultureInfo.InvariantCulture);

    static string? String(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
