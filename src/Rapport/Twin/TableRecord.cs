using System.Globalization;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Twin;

/// <summary>Reads a row of a table as a record: its columns are those of the files that <c>load</c> reads.</summary>
static class TableRecord
{
    /// <summary>The content of a row; public where it does not say otherwise. Columns that are no fields are passed over.</summary>
    public static RecordContent Content(RecordKind kind, TwinTable table, TwinRow row)
    {
        var draft = new Draft(kind).For(Visibility.Public);
        foreach (var field in kind.Fields)
            if (Value(field, table, row) is { } value) draft.Set(field.Name, value);
        return draft.Content;
    }

    /// <summary>The value that a text stands for.</summary>
    public static object Value(Field field, string text) => field.Type switch
    {
        FieldType.Date => PartialDate.Parse(text),
        FieldType.Count => long.Parse(text, CultureInfo.InvariantCulture),
        FieldType.References or FieldType.Countries or FieldType.Words => text.Split(';').ToReadonlyList(),
        FieldType.ReferenceShares or FieldType.CountryShares => text.Split(';').Select(code => new Share(code, null)).ToReadonlyList(),
        _ => text,
    };

    static object? Value(Field field, TwinTable table, TwinRow row) =>
        field.Type == FieldType.Text ? Local(field, table, row) : row[field.Name] is { Length: > 0 } text ? Value(field, text) : null;

    static LocalText? Local(Field field, TwinTable table, TwinRow row)
    {
        var prefix = field.Name + ".";
        var texts = table.Columns.Where(c => c.StartsWith(prefix, StringComparison.Ordinal) && row[c].Length > 0)
            .Select(c => KeyValuePair.Create(c[prefix.Length..], row[c])).ToArray();
        return texts.Length == 0 ? null : LocalText.Of(texts);
    }
}
