using System.Text;
using System.Text.Json.Nodes;
using Rapport.Exchange.Definitions;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Exchange.Exports;

/// <summary>Writes an issue as a folder of its own: <c>issue.yml</c>, a Markdown file for each language, and one for each part with a file.</summary>
static class IssueFolder
{
    /// <summary>Writes the folder.</summary>
    /// <exception cref="RecordException">The text cannot be taken apart again (<c>issue.parts</c>).</exception>
    public static void Write(string folder, ExportedRecord record)
    {
        Directory.CreateDirectory(folder);
        var issue = new Issue(new IssueId(record.Id), record.Content);
        var sections = JsonNode.Parse(record.Content.Text("sections") ?? "[]")!.AsArray(); // an array, as it was loaded
        ExportedFiles.Write(Path.Combine(folder, "issue.yml"), Yaml(record, issue, sections));
        foreach (var language in issue.Languages) WriteText(folder, issue, language, sections);
    }

    static string Yaml(ExportedRecord record, Issue issue, JsonArray sections)
    {
        var yaml = new StringBuilder($"id: {YamlText.Scalar(record.Id)}\n");
        YamlText.AppendFields(yaml, record, "", "sections", "figures", "text");
        if (issue.Figures.Count > 0) yaml.Append($"figures: {YamlText.Items(issue.Figures)}\n");
        if (sections.Count > 0) yaml.Append("sections:\n");
        foreach (var section in sections) yaml.Append($"  - {{ {string.Join(", ", Entries(section!.AsObject()))} }}\n"); // a section is an object
        return yaml.ToString();
    }

    static IEnumerable<string> Entries(JsonObject section)
    {
        foreach (var key in new[] { "order", "kind", "id" }) yield return $"{key}: {YamlText.Scalar(section[key]!.ToString())}"; // every section has these
        if (section["figures"] is JsonArray figures) yield return $"figures: {YamlText.Items(figures.Select(f => f!.ToString()))}"; // names
        if (section["file"] is { } file) yield return $"file: {YamlText.Scalar(file.ToString())}";
    }

    /// <summary>Parts are taken out in the opposite order to that in which they were put in.</summary>
    static void WriteText(string folder, Issue issue, string language, JsonArray sections)
    {
        var text = issue.Text?.Find(language) ?? "";
        foreach (var section in sections.Reverse().Where(s => s!["file"] is not null)) // a section is an object
        {
            var (id, file) = (section!["id"]!.ToString(), section["file"]!.ToString()); // as above
            if (IssueParts.TakeOut(text, id) is not { } parts)
                throw new RecordException("issue.parts", $"issue {issue.Id}, {language}: found no text of its own under the heading {{#{id}}}, expected one for the file {file}.{language}.md; load the issue again");
            ExportedFiles.Write(Path.Combine(folder, $"{file}.{language}.md"), parts.Part);
            text = parts.Text;
        }
        ExportedFiles.Write(Path.Combine(folder, $"{language}.md"), text);
    }
}
