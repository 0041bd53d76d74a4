using Rapport.Delivery;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Web.Delivery;
using Rapport.Web.Figures;

namespace Rapport.Web.Interchange;

/// <summary>Every address for programs.</summary>
static class ApiEndpoints
{
    /// <summary>The most rows of one page of a list.</summary>
    public const int SizeMax = 1_000;

    /// <summary>How many rows a page has where nothing is asked.</summary>
    public const int SizeUsual = 100;

    const string Told = "portal.data.api";

    static readonly ApiParameter Id = new("id", $"{Told}.id") { IsInPath = true, IsRequired = true };

    static readonly ApiParameter[] Paged =
    [
        new("page", $"{Told}.page") { Number = (1, 100_000, 1) },
        new("size", $"{Told}.size") { Number = (1, SizeMax, SizeUsual) },
    ];

    static readonly ApiParameter Trace = new("trace", $"{Told}.trace") { Allowed = ["true", "false"] };

    /// <summary>The parameters that all addresses have.</summary>
    public static IReadOnlyList<ApiParameter> Common { get; } =
    [
        new("as-recorded", $"{Told}.as-recorded") { Example = "2021-03-05" },
        new("language", $"{Told}.language") { Allowed = Serving.VisitRequest.Languages },
    ];

    /// <summary>Every address, in the order in which they are described.</summary>
    public static IReadOnlyList<ApiEndpoint> All { get; } =
    [
        .. PublicFields.Kinds.Where(k => k != FigureDefinition.Shape).SelectMany(Of),
        new("/api/figures", "listFigures", visit => RecordPages.List(visit, TakenList.Of(visit, FigureDefinition.Shape)))
            { About = $"{Told}.figures", Group = "figures", Schema = SchemaNames.ListOf(FigureDefinition.Shape), Parameters = Paged, Example = "/api/figures" },
        new("/api/figures/{name}", "readFigure", FigureAnswers.Named)
        {
            About = $"{Told}.figure", Group = "figures", Schema = SchemaNames.Reading, TakesOthers = true,
            Parameters = [new("name", $"{Told}.name") { IsInPath = true, IsRequired = true }, new("period", $"{Told}.period") { Example = "2021-02" }, Trace],
        },
        new("/api/ask", "ask", FigureAnswers.Asked)
        {
            About = $"{Told}.ask", Group = "figures", Schema = SchemaNames.Reading, Example = "/api/ask?figure=count%20activities%20by%20kind",
            Parameters = [new("figure", $"{Told}.sentence") { IsRequired = true, Example = "count activities by kind" }, Trace],
        },
        new("/api/changes", "readChanges", ChangedPages.Data)
        {
            About = $"{Told}.changes", Group = "figures", Schema = SchemaNames.Difference,
            Parameters = [new("figure", $"{Told}.sentence") { IsRequired = true, Example = "count activities by kind" }, new("since", $"{Told}.since") { IsRequired = true, Example = "2021-03-05" }],
        },
        new("/api/issues", "listIssues", IssueAnswers.List) { About = $"{Told}.issues", Group = "issues", Schema = SchemaNames.IssueList, Parameters = Paged, Example = "/api/issues" },
        new("/api/issues/{id}", "readIssue", IssueAnswers.One) { About = $"{Told}.issue", Group = "issues", Schema = SchemaNames.IssueRecord, Parameters = [Id] },
    ];

    static IEnumerable<ApiEndpoint> Of(RecordKind kind)
    {
        var (path, isActivity) = ($"/api/{kind.Plural}", kind == Activity.Shape);
        yield return new(path, $"list{SchemaNames.Pascal(kind.Plural)}", visit => RecordPages.List(visit, isActivity ? ActivityFilter.Of(visit).Taken(visit) : TakenList.Of(visit, kind)))
        {
            About = isActivity ? $"{Told}.activities" : $"{Told}.list", Named = Named(kind.Plural), Group = "records", Schema = SchemaNames.ListOf(kind),
            Parameters = isActivity ? [.. Filter, .. Paged] : Paged, Example = isActivity ? "/api/activities?status=held&size=5" : path,
        };
        yield return new($"{path}/{{id}}", $"read{SchemaNames.Pascal(kind.Name)}", visit => RecordPages.One(visit, kind, path))
        {
            About = $"{Told}.one", Named = Named(kind.Name), Group = "records", Schema = SchemaNames.RecordOf(kind), Parameters = [Id],
        };
    }

    /// <summary>The filter of activities, as their page has it.</summary>
    static IEnumerable<ApiParameter> Filter =>
    [
        new("search", $"{Told}.search"),
        .. ActivityFilter.Records.Select(r => new ApiParameter(r.Name, $"{Told}.of") { Named = r.Dimension }),
        .. ActivityFilter.Countries.Select(c => new ApiParameter(c.Name, $"{Told}.country") { Named = c.Dimension, Example = "KEN" }),
        new("status", $"{Told}.word") { Named = "status", Allowed = Activity.Shape["status"].Allowed },
        new("modality", $"{Told}.word") { Named = "modality", Allowed = Activity.Shape["modality"].Allowed },
        new("period", $"{Told}.during") { Example = "2021-01..2021-02" },
        new("order", $"{Told}.order") { Allowed = ["newest", "oldest"] },
    ];

    static string Named(string kind) => kind.Replace('-', ' ');
}
