using Rapport.Record;

namespace Rapport.Figures.Sets;

/// <summary>How the catalogue declares dimensions, and those that many sets have.</summary>
static class Dimensions
{
    public static IReadOnlyList<Dimension> Calendar { get; } =
    [
        new("month", "months", new CalendarKey(12), KeyType.Calendar) { Meaning = "The month its date lies in." },
        new("quarter", "quarters", new CalendarKey(4), KeyType.Calendar) { Meaning = "The quarter its date lies in." },
        new("year", "years", new CalendarKey(1), KeyType.Calendar) { Meaning = "The year its date lies in." },
    ];

    /// <summary>The record a field refers to, or the records.</summary>
    public static Dimension Record(Field field, string name, string plural, string meaning) =>
        new(name, plural, SourceOf(field), KeyType.Record) { Kind = field.Of, Meaning = meaning };

    public static Dimension Country(Field field, string name, string plural, string meaning) =>
        new(name, plural, SourceOf(field), KeyType.Country) { Meaning = meaning };

    public static Dimension Region(KeySource country, string meaning) =>
        new("region", "regions", new RegionKey(country), KeyType.Word) { Words = Regions, Meaning = meaning };

    /// <summary>The words of a field: of its closed list, or whichever were written.</summary>
    public static Dimension Word(Field field, string name, string plural, string meaning) =>
        new(name, plural, new ColumnKey(field.Name), field.Allowed.Count > 0 ? KeyType.Word : KeyType.Plain)
        { Words = field.Allowed, Meaning = meaning };

    public static Dimension Number(RecordKind kind, string field, string meaning) =>
        new(field, field, new ColumnKey(kind[field].Name), KeyType.Number) { Meaning = meaning };

    static readonly string[] Regions = ["africa", "americas", "antarctica", "asia", "europe", "oceania"];

    static KeySource SourceOf(Field field) => field.IsList ? new LinkKey(field.Name) : new ColumnKey(field.Name);
}
