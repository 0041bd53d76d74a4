using Rapport.Record;

namespace Rapport.Twin;

/// <summary>What activities can be about, for whom and where, and the words for it: the tables of every twin, read once.</summary>
sealed class Lexicon
{
    /// <summary>The tables.</summary>
    public static Lexicon Tables { get; } = new();

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

    /// <summary>A title: the topic, then what is held and for whom.</summary>
    public LocalText Title(ActivityPlan plan, Chance chance)
    {
        var scope = plan.Countries.Count switch { 0 => "none", 1 => "one", _ => "several" };
        var phrase = chance.Of([.. phrases[(plan.Kind, scope)]]);
        string In(string language) => plan.Topic[language] + Colon(language)
            + (scope == "one" ? phrase[language].Replace("{0}", plan.Countries[0][language], StringComparison.Ordinal) : phrase[language]);
        return LocalText.Of([.. Languages(chance).Select(language => KeyValuePair.Create(language, In(language)))]);
    }

    /// <summary>A summary: how it went, then a word on the topic; in French only how it went.</summary>
    public LocalText Summary(ActivityPlan plan, Chance chance)
    {
        var row = chance.Of([.. summaries[plan.Kind]]);
        var english = KeyValuePair.Create("en", $"{row["en"]} {plan.Topic["summary"]}");
        return chance.Happens(250) ? LocalText.Of([english, new("fr", row["fr"])]) : LocalText.Of([english]);
    }

    /// <summary>The languages a title is given in, the original first.</summary>
    static string[] Languages(Chance chance) => chance.Below(100) switch
    {
        < 55 => ["en"],
        < 78 => ["en", "fr"],
        < 90 => ["en", "fr", "ar"],
        < 97 => ["fr", "en"],
        _ => ["fr"],
    };

    static string Colon(string language) => language == "fr" ? " : " : ": ";

    static Weighted<TwinRow> Read(string table) => new(TwinTable.Read(table).Rows.Select(r => (r, r.Number("weight"))));
}
