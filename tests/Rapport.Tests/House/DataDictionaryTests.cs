using System.Text;
using Rapport.Record;

namespace Rapport.Tests.House;

/// <summary>The reference of files says of every kind and field what the program knows of it.</summary>
public class DataDictionaryTests
{
    /// <summary>Kinds that are loaded as YAML and Markdown, not as a table.</summary>
    static readonly string[] OfOtherFiles = ["figure", "issue"];

    /// <summary>Every kind that has a CSV file of its own.</summary>
    public static TheoryData<string> Kinds =>
        [.. RecordKinds.OfOffice.All.Where(kind => kind.IsLoaded && !OfOtherFiles.Contains(kind.Name)).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_is_documented_field_by_field(string name)
    {
        var kind = RecordKinds.OfOffice[name];
        Assert.Contains(Section($"`{kind.Plural}.csv`", kind.Fields.Except(RecordKind.CommonFields)),
            Repository.Read("docs/reference/files.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_common_fields_are_documented() =>
        Assert.Contains(Section("Columns of all kinds", RecordKind.CommonFields), Repository.Read("docs/reference/files.md"), StringComparison.Ordinal);

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
