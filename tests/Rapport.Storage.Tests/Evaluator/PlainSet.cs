using System.Globalization;
using Rapport.Organisations;

namespace Rapport.Storage.Tests.Evaluator;

/// <summary>What a sentence can be asked of: rows, told in the words of contracts 3 and 6.</summary>
/// <param name="Name">Its name in sentences.</param>
/// <param name="Kind">The kind of its rows.</param>
/// <param name="Time">How they stand in time.</param>
sealed record PlainSet(string Name, string Kind, PlainTime Time)
{
    public Func<PlainVersion, bool> Belongs { get; init; } = _ => true;

    public string[] Statuses { get; init; } = [];

    public string? DefaultStatus { get; init; }

    /// <summary>The rows stand with an activity that is held and no part, at its dates.</summary>
    public bool StandsWithActivity { get; init; }

    public bool NeverCounts { get; init; }

    public required PlainDimension[] Dimensions { get; init; }

    public PlainField[] Fields { get; init; } = [];

    static readonly string[] ActivityStatuses = ["planned", "confirmed", "held", "postponed", "cancelled"];

    static readonly PlainDimension[] OfActivities =
    [
        One("kind", "kind") with { Kinds = ["training", "workshop"] }, Several("country", "countries", PlainType.Country) with { Shares = "countries" }, One("venue country", "venue_country", PlainType.Country),
        Several("partner country", "partner_countries", PlainType.Country), new("region", PlainType.Word, (_, row) => Regions(row.List("countries"))) { Shares = "countries", SharesOf = Region },
        One("body", "body"), One("programme", "programme"), Several("partner", "partners"), Several("pillar", "pillars") with { Shares = "pillars" }, Several("theme", "themes"),
        new("function", PlainType.Record, (see, row) => see["programme", row["programme"]]?.List("functions") ?? []), One("modality", "modality", PlainType.Word), One("status", "status", PlainType.Word),
        .. Calendar, new("attendances", PlainType.Number, (see, row) => Seats(see, row) is { } seats ? [seats.ToString(CultureInfo.InvariantCulture)] : []),
    ];

    static readonly PlainDimension[] OfMoney =
    [
        One("donor", "donor"), One("kind", "kind", PlainType.Word) with { Kinds = ["receipt", "pledge"] }, One("currency", "currency", PlainType.Word), One("programme", "programme"), One("project", "project"),
        new("country", PlainType.Country, (see, row) => [.. see["project", row["project"]]?.List("countries").Distinct() ?? []]) { Shares = "countries", SharesIn = ProjectOf },
        new("region", PlainType.Word, (see, row) => Regions(see["project", row["project"]]?.List("countries") ?? [])) { Shares = "countries", SharesIn = ProjectOf, SharesOf = Region },
        new("function", PlainType.Record, (see, row) => see["programme", row["programme"]]?.List("functions") ?? []), One("earmarking", "earmarking", PlainType.Word), .. Calendar,
    ];

    static readonly PlainField Attendances = new("attendances", null, Seats);

    static readonly PlainField Amount = new("amount", "currency", (_, row) => Number(row["amount"]));

    public static PlainSet[] All { get; } =
    [
        new("activities", "activity", PlainTime.Flow) { Belongs = row => row["part_of"] is null, Statuses = ActivityStatuses, DefaultStatus = "held", Dimensions = OfActivities, Fields = [Attendances] },
        new("parts", "activity", PlainTime.Flow) { Belongs = row => row["part_of"] is not null, Statuses = ActivityStatuses, DefaultStatus = "held", Dimensions = [.. OfActivities, One("part of", "part_of")], Fields = [Attendances] },
        new("attendances", "attendance", PlainTime.Flow)
        {
            StandsWithActivity = true, NeverCounts = true, Fields = [new("attendances", null, (_, row) => Number(row["count"]))],
            Dimensions =
            [
                One("gender", "gender", PlainType.Word), One("country", "country", PlainType.Country), One("activity", "activity"),
                new("kind", PlainType.Record, (see, row) => see["activity", row["activity"]]?.List("kind") ?? []) { Kinds = ["training", "visit"] }, .. Calendar,
            ],
        },
        new("members", "membership", PlainTime.Stock)
        {
            Dimensions =
            [
                One("body", "body"), One("organisation", "organisation"), One("role", "role", PlainType.Word),
                new("kind", PlainType.Word, (see, row) => see["organisation", row["organisation"]]?.List("kind") ?? []) { Kinds = ["state", "un-entity"] }, new("country", PlainType.Country, (see, row) => see["organisation", row["organisation"]]?.List("country") ?? []),
            ],
        },
        new("organisations", "organisation", PlainTime.Standing)
        {
            Dimensions = [One("kind", "kind", PlainType.Word) with { Kinds = ["state", "un-entity"] }, One("country", "country", PlainType.Country), new("region", PlainType.Word, (_, row) => Regions(row.List("country"))), One("parent", "parent")],
        },
        new("programmes", "programme", PlainTime.Standing) { Dimensions = [One("body", "body"), Several("function", "functions")] },
        Money("receipts", "receipt"), Money("pledges", "pledge"),
        new("contributions", "contribution", PlainTime.Flow) { Dimensions = OfMoney, Fields = [Amount with { Adds = false }] },
        new("documents", "document", PlainTime.Flow) { Dimensions = [One("kind", "kind", PlainType.Word) with { Kinds = ["report", "guide"] }, Several("author", "authors"), Several("fed by", "fed_by"), .. Calendar] },
        new("rates", "rate", PlainTime.Standing)
        {
            Dimensions = [One("currency", "currency", PlainType.Word), One("source", "source", PlainType.Word), .. Calendar],
            Fields = [new("units per usd", null, (_, row) => Number(row["units_per_usd"])) { Adds = false, PerCurrency = "currency" }],
        },
    ];

