using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>The record as catalogues of data read it: a Dataset of schema.org with its files.</summary>
static class DatasetMarkup
{
    /// <summary>Whatever stands in a name, no element of the page can end in it: angle brackets are written by their numbers.</summary>
    static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(Visit visit)
    {
        var office = visit.NameOf("organisation", visit.Journal.Office.Id) ?? visit.Journal.Office.Id;
        return JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org", ["@type"] = "Dataset", ["name"] = $"{office}: {visit.Words["portal.name"]}", ["description"] = visit.Words["portal.data.lead"],
            ["url"] = visit.Whole("/data"), ["isAccessibleForFree"] = true, ["inLanguage"] = visit.Language, ["dateModified"] = EntryWords.Instant(visit.View.AsRecorded.At),
            ["version"] = visit.View.AsRecorded.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["creator"] = new Dictionary<string, object> { ["@type"] = "Organization", ["name"] = office, ["url"] = visit.Whole("/") },
            ["distribution"] = DataPages.Kinds.Select(kind => File(visit, $"/data/{kind.Plural}.csv", "text/csv")).Append(File(visit, "/data/record.xlsx", ListDownload.WorkbookType)),
        }, Options);
    }

    static Dictionary<string, object> File(Visit visit, string path, string type) =>
        new() { ["@type"] = "DataDownload", ["encodingFormat"] = type, ["contentUrl"] = visit.Whole(path) };
}
