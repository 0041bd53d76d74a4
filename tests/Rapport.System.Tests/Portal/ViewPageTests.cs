using System.Text.Json;

namespace Rapport.System.Tests.Portal;

/// <summary>A sentence with a view on the portal: both columns under their names, in every language, and as data.</summary>
public sealed class ViewPageTests(PortalRecords records)
{
    [Theory]
    [InlineData("count activities during 2025 by quarter compared with year before", "en", "2025", "2024")]
    [InlineData("count activities during 2025-02 compared with previous period", "en", "February 2025", "January 2025")]
    [InlineData("count activities during 2025 by month running", "fr", "Nombre", "Cumul")]
    [InlineData("count activities during 2025 by kind, quarter as share", "ar", "العدد", "الحصة")]
    public async Task Both_columns_are_named(string sentence, string language, string value, string beside)
    {
        var portal = await records.Twin;
        var page = await portal.Ask($"/ask?figure={Uri.EscapeDataString(sentence)}&language={language}");
        Assert.Equal(200, page.Status);
        var table = page.Document.QuerySelector("table.beside")!; // what is asserted below
        Assert.Equal([value, beside], table.QuerySelectorAll("thead th.value").Select(h => h.TextContent.Trim()));
        Assert.Equal(table.QuerySelectorAll("tbody tr").Length, table.QuerySelectorAll("tbody tr td.value:last-child").Count(cell => cell.TextContent.Trim().Length > 0));
    }

    [Theory]
    [InlineData("count activities during 2025 by quarter compared with year before", "count activities during 2024 by quarter")]
    [InlineData("sum attendances of activities / count activities during 2025-02 compared with previous period", "sum attendances of activities / count activities during 2025-01")]
    public async Task What_it_was_opens_to_its_own_rows(string sentence, string earlier)
    {
        var portal = await records.Twin;
        var page = await portal.Ask($"/ask?figure={Uri.EscapeDataString(sentence)}");
        var answer = await portal.Ask(page.Document.QuerySelector("table.beside thead th:last-child a")!.GetAttribute("href")!); // what is asserted
        Assert.Equal(200, answer.Status);
        Assert.Equal(earlier, answer.Document.QuerySelector("[data-sentence]")!.GetAttribute("data-sentence")); // as above
    }

    /// <summary>Amounts in several currencies have no length that could be compared, and stand in the order of the answer.</summary>
    [Fact]
    public async Task Amounts_in_several_currencies_are_not_drawn_on_one_scale()
    {
        var portal = await records.Twin;
        var page = await portal.Ask("/ask?figure=sum%20receipts%20by%20currency");
        var rows = page.Document.QuerySelectorAll("figure.chart table tbody tr");
        Assert.True(rows.Length > 2, $"{rows.Length} rows");
        Assert.Equal(rows.Select(r => r.QuerySelector("th")!.TextContent).Take(rows.Length - 1).Order(StringComparer.Ordinal), rows.Select(r => r.QuerySelector("th")!.TextContent).Take(rows.Length - 1)); // each has one; the last has no currency
        Assert.All(rows, row => Assert.Equal("0%", row.QuerySelector("svg")?.GetAttribute("width") ?? "0%"));
        Assert.Equal(400, (await portal.Ask("/ask?figure=sum%20receipts%20by%20currency&picture=bars")).Status);
        Assert.Equal(200, (await portal.Ask("/ask?figure=sum%20receipts%20where%20currency%20%3D%20USD%20by%20currency&picture=bars")).Status);
    }

    [Fact]
    public async Task As_data_each_row_holds_what_it_was()
    {
        var answer = await (await records.Twin).Ask($"/ask?figure={Uri.EscapeDataString("count activities during 2025 by quarter compared with year before")}&format=json");
        var rows = JsonDocument.Parse(answer.Text).RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal(JsonValueKind.String, row.GetProperty("compared").ValueKind));
    }
}
