using Rapport.Figures;
using Rapport.Publications;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Mail;

/// <summary>Tells in short how every number of an edition was made: those of the text in its order, then all others that <c>figures.json</c> holds.</summary>
/// <param name="issue">The issue.</param>
/// <param name="runs">Prints its numbers.</param>
/// <param name="charts">Names figures and their parts.</param>
/// <param name="limits">How much is told.</param>
sealed class ReceiptReader(PrintedIssue issue, RunReader runs, ChartReader charts, DigestLimits limits)
{
    /// <summary>One line for each answer.</summary>
    /// <param name="shown">The figures whose parts stand in the message already.</param>
    public IEnumerable<ReceiptLine> Receipts(HashSet<string> shown)
    {
        var told = new HashSet<Reading>(ReferenceEqualityComparer.Instance);
        foreach (var figure in All())
            if (figure.Computed is { } reading && told.Add(reading)) yield return Line(figure, reading, isShown: shown.Contains(figure.Key));
        var heldAgainst = All().Where(f => f.Figure is { Stated.Figure: not null, Reading: not null }).GroupBy(f => $"{f.Figure.Stated!.Figure}"); // filtered
        var known = told.Select(r => r.Sentence).ToHashSet(StringComparer.Ordinal);
        foreach (var held in heldAgainst)
            if (held.First().Figure.Reading is { } reading && known.Add(reading.Sentence))
                yield return Line(Held(held.Key, held.First().Figure), reading, isShown: false);
    }

    /// <summary>One line for each stated number.</summary>
    public IEnumerable<StatedLine> Stated() => from figure in All()
                                               where figure.Figure.Stated is not null
                                               let stated = figure.Figure.Stated
                                               select new StatedLine(NameOf(figure, stated), runs.Number(figure), SourceOf(stated), charts.Account(figure));

    /// <summary>Those of the text in its order, then the others by name.</summary>
    IEnumerable<PrintedFigure> All()
    {
        var used = issue.Figures.ToArray();
        var keys = used.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var isSame = used.Select(f => f.Figure.Stated?.Id.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return used.Concat(issue.Edition.Figures.Keys.Where(k => !keys.Contains(k)).Order(StringComparer.Ordinal).Select(issue.Figure)
            .Where(f => f.Figure.Stated is null || isSame.Add(f.Figure.Stated.Id.Value)));
    }

    static PrintedFigure Held(string key, EditionFigure stated) => new(key, stated with { Stated = null });

    ReceiptLine Line(PrintedFigure figure, Reading reading, bool isShown)
    {
        var rows = isShown || reading.Columns.Count == 0 ? [] : charts.Rows(figure, reading);
        return new ReceiptLine(charts.TitleOf(figure), runs.Number(figure), issue.Plain.Of(reading), reading.Sentence)
        {
            Rows = [.. rows.Take(limits.RowsMax)],
            Notes = [.. Notes(figure, reading, rows.Count - limits.RowsMax)],
        };
    }

    IEnumerable<string> Notes(PrintedFigure figure, Reading reading, int more)
    {
        if (more > 0) yield return issue.Words.With("mail.more", issue.Numbers.Of($"{more}"));
        if (reading.AsRecorded != issue.Edition.AsRecorded) yield return issue.Words.With("mail.as-of", issue.Dates.Of(reading.AsRecorded.At));
        if (reading.PartsOverlap) yield return issue.Words["mail.overlap"];
        if (reading.NotPlaced > 0) yield return Counted("not-placed", reading.NotPlaced);
        if (reading.NotStated > 0) yield return Counted("not-stated", reading.NotStated);
        if (limits.HasSummaries && figure.Figure.Definition?.Footnote is { } footnote) yield return footnote.In(issue.Language);
    }

    string Counted(string what, long number)
    {
        var category = PluralForms.CategoryOf(issue.Words.SpokenIn, number);
        var form = issue.Words.Find($"receipts.{what}.{category}") ?? issue.Words[$"receipts.{what}.other"];
        return form.Replace("#", issue.Numbers.Of($"{number}"), StringComparison.Ordinal);
    }

    string NameOf(PrintedFigure figure, StatedFigure stated)
    {
        var scope = stated.Scope?.In(issue.Language);
        return string.Join(" · ", new[] { stated.Currency is null ? stated.Unit : null, scope }.OfType<string>().DefaultIfEmpty(figure.Key));
    }

    string SourceOf(StatedFigure stated) => string.Join(", ",
        new[] { stated.Source ?? issue.Words["stated.not-stated"], stated.Place, stated.AsOf is { } date ? issue.Dates.Of(date) : null }.OfType<string>());
}