    /// <summary>The day, month or year that counts for a row.</summary>
    public PlainDate? DateOf(PlainVersion row) => Kind switch
    {
        "activity" => row.Date("end") ?? row.Date("start"),
        "rate" => row.Date("from"),
        _ => row.Date("date"),
    };

    /// <summary>When a row begins and ends.</summary>
    public (PlainDate Begins, PlainDate Ends)? SpanOf(PlainVersion row) => Kind == "activity" && row.Date("start") is { } start
        ? (start, row.Date("end") ?? start) : DateOf(row) is { } date ? (date, date) : null;

    static decimal? Seats(PlainSight see, PlainVersion row) => row["attendances"] is { } stated ? Number(stated) : see.Sum("attendance", "activity", row.Id, "count");

    static PlainSet Money(string name, string kind) => new(name, "contribution", PlainTime.Flow) { Belongs = row => row["kind"] == kind, Dimensions = OfMoney, Fields = [Amount] };

    static PlainDimension One(string name, string field, PlainType type = PlainType.Record) => new(name, type, (_, row) => row[field] is { } value ? [value] : []);

    static PlainDimension Several(string name, string field, PlainType type = PlainType.Record) => new(name, type, (_, row) => [.. row.List(field).Distinct()]);

    static PlainDimension[] Calendar => [new("month", PlainType.Calendar, null), new("quarter", PlainType.Calendar, null), new("year", PlainType.Calendar, null)];

    static string[] Regions(IEnumerable<string> countries) => [.. countries.Select(Region).Distinct()];

    static string Region(string country) => Country.Find(country)!.Region; // histories name countries that there are

    static PlainVersion? ProjectOf(PlainSight see, PlainVersion row) => see["project", row["project"]];

    static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>How rows stand in time.</summary>
enum PlainTime
{
    /// <summary>At a date.</summary>
    Flow,

    /// <summary>From a day to a day.</summary>
    Stock,

    /// <summary>While they are on the record.</summary>
    Standing,
}

/// <summary>How values of a dimension are written.</summary>
enum PlainType
{
    /// <summary>The id of a record.</summary>
    Record,

    /// <summary>Three letters.</summary>
    Country,

    /// <summary>A word.</summary>
    Word,

    /// <summary>A month, a quarter, a year.</summary>
    Calendar,

    /// <summary>A number, to choose by alone.</summary>
    Number,
}

/// <summary>What rows are split and chosen by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">How values are written.</param>
/// <param name="Values">The values of a row, each once; null for the calendar, which depends on the time asked.</param>
sealed record PlainDimension(string Name, PlainType Type, Func<PlainSight, PlainVersion, IReadOnlyList<string>>? Values)
{
    /// <summary>Of kinds, some there are.</summary>
    public string[] Kinds { get; init; } = [];

    /// <summary>The field in which shares may be stated.</summary>
    public string? Shares { get; init; }

    /// <summary>The record in whose field they are stated; null where it is none.</summary>
    public Func<PlainSight, PlainVersion, PlainVersion?> SharesIn { get; init; } = (_, row) => row;

    /// <summary>What a share of an item counts for; itself where null.</summary>
    public Func<string, string>? SharesOf { get; init; }
}

/// <summary>A number of a row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Currency">The field of its currency, where it is money.</param>
/// <param name="Value">The number, where a row states it.</param>
sealed record PlainField(string Name, string? Currency, Func<PlainSight, PlainVersion, decimal?> Value)
{
    public bool Adds { get; init; } = true;

    /// <summary>The field of the currency within which its numbers are compared; null where they are all of a kind.</summary>
    public string? PerCurrency { get; init; } = Currency;
}

/// <summary>What an audience sees of an office at a state.</summary>
sealed class PlainSight(PlainOffice office, long asOf, Rapport.Record.Visibility audience)
{
    public PlainVersion? this[string kind, string? id] => office.Row(kind, id, asOf, audience);

    public IEnumerable<PlainVersion> Rows(string kind) => office.Rows(kind, asOf, audience);

    /// <summary>The number of a version among those of its record that are seen.</summary>
    public int NumberOf(PlainVersion version) => office.NumberOf(version, audience);

    /// <summary>What the rows that name a record add up to; null where none states anything.</summary>
    public decimal? Sum(string kind, string refers, string id, string field)
    {
        var stated = Rows(kind).Where(r => r[refers] == id && r[field] is not null).Select(r => decimal.Parse(r[field]!, CultureInfo.InvariantCulture)).ToList(); // as just asked
        return stated.Count == 0 ? null : stated.Sum();
    }
}
