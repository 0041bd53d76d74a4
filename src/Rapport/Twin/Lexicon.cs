using Rapport.Record;

namespace Rapport.Twin;

/// <summary>What activities can be about, for whom and where, and the words for it: the tables of every twin, read once.</summary>
sealed class Lexicon
{
    /// <summary>The tables.</summary>
    public static Lexicon Tables { get; } = new();

    /// <summary>From this month on nothing is left in French alone.</summary>
    static readonly int Translated = TwinCalendar.MonthOf(new DateOnly(2023, 1, 1));

    readonly ILookup<(string Kind, string For), TwinRow> phrases = TwinTable.Read("phrases").Rows.ToLookup(r => (r["kind"], r["for"]));
    readonly ILookup<string, TwinRow> summaries = TwinTable.Read("summaries").Rows.ToLookup(r => r["kind"]);

    /// <summary>What activities are about.</summary>
    public Weighted<TwinRow> Topics { get; } = Read("topics");

    /// <summary>The countries they are for: a few often, most seldom.</summary>
    public Weighted<TwinRow> Countries { get; } = Read("countries");

    /// <summary>Countries where people meet.</summary>
    public Weighted<TwinRow> Hosts { get; } = Read("hosts");

    /// <summary>Those from whom money was received.</summary>
    public Weighted<TwinRow> Donors { get; } = Read("donors");

    /// <summary>The series that are numbered.</summary>
    public IReadOnlyList<TwinRow> Series { get; } = TwinTable.Read("series").Rows;

    /// <summary>The programmes in their order.</summary>
    public IReadOnlyList<TwinRow> Programmes { get; } = TwinTable.Read("programmes").Rows;

    /// <summary>The entities that are members of the compact throughout.</summary>
    public IReadOnlyList<string> Entities { get; } =
        [.. TwinTable.Read("memberships").Rows.Where(r => r["body"] == "compact" && r["from"] == "2019-06").Select(r => r["organisation"])];

    /// <summary>What contributions are for.</summary>
    public IReadOnlyList<TwinRow> Purposes { get; } = TwinTable.Read("purposes").Rows;

    /// <summary>What has been said.</summary>
    public IReadOnlyList<TwinRow> Quotations { get; } = TwinTable.Read("quotations").Rows;

    /// <summary>A title: the topic, then what is held and for whom; one in ten was French first, and in the first years a few were never translated.</summary>
    public LocalText Title(ActivityPlan plan, Chance chance)
    {
        var scope = plan.Countries.Count switch { 0 => "none", 1 => "one", _ => "several" };
        var phrase = chance.Of([.. phrases[(plan.Kind, scope)]]);
        string In(string language) => TwinText.Worded("title", language, plan.Topic[language])
            + (scope == "one" ? ForCountry(phrase[language], plan.Countries[0], language) : phrase[language]);
        return chance.Below(100) switch
        {
            < 90 => TwinText.Of(In),
            >= 97 when plan.Month < Translated => LocalText.Of("fr", In("fr")),
            _ => TwinText.Of(In, "fr"),
        };
    }

    static string ForCountry(string phrase, TwinRow country, string language) =>
        TwinText.Filled(phrase, country[language]).Replace("{for}", country["ar-for"], StringComparison.Ordinal);

    /// <summary>A summary: how it went, then a word on the topic.</summary>
    public LocalText Summary(ActivityPlan plan, Chance chance)
    {
        var row = chance.Of([.. summaries[plan.Kind]]);
        return TwinText.Of(language => $"{row[language]} {plan.Topic["summary." + language]}");
    }

    static Weighted<TwinRow> Read(string table) => new(TwinTable.Read(table).Rows.Select(r => (r, r.Number("weight"))));
}
