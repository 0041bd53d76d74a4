using System.Text;
using System.Text.Json.Nodes;
using Rapport.Exchange.Loading;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Exchange.Definitions;

/// <summary>Reads <c>issue.yml</c> and the Markdown beside it into one issue.</summary>
sealed class IssueReader(SourceFile file, IReadOnlyDictionary<string, SourceFile> markdown, LoadRun run)
{
    static readonly RecordKind Kind = Issue.Shape;

    /// <summary>Reads the issue and reports every problem.</summary>
    public void Read()
    {
        if (YamlReader.Read(file, run) is not { } root) return;
        var id = ReadId(root);
        if (run[Kind.Name].TryFind(id, out var first) && first is not null)
            run.Problems.Add(file.Name, new Place(root.Find("id")!.Line, "id", 0), LoadMessages.IssueTwice(id, first.File.Name)); // a valid id was found there
        var sections = new SectionsReader(file, run);
        sections.Read(root.Find("sections"));
        var reader = new DefinitionReader(Kind, file, run) { OtherKeys = ["id", "sections", "figures"], ClosedFields = ["text"], Companions = [.. markdown.Values] };
        var issue = reader.Read(id, 1, root, values => AddStructures(root, sections, values));
        CheckPeriod(issue);
        CheckAddress(issue);
        CheckDigits(root);
        foreach (var entry in FigureLists(root)) CheckFigures(entry);
    }

    string ReadId(YamlMap root)
    {
        var entry = root.Find("id");
        var id = entry?.Value is YamlScalar scalar ? scalar.Text.Trim() : "";
        if (RecordId.IsValid(id)) return id;
        run.Problems.Add(file.Name, new Place(entry?.Line ?? 1, "id", 0), id.Length == 0 ? LoadMessages.IdMissing : LoadMessages.Id(id));
        return "";
    }

    void AddStructures(YamlMap root, SectionsReader sections, object?[] values)
    {
        if (sections.Sections.Count > 0) values[Kind.IndexOf("sections")] = Canonical(sections.Json());
        if (root.Find("figures") is { } figures) values[Kind.IndexOf("figures")] = ReadFigures(figures);
        var languages = (ReadonlyList<string>?)values[Kind.IndexOf("languages")] ?? ReadonlyList<string>.Empty;
        values[Kind.IndexOf("text")] = new IssueText(file, markdown, sections, run).Read(languages);
    }

    string? ReadFigures(YamlEntry entry)
    {
        if (DefinitionReader.Words(entry.Value) is { } names) return names.Length == 0 ? null : Canonical(new JsonArray([.. names.Select(n => JsonValue.Create(n))]));
        run.Problems.Add(file.Name, new Place(entry.Line, entry.Key, 0), LoadMessages.Yaml(entry.Value.Word, "a list of figures"));
        return null;
    }

    void CheckPeriod(LoadedRecord issue)
    {
        if (issue.Content.Text("period") is { } period && !Period.TryParse(period, out _))
            run.Problems.Add(file.Name, issue.Places.Of(Kind.IndexOf("period"), 1), LoadMessages.Period(period));
    }

    void CheckAddress(LoadedRecord issue)
    {
        if (issue.Content.Text("address") is { } address && !Issue.IsAddress(address))
            run.Problems.Add(file.Name, issue.Places.Of(Kind.IndexOf("address"), 1), LoadMessages.Address(address));
    }

    void CheckDigits(YamlMap root)
    {
        foreach (var entry in root.Entries.Where(e => e.Key.StartsWith("digits.", StringComparison.Ordinal)))
            if (entry.Value is YamlScalar scalar && Digits.Find(scalar.Text.Trim()) is null)
                run.Problems.Add(file.Name, new Place(entry.Line, entry.Key, 0), LoadMessages.Digits(scalar.Text));
    }

    static IEnumerable<YamlEntry> FigureLists(YamlMap root)
    {
        if (root.Find("figures") is { } all) yield return all;
        if (root.Find("sections")?.Value is not YamlList sections) yield break;
        foreach (var section in sections.Items.OfType<YamlMap>())
            if (section.Find("figures") is { } used) yield return used;
    }

    /// <summary>Every name must be that of a figure or a stated figure, in this folder or in the record.</summary>
    void CheckFigures(YamlEntry entry)
    {
        if (entry.Value is not YamlList list) return;
        foreach (var scalar in list.Items.OfType<YamlScalar>()) CheckFigure(scalar, entry.Key);
    }

    void CheckFigure(YamlScalar scalar, string key)
    {
        var name = scalar.Text.Split(' ', 2)[0];
        LoadedKind figures = run[FigureDefinition.Shape.Name], stated = run[StatedFigure.Shape.Name];
        if (figures.IsIncomplete || stated.IsIncomplete || ReferenceCheck.Exists(figures, name, run) || ReferenceCheck.Exists(stated, name, run)) return;
        var nearest = Nearness.Nearest(name, figures.Ids.Concat(stated.Ids));
        run.Problems.Add(file.Name, new Place(scalar.Line, key, 0), LoadMessages.FigureUnknown(name, nearest));
    }

    static string Canonical(JsonNode node)
    {
        var json = new CanonicalJson();
        json.Tree(node);
        return Encoding.UTF8.GetString(json.Written);
    }
}
