using Rapport.Record;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>What there is to take away, and what it means.</summary>
static class DataPages
{
    /// <summary>The kinds there are files of.</summary>
    public static IReadOnlyList<RecordKind> Kinds { get; } = PublicFields.Kinds;

    /// <summary><c>/data</c></summary>
    public static Task<Answer> Index(Visit visit) => PortalPage.Of<DataPage>(visit);

    /// <summary><c>/data/KINDS.csv</c>, <c>.xlsx</c>, <c>.json</c>: every public record of a kind; <c>/data/record.xlsx</c>: all of them.</summary>
    public static Task<Answer> File(Visit visit)
    {
        var (name, format) = (visit.Part("name"), visit.Part("format"));
        if (name == "record" && format == "xlsx") return ListDownload.Workbook(visit, "record", Kinds.Select(kind => TakenList.Of(visit, kind)));
        return Kinds.FirstOrDefault(k => k.Plural == name) is { } kind && ListDownload.Formats.Skip(1).Contains(format)
            ? ListDownload.Of(visit, TakenList.Of(visit, kind), format) : throw PortalException.NotFound();
    }
}
