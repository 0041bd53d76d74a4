using Rapport.Exchange.Loading;
using Rapport.Exchange.Tables;
using Rapport.Exchange.Values;
using Rapport.Record;

namespace Rapport.Exchange.Definitions;

/// <summary>
/// Reads one record from a YAML mapping. A mapping states its record whole: a key left out is not stated, other than a column left
/// out of a table, which leaves its field as it is.
/// </summary>
sealed class DefinitionReader(RecordKind kind, SourceFile file, LoadRun run)
{
    readonly List<Fault> faults = [];
    readonly bool[] isBad = new bool[kind.Fields.Count];

    /// <summary>Keys that are read elsewhere.</summary>
    public IReadOnlyList<string> OtherKeys { get; init; } = [];

    /// <summary>Files that belong to the record beside this one.</summary>
    public IReadOnlyList<SourceFile> Companions { get; init; } = [];

    /// <summary>Fields that files cannot state.</summary>
    public IReadOnlyList<string> ClosedFields { get; init; } = [];

    /// <summary>Reads a record, lets the caller add to its values, and keeps it.</summary>
    public LoadedRecord Read(string id, int line, YamlMap map, Action<object?[]>? add = null)
    {
        Array.Clear(isBad);
        var values = new object?[kind.Fields.Count];
        var texts = new Dictionary<int, List<KeyValuePair<string, string>>>();
        foreach (var entry in map.Entries.Where(e => e.Key != "withdrawn" && !OtherKeys.Contains(e.Key))) ReadEntry(entry, values, texts);
        foreach (var (field, languages) in texts) values[field] = LocalText.Of(languages);
        add?.Invoke(values);
        var current = id.Length == 0 ? null : run.Context.Currents(kind.Name, id);
        var record = new LoadedRecord(kind, id, new RecordContent(kind, values), current)
        {
            File = file, Row = line, Places = new DefinitionPlaces(kind, map), IsWithdrawn = IsWithdrawn(map), Companions = Companions,
        };
        if (record.WithdrawsNothing) Report(map.Find("withdrawn")!, -1, LoadMessages.NothingToWithdraw(id)); // only that key withdraws
        else RecordRules.Report(record, isBad, run);
        run[kind.Name].Add(record);
        return record;
    }

    void ReadEntry(YamlEntry entry, object?[] values, Dictionary<int, List<KeyValuePair<string, string>>> texts)
    {
        var dot = entry.Key.IndexOf('.', StringComparison.Ordinal);
        var index = kind.IndexOf(dot < 0 ? entry.Key : entry.Key[..dot]);
        var isKnown = index >= 0 && !ClosedFields.Contains(kind.Fields[index].Name) && kind.Fields[index].Type != FieldType.Structure;
        if (!isKnown || (kind.Fields[index].Type == FieldType.Text) != (dot > 0) || (dot > 0 && !TableHeader.Language().IsMatch(entry.Key[(dot + 1)..])))
            Report(entry, -1, LoadMessages.KeyUnknown(entry.Key, Nearness.Nearest(entry.Key, Keys), string.Join(", ", Keys)));
        else if (dot > 0) ReadText(entry, index, entry.Key[(dot + 1)..], texts);
        else values[index] = ReadValue(entry, index);
    }

    IEnumerable<string> Keys => TableHeader.NamesOf(kind).Where(n => n != "id" && !ClosedFields.Contains(n.Split('.')[0])).Concat(OtherKeys);

    void ReadText(YamlEntry entry, int index, string language, Dictionary<int, List<KeyValuePair<string, string>>> texts)
    {
        if (entry.Value is not YamlScalar scalar) Report(entry, index, LoadMessages.Yaml(entry.Value.Word, "a text"));
        else if (string.IsNullOrWhiteSpace(scalar.Text)) return;
        else if (TextCheck.Read(scalar.Text, run.Context.Limits, out var fault) is not { } text) Report(entry, index, fault);
        else
        {
            if (!texts.TryGetValue(index, out var languages)) texts[index] = languages = [];
            if (languages.TrueForAll(l => l.Key != language)) languages.Add(new(language, text));
        }
    }

    object? ReadValue(YamlEntry entry, int index)
    {
        var field = kind.Fields[index];
        object? value = null;
        if (entry.Value is YamlScalar scalar) value = string.IsNullOrWhiteSpace(scalar.Text) ? null : run.Fields.Read(field, scalar.Text, faults);
        else if (field.IsList && Words(entry.Value) is { } words) value = run.Fields.ReadItems(field, words, faults);
        else faults.Add(LoadMessages.Yaml(entry.Value.Word, field.IsList ? "a list of words" : "one value"));
        foreach (var fault in faults) Report(entry, index, fault);
        faults.Clear();
        return value;
    }

    /// <summary>The texts of a list of texts, or null.</summary>
    public static string[]? Words(YamlNode node) =>
        node is YamlList list && list.Items.All(i => i is YamlScalar) ? [.. list.Items.Cast<YamlScalar>().Select(i => i.Text)] : null;

    bool IsWithdrawn(YamlMap map)
    {
        if (map.Find("withdrawn") is not { } entry) return false;
        if (entry.Value.Word is not ("" or "yes" or "no")) Report(entry, -1, LoadMessages.Withdrawn(entry.Value.Word));
        return entry.Value.Word == "yes";
    }

    void Report(YamlEntry entry, int index, Fault fault)
    {
        if (index >= 0) isBad[index] = true;
        run.Problems.Add(file.Name, new Place(entry.Line, entry.Key, 0), fault);
    }
}
