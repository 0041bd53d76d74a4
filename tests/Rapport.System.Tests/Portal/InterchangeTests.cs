using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CsvHelper;
using Microsoft.OpenApi;
using Rapport.Delivery;

namespace Rapport.System.Tests.Portal;

/// <summary>What programs take away: it is described, it has one shape, and it is the same whichever way it goes.</summary>
public sealed class InterchangeTests(PortalRecords records)
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_description_is_one_that_another_reader_understands()
    {
        var answer = await (await records.Twin).Ask("/openapi.json");
        using var stream = new MemoryStream(answer.Bytes);
        var read = await OpenApiDocument.LoadAsync(stream, "json", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion); // a document was read
        Assert.Empty(read.Diagnostic.Errors); // as above
        Assert.Empty(read.Diagnostic.Warnings); // as above
        Assert.All(read.Document!.Paths, path => Assert.NotEmpty(path.Value.Operations!)); // as above
    }

    [Fact]
    public async Task Every_address_for_programs_is_described_and_every_description_is_of_one()
    {
        var portal = await records.Twin;
        var described = (await portal.Ask("/openapi.json")).Json["paths"]!.AsObject().Select(p => p.Key); // checked by the test above
        Assert.Equal(portal.Routes.All.Where(r => r.StartsWith("/api/", StringComparison.Ordinal)).Order(), described.Order());
    }

    [Fact]
    public async Task Every_list_has_the_shape_that_is_described()
    {
        var portal = await records.Twin;
        var document = (await portal.Ask("/openapi.json")).Json;
        foreach (var path in portal.Routes.All.Where(r => r.StartsWith("/api/", StringComparison.Ordinal) && !r.Contains('{', StringComparison.Ordinal) && r is not ("/api/ask" or "/api/changes")))
        {
            var list = (await portal.Ask(path + "?size=1000")).Json.AsObject();
            Assert.Equal(["as_recorded", "count", "page", "rows", "next"], list.Select(m => m.Key));
            var schema = document["components"]!["schemas"]![RowOf(document, path)]!; // the names are checked by their use
            foreach (var row in list["rows"]!.AsArray()) // its members were checked
            {
                Assert.Empty(row!.AsObject().Select(m => m.Key).Except(schema["properties"]!.AsObject().Select(p => p.Key))); // a row is an object
                Assert.Empty(schema["required"]!.AsArray().Select(r => (string)r!).Except(row.AsObject().Select(m => m.Key))); // a list of names
            }
        }
    }

    [Fact]
    public async Task What_changed_has_the_shape_that_is_described()
    {
        var portal = await records.Twin;
        var schemas = (await portal.Ask("/openapi.json")).Json["components"]!["schemas"]!; // checked above
        var changed = (await portal.Ask("/api/changes?figure=count%20activities%20by%20kind&since=2025-06-30")).Json;
        void Is(string schema, JsonNode? told) =>
            Assert.Equal(schemas[schema]!["required"]!.AsArray().Select(r => (string)r!).Order(StringComparer.Ordinal), told!.AsObject().Select(m => m.Key).Order(StringComparer.Ordinal)); // all are required
        Is("Difference", changed);
        Is("DifferenceCell", changed["cells"]![0]);
        Is("DifferenceRecord", changed["records"]![0]);
        Is("DifferenceVersion", changed["records"]!.AsArray().SelectMany(r => r!["versions"]!.AsArray()).First());
    }

    /// <summary>A list that a reader sees can be taken away whole, as it was chosen, and its page says so.</summary>
    [Theory]
    [InlineData("/organisations")]
    [InlineData("/organisations?kind=state")]
    [InlineData("/bodies")]
    [InlineData("/programmes")]
    [InlineData("/mandates")]
    public async Task A_list_is_taken_away_in_every_format(string path)
    {
        var portal = await records.Twin;
        var links = PortalLinks.Of(await portal.Ask(path));
        Assert.All(["csv", "xlsx", "json"], format => Assert.Contains(As(path, format), links));
        var list = (await portal.Ask(As(path, "json"))).Json;
        var rows = Rows((await portal.Ask(As(path, "csv"))).Text);
        Assert.Equal(list["rows"]!.AsArray().Select(r => (string)r!["id"]!), rows.Select(r => r["id"])); // rows have ids
        Assert.Equal((long)list["count"]!, rows.Count); // a number
        Assert.NotEmpty(rows);
        var book = await portal.Ask(As(path, "xlsx"));
        Assert.Equal((200, "PK"), (book.Status, Encoding.ASCII.GetString(book.Bytes, 0, 2)));
    }

    /// <summary>What is dated by its month cannot stand in a calendar, and offers none.</summary>
    [Fact]
    public async Task An_activity_offers_a_calendar_where_its_days_are_known()
    {
        var portal = await records.Sample;
        string[] ids = [.. await Ids(portal, "/api/activities?size=1000"), "sudan-partnership-launch-2021"];
        var offered = 0;
        foreach (var id in ids)
        {
            if (!PortalLinks.Of(await portal.Ask($"/activities/{id}")).Contains($"/activities/{id}.ics")) continue;
            Assert.Equal(200, (await portal.Ask($"/activities/{id}.ics")).Status);
            offered++;
        }
        Assert.InRange(offered, 1, ids.Length - 1);
    }

    static string As(string path, string format) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format={format}";

    [Fact]
    public async Task The_pages_of_a_list_hold_each_row_once()
    {
        var portal = await records.Twin;
        Assert.Equal(await Ids(portal, "/api/activities?size=1000"), await Ids(portal, "/api/activities?size=7"));
        Assert.Equal(await Ids(portal, "/api/organisations?size=1000"), await Ids(portal, "/api/organisations?size=13"));
    }

    [Theory]
    [InlineData("/api/activities?sort=title", 400, "parameter-unknown")]
    [InlineData("/api/activities?size=1001", 400, "number-invalid")]
    [InlineData("/api/activities?body=nowhere", 400, "sentence-refused")]
    [InlineData("/api/ask", 400, "parameter-missing")]
    [InlineData("/api/ask?figure=count%20activites", 400, "sentence-refused")]
    [InlineData("/api/ask?figure=count%20activities&trace=perhaps", 400, "filter-invalid")]
    [InlineData("/api/activities/nowhere", 404, "not-found")]
    [InlineData("/api/figures/nowhere", 404, "not-found")]
    [InlineData("/api/figures/activities-held", 400, "parameter-missing")]
    [InlineData("/api/figures/activities-held?period=2025-11%20by%20country", 400, "parameter-invalid")]
    [InlineData("/api/figures/activities-held?period=2025-11&unit=centre", 400, "parameter-unknown")]
    [InlineData("/api/figures/programmes?period=2025-11%20by%20country", 400, "parameter-invalid")]
    [InlineData("/api/attendances", 404, "not-found")]
    public async Task What_cannot_be_answered_is_told(string path, int status, string code)
    {
        var answer = await (await records.Twin).Ask(path);
        Assert.Equal((status, "application/problem+json", code), (answer.Status, answer.Type, (string)answer.Json["code"]!)); // the shape is checked elsewhere
    }

    [Theory]
    [InlineData("application/xml", 406)]
    [InlineData("application/json;q=0", 406)]
    [InlineData("application/*", 200)]
    [InlineData("text/html, */*;q=0.1", 200)]
    public async Task A_program_that_takes_nothing_of_it_is_told(string accept, int status) =>
        Assert.Equal(status, (await (await records.Twin).Ask("/api/themes", ("Accept", accept))).Status);

    [Fact]
    public async Task A_list_is_the_same_as_a_page_of_json_and_as_a_file()
    {
        var portal = await records.Twin;
        var (file, json) = (await portal.Ask("/activities?format=csv&status=held"), await portal.Ask("/activities?status=held", ("Accept", "application/json")));
        var rows = Rows(file.Text);
        Assert.Equal(("text/csv", "attachment; filename=activities.csv"), (file.Type, file.Header("Content-Disposition")));
        Assert.EndsWith("\r\n", file.Text, StringComparison.Ordinal);
        Assert.Equal(await Ids(portal, "/api/activities?status=held&size=1000"), rows.Select(r => r["id"]));
        Assert.Equal(json.Json["rows"]!.AsArray().Select(r => (string)r!["id"]!), rows.Select(r => r["id"])); // rows with ids
        Assert.Equal($"{rows.Count}", (string)(await portal.Ask("/api/ask?figure=count%20activities")).Json["total"]!); // a count is known
    }

    [Fact]
    public async Task A_file_has_the_columns_of_those_that_are_loaded_but_for_what_is_not_for_everybody()
    {
        var columns = Rows((await (await records.Twin).Ask("/data/activities.csv")).Text)[0].Keys.Select(c => c.Split('.')[0]).Distinct();
        Assert.Equal(["id", .. Activity.Shape.Fields.Select(f => f.Name).Except(["owner", "visibility", "embargo", "merged_into", "note"])], columns);
    }

    [Fact]
    public async Task A_calendar_holds_the_days_that_another_reader_finds()
    {
        var portal = await records.Twin;
        var events = await ReadCalendar.Of((await portal.Ask("/calendar.ics")).Bytes);
        var rows = (await portal.Ask("/api/activities?size=1000")).Json["rows"]!.AsArray().ToDictionary(r => $"activity.{r!["id"]}@twin", r => r!); // rows with ids
        Assert.NotEmpty(events);
        Assert.Equal(events.Count, events.Select(e => $"{e["uid"]}").Distinct().Count());
        foreach (var e in events)
        {
            var row = rows[$"{e["uid"]}"];
            var (first, last) = ($"{row["start"] ?? row["end"]}", $"{row["end"] ?? row["start"]}");
            Assert.Equal((first, DateOnly.ParseExact(last, "yyyy-MM-dd").AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (int)row["version"]!), ($"{e["first"]}", $"{e["end"]}", (int)e["sequence"]!)); // both count versions
            Assert.Equal($"{row["status"]}" == "cancelled", $"{e["status"]}" == "CANCELLED");
        }
    }

    [Fact]
    public async Task A_feed_has_what_its_readers_need()
    {
        var feed = XDocument.Parse((await (await records.Twin).Ask("/feed.atom")).Text).Root!; // a document has one
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries.Prepend(feed), e => Assert.All(new[] { "id", "title", "updated" }, name => Assert.Single(e.Elements(Atom + name))));
        Assert.All(entries, e => Assert.StartsWith("tag:portal.example,2026:twin:", e.Element(Atom + "id")!.Value, StringComparison.Ordinal)); // counted above
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count()); // as above
        var updated = entries.Select(e => e.Element(Atom + "updated")!.Value).ToList(); // as above
        Assert.Equal(updated.OrderDescending(), updated);
    }

    static string RowOf(JsonNode document, string path)
    {
        var list = $"{document["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]}".Split('/')[^1]; // every list is described so
        return $"{document["components"]!["schemas"]![list]!["properties"]!["rows"]!["items"]!["$ref"]}".Split('/')[^1]; // as above
    }

    static async Task<List<string>> Ids(PortalServer portal, string path)
    {
        var ids = new List<string>();
        for (var next = path; next is not null;)
        {
            var page = (await portal.Ask(next)).Json;
            ids.AddRange(page["rows"]!.AsArray().Select(r => (string)r!["id"]!)); // rows with ids
            next = ((string?)page["next"])?.Replace(PortalServer.Address.AbsoluteUri, "/", StringComparison.Ordinal);
        }
        return ids;
    }

    /// <summary>Its rows by the names of their columns, as a reader of CSV that is not ours has them.</summary>
    static List<Dictionary<string, string>> Rows(string text)
    {
        using var csv = CsvReader.Create(Encoding.UTF8.GetBytes(text), new CsvReaderOptions { HasHeader = false });
        var lines = new List<string[]>();
        while (csv.Read()) lines.Add([.. Enumerable.Range(0, csv.FieldCount).Select(column => Encoding.UTF8.GetString(csv.GetSpan(column)))]);
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }
}
