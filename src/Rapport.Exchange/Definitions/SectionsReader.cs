using System.Globalization;
using System.Text.Json.Nodes;
using Rapport.Exchange.Loading;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Exchange.Definitions;

/// <summary>A section and the line it begins on.</summary>
/// <param name="Section">The section.</param>
/// <param name="Line">Its line in <c>issue.yml</c>.</param>
sealed record SectionPlace(IssueSection Section, int Line);

/// <summary>Reads the sections of an issue.</summary>
sealed class SectionsReader(SourceFile file, LoadRun run)
{
    static readonly string[] Keys = ["order", "kind", "id", "figures", "file"];

    /// <summary>The sections that could be read, in the order of the file.</summary>
    public IReadOnlyList<SectionPlace> Sections { get; private set; } = [];

    /// <summary>Whether every section could be read.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Reads the sections and reports every problem.</summary>
    public void Read(YamlEntry? entry)
    {
        if (entry is null) return;
        if (entry.Value is not YamlList list) { Report(entry.Line, entry.Key, LoadMessages.Yaml(entry.Value.Word, "a list of sections")); return; }
        Sections = [.. list.Items.Select(ReadOne).OfType<SectionPlace>()];
        ReportTwice(s => s.Id, "id");
        ReportTwice(s => s.Order.ToString(CultureInfo.InvariantCulture), "order");
    }

    /// <summary>The sections as JSON, as records keep them.</summary>
    public JsonNode Json() => new JsonArray([.. Sections.Select(s => JsonOf(s.Section))]);

    static JsonObject JsonOf(IssueSection section)
    {
        var json = new JsonObject { ["order"] = (long)section.Order, ["kind"] = section.Kind, ["id"] = section.Id };
        if (section.Figures is { Count: > 0 } figures) json["figures"] = new JsonArray([.. figures.Select(f => JsonValue.Create(f))]);
        if (section.File is { } from) json["file"] = from;
        return json;
    }

    SectionPlace? ReadOne(YamlNode node)
    {
        if (node is not YamlMap map) { Report(node.Line, "sections", LoadMessages.Yaml(node.Word, "a section with order, kind and id")); return null; }
        foreach (var entry in map.Entries.Where(e => !Keys.Contains(e.Key)))
            Report(entry.Line, entry.Key, LoadMessages.KeyUnknown(entry.Key, Nearness.Nearest(entry.Key, Keys), string.Join(", ", Keys)));
        var order = Value(map, "order", t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : LoadMessages.Count(t));
        var kind = Value(map, "kind", t => IssueSection.Kinds.Contains(t) ? null : LoadMessages.SectionKind(t, IssueSection.Kinds));
        var id = Value(map, "id", t => RecordId.IsValid(t) ? null : LoadMessages.Id(t));
        var from = map.Find("file") is null ? null : Value(map, "file", t => RecordId.IsValid(t) ? null : LoadMessages.Id(t));
        var figures = map.Find("figures") is { } used ? Figures(used) : [];
        if (order is null || kind is null || id is null || figures is null) return null;
        return new SectionPlace(new IssueSection(int.Parse(order, CultureInfo.InvariantCulture), kind, id, figures, from), map.Line);
    }

    string? Value(YamlMap map, string key, Func<string, Fault?> problem)
    {
        var entry = map.Find(key);
        var text = (entry?.Value as YamlScalar)?.Text ?? "";
        var fault = text.Length == 0 ? LoadMessages.ValueMissing($"each section to state its {key}") : problem(text);
        if (fault is not { } found) return text;
        Report(entry?.Line ?? map.Line, key, found);
        return null;
    }

    string[]? Figures(YamlEntry entry)
    {
        if (DefinitionReader.Words(entry.Value) is { } names) return names;
        Report(entry.Line, entry.Key, LoadMessages.Yaml(entry.Value.Word, "a list of figures"));
        return null;
    }

    void ReportTwice(Func<IssueSection, string> key, string column)
    {
        foreach (var twice in Sections.GroupBy(s => key(s.Section), StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            Report(twice.Line, column, LoadMessages.SectionTwice(key(twice.Section)));
    }

    void Report(int line, string key, Fault fault)
    {
        IsComplete = false;
        run.Problems.Add(file.Name, new Place(line, key, 0), fault);
    }
}
