using System.Text;
using Rapport.Record;

namespace Rapport.Tests.House;

/// <summary>The reference of files says of every kind and field what the program knows of it.</summary>
public class DataDictionaryTests
{
    /// <summary>Kinds that are loaded as YAML and Markdown, not as a table.</summary>
    static readonly string[] OfOtherFiles = ["figure", "issue"];

    /// <summary>
    /// The tables of the page are what the program writes; <c>RAPPORT_UPDATE_GOLDEN=1</c> writes them anew instead of comparing.
    /// </summary>
    [Fact]
    public void Every_kind_is_documented_field_by_field()
    {
        var page = Repository.Read(Page);
        var (from, to) = (page.IndexOf("## Columns of all kinds", StringComparison.Ordinal), page.IndexOf("## `figures.yml`", StringComparison.Ordinal));
        var expected = page[..from] + Tables() + page[to..];
        if (Environment.GetEnvironmentVariable("RAPPORT_UPDATE_GOLDEN") == "1") File.WriteAllText(Path.Combine(Repository.Root, Page), page = expected);
        Assert.Equal(expected, page);
    }

    const string Page = "docs/reference/files.md";

    static string Tables() => Section("Columns of all kinds", RecordKind.CommonFields) + "\n" + string.Concat(
        RecordKinds.OfOffice.All.Where(kind => kind.IsLoaded && !OfOtherFiles.Contains(kind.Name))
            .Select(kind => Section($"`{kind.Plural}.csv`", kind.Fields.Where(f => !RecordKind.IsCommon(f))) + "\n"));

    static string Section(string title, IEnumerable<Field> fields)
    {
        var text = new StringBuilder($"## {title}\n\n| column | holds | means |\n|---|---|---|\n");
        foreach (var field in fields)
            text.Append($"| `{field.Name}{(field.Type == FieldType.Text ? ".xx" : "")}`{(field.Required ? " (required)" : "")} | {Holds(field)} | {field.Meaning} |\n");
        return text.ToString();
    }

    static string Holds(Field field) => field.Type switch
    {
        FieldType.Word when field.Allowed.Count > 0 => string.Join(", ", field.Allowed.Select(word => $"`{word}`")),
        FieldType.Word => "a word",
        FieldType.Reference when field.Of is null => "the id of another record of the kind",
        FieldType.Reference => $"the id of one of the {Plural(field)}",
        FieldType.References => $"ids of {Plural(field)}, by `;`",
        FieldType.ReferenceShares => $"ids of {Plural(field)}, by `;`, perhaps with shares: `a:60;b:40`",
        FieldType.Country => "a country, ISO alpha-3",
        FieldType.Countries => "countries, by `;`",
        FieldType.CountryShares => "countries, by `;`, perhaps with shares: `SDN:60;TCD:40`",
        FieldType.Text => "a text, one column for each language",
        FieldType.Plain => "a text",
        FieldType.Date => "a date: `2021-02-28`, `2021-02` or `2021`",
        FieldType.Instant => "an instant, ISO 8601 with its zone",
        FieldType.Count => "a whole number",
        FieldType.Number => "a number",
        FieldType.Amount => "an amount, at most the decimals of its currency",
        FieldType.Currency => "a currency, ISO 4217",
        FieldType.Words => "words, by `;`",
        FieldType.External => "`scheme:value`, by `;`",
        _ => throw new InvalidOperationException($"{field.Type} stands in no table"),
    };

    static string Plural(Field field) => RecordKinds.OfOffice.Find(field.Of!)?.Plural ?? $"{field.Of} records"; // a reference names its kind
}
