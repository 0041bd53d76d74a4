using Rapport.Fund;

namespace Rapport.Figures.Sets;

/// <summary>What the catalogue knows of money: contributions, and each step they reach.</summary>
static class FundSets
{
    const string SameMoneyTwice =
        "contributions hold the same money as pledge, agreement and receipt, so they are counted but never added up; "
        + "ask for one step: sum pledges, sum agreements or sum receipts";

    static readonly KeySource Countries = new ThroughKey("project", "project", new LinkKey("countries"));

    static readonly IReadOnlyList<Dimension> AllDimensions =
    [
        Dimensions.Record(Contribution.Shape["donor"], "donor", "donors", "Who gives."),
        Dimensions.Word(Contribution.Shape["kind"], "kind", "kinds", "The step it has reached."),
        new("currency", "currencies", new ColumnKey("currency"), KeyType.Currency) { Meaning = "The currency it was given in." },
        Dimensions.Record(Contribution.Shape["project"], "project", "projects", "The project it is for."),
        Dimensions.Record(Contribution.Shape["programme"], "programme", "programmes", "The programme it is for."),
        new("country", "countries", Countries, KeyType.Country) { Meaning = "The countries of the project it is for; money is split by their shares." },
        Dimensions.Region(Countries, "The regions of these countries."),
        new("function", "functions", new ThroughKey("programme", "programme", new LinkKey("functions")), KeyType.Record)
            { Kind = "function", Meaning = "The functions of the office that its programme serves; money is split in equal parts." },
        Dimensions.Word(Contribution.Shape["earmarking"], "earmarking", "earmarkings", "How tightly it is bound."),
        Dimensions.Word(Contribution.Shape["fund"], "fund", "funds", "The fund it goes into."),
        Dimensions.Record(Contribution.Shape["source_of_funds"], "source of funds", "sources of funds",
            "Whose money it is, where a donor passes it on."),
        .. Dimensions.Calendar,
    ];

    static readonly MeasureField Amount = new("amount", "amount")
    {
        Unit = MeasureField.Money, IsMoney = true, Meaning = "Amounts in one currency; a row without an amount is counted, never added up.",
    };

    public static FigureSet Contributions { get; } = Step("contributions", null, "Anything given, whatever step it has reached.",
        "count contributions by kind", Amount with { NeverAdds = SameMoneyTwice });

    public static FigureSet Pledges { get; } = Step("pledges", "pledge", "What donors promised.", "sum pledges in USD by year");

    public static FigureSet Agreements { get; } = Step("agreements", "agreement", "What donors signed.",
        "sum agreements in USD by donor top 10");

    public static FigureSet Receipts { get; } = Step("receipts", "receipt", "What was received.",
        "sum receipts during 2021-02 in USD by donor");

    public static FigureSet InKind { get; } = Step("in-kind contributions", "in-kind",
        "What was given otherwise than in money, at its stated value.", "count in-kind contributions by donor");

    public static FigureSet AllocationsIn { get; } = Step("allocations-in", "allocation-in", "What other funds passed to the office.",
        "sum allocations-in in USD by fund");

    public static FigureSet Rates { get; } = new("rates", Rate.Shape, DateRule.Standing)
    {
        Meaning = "Exchange rates, each from its first day until the next of its currency begins.",
        Example = "count rates by currency",
        Dimensions =
        [
            new("currency", "currencies", new ColumnKey("currency"), KeyType.Currency) { Meaning = "The currency that is given for US dollars." },
            Dimensions.Word(Rate.Shape["source"], "source", "sources", "Who published it."),
            .. Dimensions.Calendar,
        ],
        Fields =
        [
            new("units per usd", "units_per_usd")
            {
                Unit = "rates", IsPerCurrency = true, Meaning = "Units of the currency for one US dollar; never added up.",
                NeverAdds = "a rate is a relation between two currencies: rates are counted but never added up",
            },
        ],
    };

    static FigureSet Step(string name, string? kind, string meaning, string example, MeasureField? amount = null) =>
        new(name, Contribution.Shape, DateRule.Flow)
        {
            Meaning = meaning, Example = example, OnlyKind = kind,
            Dimensions = AllDimensions, Fields = [amount ?? Amount],
        };
}
