using System.Globalization;
using System.Text;
using Rapport.Record;

namespace Rapport.Exchange;

/// <summary>The README of a template: what a folder holds, and every column with its meaning, what it may hold, and an example.</summary>
static class TemplateReadme
{
    const string Introduction = """
        # A folder to load

        Fill in the tables that you need and remove the others; a row is one record. `rapport load FOLDER` reads all of them, reports every
        problem with its place, and records nothing until there is none. This README is passed over.

        - UTF-8, with commas or semicolons; a cell with a separator, a quote or a line break stands in quotes (RFC 4180).
        - `id` comes first and is required: at most 64 small letters, digits, dots and hyphens.
        - An empty cell means: not stated. A column left out leaves the field as it is.
        - Lists are separated by `;`. Shares follow a colon and add to 100: `SDN:60;TCD:40`.
        - A text has one column per language: `title.en`, `title.fr`. The first language filled in is the original.
        - Dates are known to the day, month or year: `2021-02-28`, `2021-02`, `2021`.
        - Numbers are digits with a decimal point and nothing else: `1234.56`.
        - Loading the same row again changes nothing; a changed row becomes a new version, for which `--reason` is needed. A record
          that was withdrawn comes back when its row says `no`, or nothing, under `withdrawn`.

        """;

    /// <summary>The README for these kinds.</summary>
    public static string Text(IReadOnlyList<RecordKind> kinds)
    {
        var text = new StringBuilder(Introduction);
        text.Append("\n## Columns of every table\n");
        Header(text);
        Row(text, "id", "required; `[a-z0-9][a-z0-9.-]{0,63}`", "The record; it never changes.", "example-1");
        foreach (var field in RecordKind.CommonFields) Row(text, field);
        Row(text, "withdrawn", "yes or no", "Whether the record no longer stands.", "yes");
        foreach (var kind in kinds) Table(text, kind);
        return text.ToString();
    }

    static void Table(StringBuilder text, RecordKind kind)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {kind.Plural}.csv\n");
        Header(text);
        foreach (var field in kind.Fields.Where(f => !RecordKind.IsCommon(f) && f.Type != FieldType.Structure)) Row(text, field);
    }

    static void Header(StringBuilder text) => text.Append("\n| column | holds | meaning | example |\n|---|---|---|---|\n");

    static void Row(StringBuilder text, Field field) => Row(text, field.Type == FieldType.Text ? field.Name + ".en" : field.Name,
        (field.Required ? "required; " : "") + Holds(field), field.Meaning, field.Example);

    static void Row(StringBuilder text, string column, string holds, string meaning, string example) =>
        text.Append(CultureInfo.InvariantCulture, $"| `{column}` | {holds} | {meaning} | {(example.Length == 0 ? "" : $"`{example}`")} |\n");

    static string Holds(Field field) => field.Type switch
    {
        FieldType.Word => field.Allowed.Count > 0 ? string.Join(", ", field.Allowed) : "a word in small letters",
        FieldType.Reference => $"the id of a record of kind `{field.Of}`",
        FieldType.References => $"ids of {An(field)}, with `;`",
        FieldType.ReferenceShares => $"ids of {An(field)}, with `;`, perhaps with shares",
        FieldType.Country => "ISO 3166-1 alpha-3, in capitals",
        FieldType.Countries => "ISO 3166-1 alpha-3, with `;`",
        FieldType.CountryShares => "ISO 3166-1 alpha-3, with `;`, perhaps with shares",
        FieldType.Text => "a text, one column per language",
        FieldType.Date => "a date",
        FieldType.Instant => "an instant with its zone, or a day",
        FieldType.Count => "a whole number",
        FieldType.Number => "a number",
        FieldType.Amount => "an amount in the currency of the row",
        FieldType.Currency => "ISO 4217",
        FieldType.Words => "words, with `;`",
        FieldType.External => "scheme:value, with `;`",
        _ => "a text",
    };

    static string An(Field field) => $"records of kind `{field.Of}`";
}
