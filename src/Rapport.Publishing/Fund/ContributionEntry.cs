using Rapport.Figures;
using Rapport.Fund;
using Rapport.Publishing.Issues;
using Rapport.Record;

namespace Rapport.Publishing.Fund;

/// <summary>A contribution as the page lists it.</summary>
/// <param name="Contribution">The contribution.</param>
/// <param name="Figure">The figure in whose rows it stands.</param>
/// <param name="Amount">What it gives to the figure; null where no amount is stated.</param>
public sealed record ContributionEntry(Contribution Contribution, PrintedFigure Figure, string? Amount)
{
    /// <summary>Its id in the page, where this is its first place; else null.</summary>
    public required string? ElementId { get; init; }

    /// <summary>The part of the receipt it belongs to.</summary>
    public required string Href { get; init; }

    /// <summary>Who gives, named.</summary>
    public required string Donor { get; init; }

    /// <summary>When, and what of that is not stated.</summary>
    public required string When { get; init; }

    /// <summary>Its step, and what it is bound to.</summary>
    public required string Meta { get; init; }

    /// <summary>Whether it is something else than money from a donor: given in kind, or an allocation from another fund.</summary>
    public bool IsApart => Contribution.Kind is "in-kind" or "allocation-in";

    /// <summary>The amount on the record, with its currency; null where none is stated.</summary>
    public string? Recorded { get; init; }

    /// <summary>The contributions in the traces of a section's figures, each once.</summary>
    public static IReadOnlyList<ContributionEntry> Of(PrintedIssue issue, PrintedSection section) =>
    [
        .. section.Figures.SelectMany(f => (f.Computed?.Trace ?? []).SelectMany(t => t.Rows.Select(r => (Figure: f, Cell: t, Row: r))))
            .Where(r => r.Row.Kind == "contribution").DistinctBy(r => r.Row.Id)
            .Select(r => Of(issue, section, r)).OfType<ContributionEntry>(),
    ];

    static ContributionEntry? Of(PrintedIssue issue, PrintedSection section, (PrintedFigure Figure, CellTrace Cell, TraceRow Row) place)
    {
        var (figure, cell, row) = place;
        if (!issue.Edition.Records.TryGetValue(("contribution", row.Id), out var content)) return null;
        var contribution = new Contribution(new ContributionId(row.Id), content);
        string?[] meta = [contribution.Kind is { } step ? issue.Words.Find($"contribution.{step}") ?? step : null, BoundTo(issue, content)];
        return new ContributionEntry(contribution, figure, row.Contribution)
        {
            ElementId = issue.ListedAs("contribution", row.Id, section),
            Href = cell.Keys.Count == 0 ? figure.Href : "#" + Issues.ElementId.Part(figure.Key, cell.Keys),
            Donor = issue.Labels.Of("donor", contribution.Donor.Value),
            When = issue.Dates.Whole(contribution.Date),
            Meta = string.Join(" · ", meta.OfType<string>()),
            Recorded = contribution.Amount is { } amount ? issue.Numbers.Of(amount.Amount, amount.Currency.Code) : null,
        };
    }

    /// <summary>The project it goes to, which has a name in every language; else its earmarking: a usual one in the words of the language, any other as it was put.</summary>
    static string? BoundTo(PrintedIssue issue, RecordContent content) =>
        content.Text("project") is { } id && issue.Edition.Records.TryGetValue(("project", id), out var project) ? project.TitleIn(issue.Language) ?? id
            : content.Text("earmarking") is { } bound ? issue.Words.Find($"contribution.{bound}") ?? bound : null;
}
