using Rapport.Figures.Sentences;
using Rapport.Fund;
using Rapport.Publications;
using Rapport.Web.Figures;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Fund;

/// <summary>The page of the office's money.</summary>
static class FundingPages
{
    /// <summary>The steps that money takes, in their order: sets of the catalogue.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["pledges", "agreements", "receipts"];

    /// <summary>Currencies whose receipts stand as large numbers at the head.</summary>
    const int HeadlinesMax = 2;

    const int ContributorsMax = 10;

    /// <summary><c>/funding</c></summary>
    public static Task<Answer> Funding(Visit visit)
    {
        var currencies = Currencies(visit);
        var chosen = Chosen(visit, currencies);
        var stated = Stated(visit);
        SheetFigure[] asked = [.. Headlines(visit, currencies), .. currencies.SelectMany(Sums), .. chosen is null ? [] : Charts(visit, chosen), .. Beside(visit), .. StatedNumbers.Held(visit, stated)];
        var answered = asked.Select(f => f.Reading is null ? PublicReading.Answered(visit, f) : f).OfType<SheetFigure>().DistinctBy(f => f.Key);
        var sheet = FigureSheet.Read(visit, [.. answered, .. StatedNumbers.All(visit).Where(s => stated.Any(f => f.Id.Value == s.Key))]);
        return PortalPage.Of<FundingPage>(visit, (nameof(FundingPage.Sheet), sheet), (nameof(FundingPage.Currencies), currencies), (nameof(FundingPage.Chosen), chosen),
            (nameof(FundingPage.Stated), stated.Select(s => s.Id.Value).ToArray()));
    }

    /// <summary>The key of a step's sum in a currency.</summary>
    public static string SumOf(string step, string currency) => $"-{step}-{currency}";

    /// <summary>The currencies of the record, those with the most receipts first.</summary>
    static IReadOnlyList<string> Currencies(Visit visit)
    {
        var counts = new Dictionary<string, (decimal Receipts, decimal All)>(StringComparer.Ordinal);
        foreach (var step in Steps)
            foreach (var row in visit.View.ReadForPage(Sentence.Parse($"count {step} by currency"), rowsMax: 0).Rows.Where(r => Currency.Find(r.Keys[0]) is not null))
            {
                var (before, rows) = (counts.GetValueOrDefault(row.Keys[0]), decimal.Parse(row.Value ?? "0", System.Globalization.CultureInfo.InvariantCulture));
                counts[row.Keys[0]] = (before.Receipts + (step == "receipts" ? rows : 0), before.All + rows);
            }
        return [.. counts.OrderByDescending(c => c.Value.Receipts).ThenByDescending(c => c.Value.All).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)];
    }

    /// <exception cref="PortalException">The currency asked for is none of the record's.</exception>
    static string? Chosen(Visit visit, IReadOnlyList<string> currencies) => visit.Asked("currency") is not { } asked ? currencies.Count == 0 ? null : currencies[0]
        : currencies.Contains(asked) ? asked : throw new PortalException(400, "filter-invalid", "currency", asked);

    /// <summary>Sums of one currency choose its rows, so that they can be added whatever else is there.</summary>
    static string Sum(string step, string currency, string clauses = "") => $"sum {step} where currency = {currency}{clauses} in {currency}";

    static IEnumerable<SheetFigure> Headlines(Visit visit, IReadOnlyList<string> currencies) =>
    [
        .. currencies.Take(HeadlinesMax).Select(c => new SheetFigure($"-headline-{c}", Sum("receipts", c)) { Title = visit.Words.With("portal.funding.received", c) }),
        new SheetFigure("-donors", "distinct donor of receipts") { Title = visit.Words["portal.funding.donors"] },
    ];

    static IEnumerable<SheetFigure> Sums(string currency) => Steps.Select(step => new SheetFigure(SumOf(step, currency), Sum(step, currency)));

    static IEnumerable<SheetFigure> Charts(Visit visit, string currency) =>
    [
        Contributors(visit, currency),
        .. Steps.Select(step => new SheetFigure($"-{step}-years", Sum(step, currency, " by year")) { Title = visit.Words.With($"portal.funding.years.{step}", currency) }),
        new SheetFigure("-earmarking", Sum("receipts", currency, " by earmarking")) { Title = visit.Words.With("portal.funding.earmarking.title", currency) },
    ];

    /// <summary>Donors few enough to stand there all need no part for others.</summary>
    static SheetFigure Contributors(Visit visit, string currency)
    {
        var donors = visit.View.ReadForPage(Sentence.Parse($"distinct donor of receipts where currency = {currency}"), rowsMax: 0).Total;
        var isMany = decimal.Parse(donors ?? "0", System.Globalization.CultureInfo.InvariantCulture) > ContributorsMax;
        return new SheetFigure("-donor", Sum("receipts", currency, isMany ? $" by donor top {ContributorsMax}" : " by donor")) { Title = visit.Words.With("portal.funding.contributors.title", currency) };
    }

    static IEnumerable<SheetFigure> Beside(Visit visit) =>
    [
        new SheetFigure("-in-kind", "count in-kind contributions") { Title = visit.Words["portal.funding.in-kind"] },
        new SheetFigure("-allocations", "count allocations-in") { Title = visit.Words["portal.funding.allocations"] },
    ];

    /// <summary>The stated figures that are amounts, and those held against a figure of the fund.</summary>
    static IReadOnlyList<StatedFigure> Stated(Visit visit)
    {
        var defaults = new FigureDefaults(visit);
        return [.. StatedNumbers.Figures(visit).Where(s => s.Currency is not null || (s.Figure is { } held && NamedFigure.Find(visit, held.Value, defaults) is { } figure && IsOfFund(figure)))];
    }

    static bool IsOfFund(NamedFigure figure) => Sentence.TryParse(figure.Sentence ?? "", out var sentence, out _) && sentence!.Measure.Set.Set.Kind == Contribution.Shape; // it parsed
}
