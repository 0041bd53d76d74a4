using Rapport.Figures.Sentences;
using Rapport.Web.Figures;
using Rapport.Web.Serving;

namespace Rapport.Web.Fund;

/// <summary>
/// What was given, step by step and currency by currency: no amounts of two currencies are ever added, and no two steps, which hold the same
/// money.
/// </summary>
/// <param name="Rows">A row for each step and currency there is.</param>
/// <param name="Figures">The figures of the rows, for the sheet of the page.</param>
public sealed record ContributionSums(IReadOnlyList<ContributionSum> Rows, IReadOnlyList<SheetFigure> Figures)
{
    const int RowsMax = 40;

    static readonly (string Kind, string Set)[] Steps =
        [("pledge", "pledges"), ("agreement", "agreements"), ("receipt", "receipts"), ("in-kind", "in-kind contributions"), ("allocation-in", "allocations-in"), ("(none)", "contributions")];

    /// <summary>Finds what there is of the contributions that meet a condition.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="condition">The condition, as in a sentence.</param>
    public static ContributionSums Of(Visit visit, string condition)
    {
        var cells = visit.View.ReadForPage(Sentence.Parse($"count contributions where {condition} by kind, currency"), withTrace: false).Rows.Select(r => (Kind: r.Keys[0], Currency: r.Keys[1]));
        var found = Steps.SelectMany(step => cells.Where(c => c.Kind == step.Kind).Select(c => (step.Set, c.Kind, c.Currency))).Take(RowsMax).Select((c, i) => Row(visit, condition, c, i)).ToList();
        return new ContributionSums([.. found.Select(f => f.Row)], [.. found.SelectMany(f => f.Figures)]);
    }

    static (ContributionSum Row, SheetFigure[] Figures) Row(Visit visit, string condition, (string Set, string Kind, string Currency) cell, int number)
    {
        var step = visit.Words.Find($"contribution.{cell.Kind}") ?? visit.Words["portal.places.step-none"];
        var hasCurrency = cell.Currency != "(none)";
        var chosen = $"{condition} and {(hasCurrency ? $"currency = {cell.Currency}" : "not has currency")}{(cell.Kind == "(none)" ? " and not has kind" : "")}";
        var count = new SheetFigure($"given-{number}", $"count {cell.Set} where {chosen}") { Title = step };
        if (!hasCurrency || cell.Kind == "(none)") return (new ContributionSum(step, count.Key, null), [count]); // without a step the same money may stand there twice
        var sum = new SheetFigure($"sum-{number}", $"sum {cell.Set} where {chosen} in {cell.Currency}") { Title = step };
        return (new ContributionSum(step, count.Key, sum.Key), [count, sum]);
    }
}

/// <summary>What was given at one step in one currency.</summary>
/// <param name="Step">The step, in words.</param>
/// <param name="Count">The key of the number of contributions.</param>
/// <param name="Sum">The key of their sum; null where they state no amount, or none that may be added.</param>
public sealed record ContributionSum(string Step, string Count, string? Sum);
