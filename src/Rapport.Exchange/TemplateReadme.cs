using System.Globalization;
using System.Text;
using Rapport.Record;

namespace Rapport.Exchange;

/// <summary>The README of a template folder: what it holds, and every column with its meaning, what it may hold, and an example.</summary>
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
        - A text has one column per language: `title.en`, `title.fr`. The first language filled in is the original, unless a column
          `title.original` names another.
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
        foreach (var column in ColumnGuide.OfEveryKind()) Row(text, column);
        foreach (var kind in kinds) Table(text, kind, kinds);
        return text.ToString();
    }

    static void Table(StringBuilder text, RecordKind kind, IReadOnlyList<RecordKind> kinds)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {kind.Plural}.csv\n");
        Header(text);
        foreach (var column in ColumnGuide.OwnOf(kind, kinds)) Row(text, column);
    }

    static void Header(StringBuilder text) => text.Append("\n| column | holds | meaning | example |\n|---|---|---|---|\n");

    static void Row(StringBuilder text, ColumnGuide column) => text.Append(CultureInfo.InvariantCulture,
        $"| `{column.Name}` | {(column.IsRequired ? "required; " : "")}{column.Holds} | {column.Meaning} | {(column.Example.Length == 0 ? "" : $"`{column.Example}`")} |\n");
}
