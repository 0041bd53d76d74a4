using Rapport.Record;
using Rapport.Time;

namespace Rapport.Fund;

/// <summary>Anything given. Where no step is stated it belongs to contributions and to no other set.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Contribution(ContributionId Id, RecordContent Content)
{
    /// <summary>What a contribution holds.</summary>
    public static RecordKind Shape { get; } = new("contribution", "contributions", 1,
    [
        Field.Word("kind", "pledge", "agreement", "receipt", "in-kind", "allocation-in") with { Example = "receipt", Meaning = "The step it has reached." },
        Field.Reference("donor", "organisation").Must() with { Example = "example-state", Meaning = "Who gives." },
        new Field("amount", FieldType.Amount) with { Example = "350000", Meaning = "How much; empty where not stated: counted, never summed." },
        new Field("currency", FieldType.Currency) with { Example = "USD", Meaning = "ISO 4217." },
        Field.Date("date") with { Example = "2021-02", Meaning = "The business date." },
        Field.Reference("project", "project") with { Meaning = "The project it is for." },
        Field.Reference("programme", "programme") with { Meaning = "The programme it is for." },
        Field.Plain("earmarking") with { Meaning = "How tightly it is bound." },
        Field.Plain("fund") with { Meaning = "The fund it goes into." },
        Field.Reference("source_of_funds", "organisation") with { Meaning = "Whose money it is, where the donor passes it on." },
        Field.Text("description") with { Meaning = "What it is for." },
    ])
    { Rules = Rules, DateFields = ["date"] };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>The step it has reached.</summary>
    public string? Kind => Content.Text("kind");

    /// <summary>Who gives.</summary>
    public OrganisationId Donor => new(Content.Text("donor")!); // required

    /// <summary>How much, where stated.</summary>
    public Money? Amount => Content.Number("amount") is { } amount ? new Money(amount, Currency.Parse(Content.Text("currency")!)) : null;

    /// <summary>The business date.</summary>
    public PartialDate? Date => Content.Date("date");

    static IEnumerable<FieldProblem> Rules(RecordContent content)
    {
        if (content.Number("amount") is not { } amount) yield break;
        if (content.Text("currency") is not { } code)
            yield return new FieldProblem("currency.unknown", "currency", "", "a currency, because an amount is stated");
        else if (Currency.Find(code) is { } currency && Money.Problem(amount, currency) is { } problem)
            yield return problem;
        if (amount < 0)
            yield return new FieldProblem("amount.negative", "amount", CanonicalJson.DecimalText(amount), "an amount of zero or more");
    }
}
