using Rapport.Delivery;
using Rapport.Fund;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Storage.Journals;
using Rapport.Time;

namespace Rapport.Storage.Tests.Images;

/// <summary>Makes a history of a seed: records created, changed, withdrawn and restored, late and corrected, several in a batch.</summary>
sealed class RandomHistory(int seed)
{
    public static RecordKinds Kinds { get; } = new(Office.Shape, Organisation.Shape, OfficeList.Pillars, Activity.Shape, Contribution.Shape);

    static readonly RecordKind[] Changing = [Organisation.Shape, OfficeList.Pillars, Activity.Shape, Activity.Shape, Activity.Shape, Contribution.Shape];
    readonly Random random = new(seed);
    readonly List<(RecordKind Kind, string Id)> records = [];
    readonly Dictionary<string, int> versions = [];

    /// <summary>The batches, holding at least so many entries.</summary>
    public IEnumerable<Batch> Batches(int entriesMin)
    {
        var entries = 0;
        for (var number = 0; entries < entriesMin; number++)
        {
            var changes = Enumerable.Range(0, random.Next(4) == 0 ? random.Next(1, 20) : random.Next(1, 4)).Select(_ => NextChange()).ToList();
            entries += changes.Count;
            yield return new Batch($"batch-{number}", changes) { Reason = random.Next(3) == 0 ? "because" : null };
        }
    }

    Change NextChange()
    {
        var isNew = records.Count < 5 || random.Next(5) < 2;
        if (isNew) records.Add((Changing[random.Next(Changing.Length)], $"r{records.Count}"));
        var (kind, id) = isNew ? records[^1] : records[random.Next(records.Count)];
        var expected = versions.GetValueOrDefault(id);
        versions[id] = expected + 1;
        return new Change(id, Content(kind))
        {
            ExpectedVersion = expected,
            Operation = isNew ? Operation.Create : random.Next(6) == 0 ? Operation.Withdraw : Operation.Change,
            Cause = isNew ? random.Next(3) == 0 ? Cause.Late : Cause.New : Cause.Correction,
        };
    }

    RecordContent Content(RecordKind kind)
    {
        var values = new object?[kind.Fields.Count];
        for (var i = 0; i < values.Length; i++)
            if (kind.Fields[i].Required || random.Next(3) > 0) values[i] = Value(kind.Fields[i]);
        return new RecordContent(kind, values);
    }

    object? Value(Field field) => field.Type switch
    {
        FieldType.Word => field.Allowed.Count > 0 ? field.Allowed[random.Next(field.Allowed.Count)] : $"word-{random.Next(5)}",
        FieldType.Reference => $"r{random.Next(40)}",
        FieldType.References or FieldType.Words => List(i => $"r{i}"),
        FieldType.ReferenceShares or FieldType.CountryShares => Shares(),
        FieldType.Country => Country(random.Next(30)),
        FieldType.Countries => List(Country),
        FieldType.Text => LocalText.Of([new("en", $"Text \"{random.Next(99)}\""), new("ar", "نص")]),
        FieldType.Plain => $"plain {random.Next(99)}\tand a tab",
        FieldType.Date => Date(),
        FieldType.Instant => null,
        FieldType.Count => (long)random.Next(10_000),
        FieldType.Amount => random.Next(1_000_000) / 100m,
        FieldType.Currency => "USD",
        FieldType.External => new[] { new ExternalId("newsletter", $"{random.Next(99)}"), new ExternalId("x", "a:b") }.ToReadonlyList(),
        _ => null,
    };

    ReadonlyList<string>? List(Func<int, string> item) =>
        Enumerable.Range(0, random.Next(4)).Select(_ => item(random.Next(30))).Distinct().ToReadonlyList() is { Count: > 0 } list ? list : null;

    ReadonlyList<Share>? Shares()
    {
        if (random.Next(2) == 0) return List(Country)?.Select(c => new Share(c, null)).ToReadonlyList();
        var first = random.Next(1, 100_000_000) / 1_000_000m;
        return [new Share(Country(1), first), new Share(Country(2), 100 - first)];
    }

    static string Country(int i) => $"C{i:00}";

    PartialDate Date() => PartialDate.Parse(random.Next(4) switch
    {
        0 => "2018",
        1 => $"2021-0{random.Next(1, 10)}",
        _ => $"2021-0{random.Next(1, 10)}-1{random.Next(10)}",
    });
}
