using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Record;
using Rapport.Time;
using YamlDotNet.Serialization;

namespace Rapport.System.Tests.Publishing;

/// <summary>Reads the February 2021 sample roughly, without the journal: enough to lay its pages out.</summary>
static class SampleRecords
{
    public static string Folder { get; } = Path.Combine(Root(), "samples", "unoct-2021-02");

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rapport.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    public static Dictionary<(string Kind, string Id), RecordContent> Read()
    {
        var records = new Dictionary<(string, string), RecordContent>();
        foreach (var kind in RecordKinds.OfOffice.All)
            if (Path.Combine(Folder, "records", kind.Plural + ".csv") is var file && File.Exists(file))
                foreach (var row in Rows(file)) records[(kind.Name, row["id"])] = Content(kind, row);
        return records;
    }

    /// <summary>Some tables of another sample.</summary>
    public static Dictionary<(string Kind, string Id), RecordContent> Read(string sample, params string[] tables) =>
        RecordKinds.OfOffice.All.Where(kind => tables.Contains(kind.Plural)).SelectMany(kind =>
            Rows(Path.Combine(Root(), "samples", sample, "records", kind.Plural + ".csv")).Select(row => ((kind.Name, row["id"]), Content(kind, row)))).ToDictionary();

    public static Dictionary<object, object> Yaml(string file) =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(File.ReadAllText(Path.Combine(Folder, file)));

    /// <summary>The text of the issue in a language.</summary>
    public static string Markdown(string language) => File.ReadAllText(Path.Combine(Folder, language + ".md"));

    public static RecordContent Content(RecordKind kind, IReadOnlyDictionary<string, string> row)
    {
        var content = RecordContent.Empty(kind);
        foreach (var field in kind.Fields)
            if (Value(field, row) is { } value) content = content.With(field.Name, value);
        return content;
    }

    static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(file).Where(l => l.Length > 0).Select(Cells).ToArray();
        return lines[1..].Select(cells => lines[0].Zip(cells).ToDictionary(c => c.First, c => c.Second));
    }

    /// <summary>The sample's cells hold no line breaks and no quotes of their own.</summary>
    static string[] Cells(string line) =>
        [.. Regex.Matches(line, """(?:^|,)(?:"(?<cell>[^"]*)"|(?<cell>[^,]*))""").Select(m => m.Groups["cell"].Value)];

    static object? Value(Field field, IReadOnlyDictionary<string, string> row)
    {
        if (field.Type == FieldType.Text)
        {
            var texts = row.Where(c => c.Key.StartsWith(field.Name + ".", StringComparison.Ordinal) && c.Value.Length > 0)
                .Select(c => KeyValuePair.Create(c.Key[(field.Name.Length + 1)..], c.Value)).ToArray();
            return texts.Length == 0 ? null : LocalText.Of(texts);
        }
        if (!row.TryGetValue(field.Name, out var text) || text.Length == 0) return null;
        return field.Type switch
        {
            FieldType.Date => PartialDate.Parse(text),
            FieldType.Count => long.Parse(text, CultureInfo.InvariantCulture),
            FieldType.Number or FieldType.Amount => decimal.Parse(text, CultureInfo.InvariantCulture),
            FieldType.References or FieldType.Countries or FieldType.Words => text.Split(';').ToReadonlyList(),
            FieldType.ReferenceShares or FieldType.CountryShares => text.Split(';').Select(c => new Share(c, null)).ToReadonlyList(),
            FieldType.External => text.Split(';').Select(e => new ExternalId(e.Split(':')[0], e.Split(':')[1])).ToReadonlyList(),
            _ => text,
        };
    }
}
