using System.Globalization;
using Rapport.Exchange;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>
/// Records of every kind with every field stated, made from what the kinds declare: one that states all, one that states the least, one
/// that was withdrawn and one that was merged. Their texts are those that files are apt to spoil.
/// </summary>
static class EveryKind
{
    public static readonly string[] Texts =
    [
        "plain", "two\nlines, \"quoted\"; and 'so'", "'leading apostrophe", "=1+1", "+1", "-1", "@SUM(A1)", " leading and trailing ", "\ttab", "a\rreturn",
        "مرحبا بالعالم", "עברית (עם סוגריים)", "𝄞 music", "_x0041__x000D_", "null", "~", "yes", "2021-02", "007", "a: b # c", "[x]", "{y}", "- z", "\u2028line", "\ufeffmark", "😀",
    ];

    /// <summary>Two of them have one name, in other letters.</summary>
    static readonly string[] FileNames = ["Note (final).txt", "Übersicht.md", "report.pdf", "Report.pdf"];

    static readonly FileContent[] Files =
        [FileContent.Of("A note\n"u8.ToArray()), FileContent.Of("# Text\r\n"u8.ToArray()), FileContent.Of("%PDF-1.7 a"u8.ToArray()), FileContent.Of("%PDF-1.7 b"u8.ToArray())];

    /// <summary>Every record of every kind, by kind and id.</summary>
    public static IReadOnlyList<ExportedRecord> Records { get; } =
        [.. RecordKinds.OfOffice.All.Where(k => k.Name is not ("office" or "issue")).SelectMany(Of).Select(WithBytes)];

    /// <summary>The bytes of the files among them, by hash.</summary>
    public static byte[]? Contents(string hash) => Files.FirstOrDefault(f => f.Hash == hash)?.Bytes.ToArray();

    static ExportedRecord WithBytes(ExportedRecord record, int number)
    {
        if (record.Content.Kind.Name != "file") return record;
        var (name, file) = (FileNames[number % 4], Files[number % 4]);
        return record with
        {
            Content = record.Content.With("name", name).With("hash", file.Hash).With("size", (long)file.Bytes.Length)
                .With("media_type", name.EndsWith("txt", StringComparison.Ordinal) ? "text/plain" : name.EndsWith("md", StringComparison.Ordinal) ? "text/markdown" : "application/pdf"),
        };
    }

    static IEnumerable<ExportedRecord> Of(RecordKind kind, int number) =>
    [
        new($"{kind.Name}-alias", false, Content(kind, 4 * number, f => f.Required).With("merged_into", $"{kind.Name}-full")),
        new($"{kind.Name}-bare", false, Content(kind, 4 * number + 1, f => f.Required)),
        new($"{kind.Name}-full", false, Content(kind, 4 * number + 2, f => f.Name != "merged_into")),
        new($"{kind.Name}-gone", true, Content(kind, 4 * number + 3, f => f.Required || f.Type == FieldType.Text)),
    ];

    static RecordContent Content(RecordKind kind, int number, Func<Field, bool> isStated)
    {
        var values = kind.Fields.Select((field, i) => isStated(field) || field.Name == "visibility" ? Value(kind, field, number + i, number) : null);
        return new RecordContent(kind, [.. values]);
    }

    static object? Value(RecordKind kind, Field field, int turn, int number) => field.Type switch
    {
        FieldType.Word when field.Name == "visibility" => kind.Name == "attendance" ? "office" : VisibilityWords.All[number % 4],
        FieldType.Word => field.Allowed.Count > 0 ? field.Allowed[turn % field.Allowed.Count] : "some-word.1",
        FieldType.Reference => Target(kind, field),
        FieldType.References => ReadonlyList.Create([Target(kind, field)]),
        FieldType.ReferenceShares => ReadonlyList.Create([new Share(Target(kind, field), 33.333333m), new Share($"{field.Of}-alias", 66.666667m)]),
        FieldType.Country => "KEN",
        FieldType.Countries => ReadonlyList.Create(["KEN", "TCD"]),
        FieldType.CountryShares => ReadonlyList.Create(number % 2 == 0 ? [new Share("SDN", 60), new Share("TCD", 40)] : new[] { new Share("SDN", null) }),
        FieldType.Text => Text(turn),
        FieldType.Plain => Texts[turn % Texts.Length],
        FieldType.Date => PartialDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{2000 + number}").Insert(4, field.Name is "end" or "to" ? "-12-31" : number % 2 == 0 ? "-02" : "")),
        FieldType.Instant => "2021-02-28T17:00:00.500000Z",
        FieldType.Count => (long)number,
        FieldType.Number => 0.82m,
        FieldType.Amount => 1234.5m,
        FieldType.Currency => "EUR",
        FieldType.Words => ReadonlyList.Create(["en", "fr"]),
        FieldType.External => ReadonlyList.Create([new ExternalId("iati", $"XM-{kind.Name}-{number}"), new ExternalId("url", "https://example.org/?a=b:c")]),
        _ => null,
    };

    /// <summary>A record of the kind itself names the bare one, which names none.</summary>
    static string Target(RecordKind kind, Field field) => field.Of == kind.Name ? $"{kind.Name}-bare" : $"{field.Of}-full";

    static LocalText Text(int turn)
    {
        string Next(int more) => Texts[(turn + more) % Texts.Length];
        return (turn % 4) switch
        {
            0 => LocalText.Of("fr", Next(0)),
            1 => LocalText.Of([new("ar", Next(0)), new("en", Next(1)), new("zh-Hans", Next(2))], "ar"),
            2 => LocalText.Of([new("en", Next(0)), new("fr", Next(1))], "fr"),
            _ => LocalText.Of([new("en", Next(0)), new("ar", Next(1))], "en"),
        };
    }
}
