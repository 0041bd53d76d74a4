using Rapport.Exchange.Tables;
using Rapport.Record;

namespace Rapport.Exchange;

/// <summary>What a template says of a column.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Holds">What may stand in it.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Example">What stands in it in the example row; empty for nothing.</param>
sealed record ColumnGuide(string Name, string Holds, string Meaning, string Example)
{
    /// <summary>Whether it must be filled in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The field; null for the id and for <c>withdrawn</c>.</summary>
    public Field? Field { get; init; }

    static ColumnGuide Id(string example) => new("id", "`[a-z0-9][a-z0-9.-]{0,63}`", "The record; it never changes.", example) { IsRequired = true };

    static ColumnGuide Withdrawn => new("withdrawn", "yes or no", "Whether the record no longer stands.", "");

    /// <summary>The columns that every table has.</summary>
    public static IEnumerable<ColumnGuide> OfEveryKind() => [Id("example-1"), .. RecordKind.CommonFields.Select(f => Of(f, f.Example)), Withdrawn with { Example = "yes" }];

    /// <summary>The columns of a kind's own.</summary>
    public static IEnumerable<ColumnGuide> OwnOf(RecordKind kind, IReadOnlyList<RecordKind> kinds) =>
        kind.Fields.Where(f => !RecordKind.IsCommon(f) && f.Type != FieldType.Structure).Select(f => Of(f, ExampleOf(kind, f, kinds)));

    /// <summary>Every column of a kind, in the order of its table.</summary>
    public static IReadOnlyList<ColumnGuide> AllOf(RecordKind kind, IReadOnlyList<RecordKind> kinds) =>
        [Id(kind.ExampleId), .. OwnOf(kind, kinds), .. kind.Fields.Where(f => RecordKind.IsCommon(f)).Select(f => Of(f, f.Example)), Withdrawn];

    static ColumnGuide Of(Field field, string example) =>
        new(TableHeader.ColumnName(field), HoldsOf(field), field.Meaning, example) { IsRequired = field.Required, Field = field };

    /// <summary>
    /// A reference without an example of its own names the example of its kind: so the example rows belong together. Not one of the same
    /// kind, which would be itself, nor a file, of which there is none without its bytes.
    /// </summary>
    static string ExampleOf(RecordKind kind, Field field, IReadOnlyList<RecordKind> kinds)
    {
        if (field.Example.Length > 0 || !field.Refers || field.Of == kind.Name || field.Of == Publications.AttachedFile.Shape.Name) return field.Example;
        return kinds.FirstOrDefault(k => k.Name == field.Of)?.ExampleId ?? "";
    }

    static string HoldsOf(Field field) => field.Type switch
    {
        FieldType.Word => field.Allowed.Count > 0 ? string.Join(", ", field.Allowed) : "a word in small letters",
        FieldType.Reference => $"the id of a record of kind `{field.Of}`",
        FieldType.References => $"ids of {Records(field)}, with `;`",
        FieldType.ReferenceShares => $"ids of {Records(field)}, with `;`, perhaps with shares",
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

    static string Records(Field field) => $"records of kind `{field.Of}`";
}
