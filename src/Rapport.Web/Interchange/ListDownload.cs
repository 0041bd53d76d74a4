using Rapport.Exchange;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>
/// Lists as files to take away: CSV and workbooks with the columns of the files that a load reads, JSON in the shape of the interface for
/// programs. A page offers <see cref="Formats"/> and answers <c>if (visit.Wants != "html") return await ListDownload.Of(visit, TakenList.Of(...));</c>
/// </summary>
public static class ListDownload
{
    /// <summary>So many rows a file holds at most; its name says where there are more.</summary>
    public const int RowsMax = 100_000;

    /// <summary>The media type of workbooks.</summary>
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A few files at once: a long one takes as much memory as it has bytes.</summary>
    static readonly SemaphoreSlim Gate = new(2);

    /// <summary>What a list can be had as, the usual first.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["html", "csv", "xlsx", "json"];

    /// <summary>The list in the format that the visit wants.</summary>
    public static Task<Answer> Of(Visit visit, TakenList list) => Of(visit, list, visit.Wants);

    /// <summary>The list in a format: <c>csv</c>, <c>xlsx</c> or <c>json</c>.</summary>
    public static Task<Answer> Of(Visit visit, TakenList list, string format) => Made(() =>
    {
        var page = list.Ids(0, RowsMax);
        var isWhole = page.Count <= RowsMax;
        var name = isWhole ? list.Name : $"{list.Name}-first-{RowsMax}";
        return format switch
        {
            "csv" => File(output => TableExport.Csv(output, Table(visit, list, page.Ids)), "text/csv; charset=utf-8", $"{name}.csv"),
            "xlsx" => File(output => TableExport.Workbook(output, [Table(visit, list, page.Ids)]), WorkbookType, $"{name}.xlsx"),
            _ => File(output => ListJson.Write(output, visit, list, new ListPart(page, 1, null)), "application/json", $"{name}.json"),
        };
    });

    /// <summary>Several lists as the sheets of one workbook.</summary>
    public static Task<Answer> Workbook(Visit visit, string name, IEnumerable<TakenList> lists) => Made(() =>
        File(output => TableExport.Workbook(output, lists.Select(list => Table(visit, list, list.Ids(0, RowsMax).Ids))), WorkbookType, $"{name}.xlsx"));

    static ExportTable Table(Visit visit, TakenList list, IReadOnlyList<string> ids)
    {
        var rows = new PublicRows(visit.View);
        return new ExportTable(list.Kind, PublicFields.Of(list.Kind), () => rows.Read(list.Kind, ids));
    }

    static async Task<Answer> Made(Func<Answer> make)
    {
        await Gate.WaitAsync();
        try { return make(); }
        finally { Gate.Release(); }
    }

    static Answer File(Action<Stream> write, string type, string name)
    {
        var bytes = new MemoryStream();
        write(bytes);
        return Answer.File(bytes.TryGetBuffer(out var written) ? written : bytes.ToArray(), type, name);
    }
}
