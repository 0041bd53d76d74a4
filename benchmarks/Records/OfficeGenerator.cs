using Rapport.Delivery;
using Rapport.Fund;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Storage.Journals;
using Rapport.Time;

namespace Rapport.Benchmarks.Records;

/// <summary>
/// A small office made of a seed, for measuring only: organisations, bodies, programmes, activities with skewed countries and kinds, and
/// a share of later corrections. Same seed, same records.
/// </summary>
sealed class OfficeGenerator(int seed)
{
    static readonly string[] Kinds = ["training", "workshop", "briefing", "meeting", "expert-meeting", "study-visit", "advocacy-event", "workshop-series"];
    static readonly string[] Countries = [.. Country.All.Select(c => c.Code).Order(StringComparer.Ordinal)];
    static readonly string[] Modalities = ["in-person", "virtual", "hybrid"];
    static readonly string[] Statuses = ["held", "held", "held", "held", "held", "held", "planned", "confirmed", "postponed", "cancelled"];
    static readonly string[] Steps = ["receipt", "receipt", "receipt", "agreement", "pledge"];
    static readonly string[] Currencies = ["USD", "EUR", "GBP", "CHF"];
    readonly Random random = new(seed);

    public static Journal Create(string record)
    {
        var settings = RecordContent.Empty(Office.Shape).With("time_zone", "Etc/UTC").With("clock", "test").With("visibility", "public");
        return Journal.Create(record, "bench", settings);
    }

    /// <summary>Everything an activity refers to.</summary>
    public static IEnumerable<Change> Lists()
    {
        for (var i = 0; i < 120; i++)
            yield return New($"org-{i}", Organisation.Shape, ("kind", i % 3 == 0 ? "state" : "un-entity"), ("name", Text($"Organisation {i}")));
        for (var i = 0; i < Kinds.Length; i++)
            yield return New(Kinds[i], OfficeList.ActivityKinds, ("name", Text(Kinds[i])), ("order", (long)i));
        for (var i = 0; i < 4; i++) yield return New($"pillar-{i}", OfficeList.Pillars, ("name", Text($"Pillar {i}")), ("order", (long)i));
        for (var i = 0; i < 30; i++) yield return New($"theme-{i}", OfficeList.Themes, ("name", Text($"Theme {i}")));
        for (var i = 0; i < 6; i++) yield return New($"body-{i}", Body.Shape, ("kind", "branch"), ("name", Text($"Branch {i}")));
        for (var i = 0; i < 25; i++) yield return New($"programme-{i}", Programme.Shape, ("name", Text($"Programme {i}")), ("body", $"body-{i % 6}"));
    }

    public IEnumerable<Change> Activities(int count, int first = 0)
    {
        for (var i = first; i < first + count; i++) yield return New($"activity-{i}", Activity.Shape, ActivityValues(i));
    }

    /// <summary>A later version of an activity: one more attendance.</summary>
    public Change Correction(int activity, int version) =>
        New($"activity-{activity}", Activity.Shape, ActivityValues(activity)) with { ExpectedVersion = version, Operation = Operation.Change, Cause = Cause.Correction };

    public IEnumerable<Change> Contributions(int count)
    {
        for (var i = 0; i < count; i++)
            yield return New($"contribution-{i}", Contribution.Shape, ("kind", Steps[random.Next(Steps.Length)]), ("donor", $"org-{Skewed(120)}"),
                ("amount", random.Next(1_000, 90_000_000) / 100m), ("currency", Currencies[Skewed(Currencies.Length)]), ("date", Day(random.Next(1826))));
    }

    (string, object?)[] ActivityValues(int i)
    {
        var start = random.Next(1820);
        var countries = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Countries[Skewed(Countries.Length)]).Distinct().Select(c => new Share(c, null));
        return
        [
            ("kind", Kinds[Skewed(Kinds.Length)]), ("title", Text($"Activity {i} on a theme that takes a few words to name")),
            ("summary", Text("Three days of exercises and exchange with those who do the work, closed by a round of commitments.")),
            ("start", Day(start)), ("end", Day(start + random.Next(6))), ("modality", Modalities[random.Next(3)]), ("status", Statuses[random.Next(10)]),
            ("programme", $"programme-{Skewed(25)}"), ("body", $"body-{Skewed(6)}"),
            ("organisers", new[] { $"org-{random.Next(120)}" }.ToReadonlyList()),
            ("partners", Enumerable.Range(0, random.Next(3)).Select(_ => $"org-{Skewed(120)}").Distinct().ToReadonlyList() is { Count: > 0 } p ? p : null),
            ("countries", countries.ToReadonlyList()), ("venue_country", Countries[Skewed(Countries.Length)]),
            ("pillars", new[] { new Share($"pillar-{random.Next(4)}", null) }.ToReadonlyList()),
            ("themes", new[] { $"theme-{Skewed(30)}" }.ToReadonlyList()), ("attendances", (long)random.Next(5, 90)), ("visibility", "public"),
        ];
    }

    int Skewed(int count) => (int)(count * Math.Pow(random.NextDouble(), 2.2));

    static PartialDate Day(int day) => PartialDate.OfDay(new DateOnly(2021, 1, 1).AddDays(day));

    static LocalText Text(string text) => LocalText.Of("en", text);

    static Change New(string id, RecordKind kind, params (string Field, object? Value)[] values)
    {
        var content = new object?[kind.Fields.Count];
        foreach (var (field, value) in values) content[kind.IndexOf(field)] = value;
        return new Change(id, new RecordContent(kind, content));
    }
}
