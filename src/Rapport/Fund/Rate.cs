using Rapport.Record;
using Rapport.Time;

namespace Rapport.Fund;

/// <summary>An exchange rate, from a date until the next of its currency begins. A rate is never changed for what was converted before: the converted amount keeps the rate it was made with.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Rate(RateId Id, RecordContent Content)
{
    /// <summary>What a rate holds.</summary>
    public static RecordKind Shape { get; } = new("rate", "rates", 1,
    [
        new Field("currency", FieldType.Currency) { Required = true, Example = "EUR", Meaning = "ISO 4217." },
        Field.Date("from").Must() with { Example = "2021-02-01", Meaning = "Its first day; it stands until the next of its currency begins." },
        new Field("units_per_usd", FieldType.Number) { Required = true, Example = "0.82", Meaning = "How many units of the currency are given for one US dollar: divide by it." },
        Field.Plain("source") with { Example = "UN operational rates of exchange", Meaning = "Who published it." },
    ])
    { Rules = Rules, DateFields = ["from"], UniqueKeys = (_, content) => [("rate", $"{content.Text("currency")}/{content.Date("from")}"), .. RecordKind.ExternalKeys("", content)] };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>The currency.</summary>
    public Currency Currency => Currency.Parse(Content.Text("currency")!); // required

    /// <summary>Its first day.</summary>
    public PartialDate From => Content.Date("from")!.Value; // required

    /// <summary>Units of the currency for one US dollar.</summary>
    public decimal UnitsPerUsd => Content.Number("units_per_usd")!.Value; // required

    static IEnumerable<FieldProblem> Rules(RecordContent content)
    {
        if (content.Number("units_per_usd") is { } units && units <= 0)
            yield return new FieldProblem("rate.invalid", "units_per_usd", CanonicalJson.DecimalText(units), "more than zero units for one US dollar");
        else if (content.Text("currency") == "USD" && content.Number("units_per_usd") is { } own && own != 1)
            yield return new FieldProblem("rate.invalid", "units_per_usd", CanonicalJson.DecimalText(own), "1, because the currency is the US dollar itself");
    }
}
