using System.Text.Json;
using Rapport.Figures;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Web.Publications;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>Public issues for programs.</summary>
static class IssueAnswers
{
    /// <summary><c>/api/issues</c></summary>
    public static Task<Answer> List(Visit visit)
    {
        var (page, size) = RecordPages.Span(visit);
        var issues = PublicIssues.All(visit);
        return Task.FromResult(RecordPages.Written(output =>
        {
            using var json = new Utf8JsonWriter(output, RowJson.Options);
            ListJson.Begin(json, visit, new ListPart(new RecordIdPage(issues.Count, []), page, null));
            foreach (var issue in issues.Skip((page - 1) * size).Take(size)) Write(json, visit, issue);
            ListJson.End(json, RecordPages.Next(visit, issues.Count));
        }));
    }

    /// <summary><c>/api/issues/ID</c></summary>
    public static Task<Answer> One(Visit visit)
    {
        var issue = PublicIssues.Find(visit, visit.Id()) ?? throw PortalException.NotFound();
        return Task.FromResult(RecordPages.Written(output =>
        {
            using var json = new Utf8JsonWriter(output, RowJson.Options);
            json.WriteStartObject();
            ListJson.WriteAsRecorded(json, visit);
            json.WritePropertyName("record");
            Write(json, visit, issue);
            json.WriteEndObject();
        }));
    }

    /// <summary>A headline may hold numbers, which are read with the issue: its page has it.</summary>
    static void Write(Utf8JsonWriter json, Visit visit, Issue issue)
    {
        var stand = visit.View.Kinds.Stands(Issue.Shape.Name, [issue.Id.Value])[issue.Id.Value];
        json.WriteStartObject();
        json.WriteString("id", issue.Id.Value);
        if (issue.Series is { } series) json.WriteString("series", DirectionMarks.Without(series));
        json.WriteString("period", issue.Content.Text("period"));
        json.WriteStartArray("languages");
        foreach (var language in issue.Languages) json.WriteStringValue(language);
        json.WriteEndArray();
        json.WriteBoolean("released", false);
        json.WriteString("page", visit.Whole($"/issues/{issue.Id}"));
        json.WriteString("figures", visit.Whole($"/issues/{issue.Id}/figures.json"));
        json.WriteNumber("version", stand.Version);
        json.WriteString("recorded_at", EntryWords.Instant(stand.RecordedAt));
        json.WriteEndObject();
    }
}
