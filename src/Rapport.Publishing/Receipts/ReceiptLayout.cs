using Rapport.Figures;
using Rapport.Fund;
using Rapport.Publications;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Text;
using Rapport.Record;

namespace Rapport.Publishing.Receipts;

/// <summary>Makes the receipts of an issue.</summary>
public sealed class ReceiptLayout(PrintedIssue issue)
{
    readonly int receipts = issue.Figures.Count(f => f.Computed is not null);

    /// <summary>
    /// One receipt for each computed figure, in the order of use; then for those that stated figures are held against, and for those that the issue
    /// lists and its text uses nowhere: they stand in its data, so they open here.
    /// </summary>
    public IEnumerable<Receipt> All()
    {
        var used = issue.Figures.ToArray();
        foreach (var figure in used.Where(f => f.Computed is not null)) yield return Of(figure);
        var names = used.Where(f => f.Figure.IsComputed).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var held = used.Where(f => f.Figure is { Stated.Figure: not null, Reading: not null }).GroupBy(f => $"{f.Figure.Stated!.Figure}").ToList(); // filtered
        foreach (var stated in held.Where(g => !names.Contains(g.Key)))
            yield return Of(stated.Key, string.Join(' ', stated.Select(s => s.Marked).Prepend(stated.Key)), stated.First().Figure);
        names.UnionWith(held.Select(g => g.Key));
        foreach (var (key, figure) in issue.Edition.Figures.OrderBy(f => f.Key, StringComparer.Ordinal))
            if (figure is { IsComputed: true, Reading: not null } && !names.Any(n => n == key || n.StartsWith(key + " ", StringComparison.Ordinal)))
                yield return Of(issue.Figure(key));
    }

    /// <summary>The receipt of one computed figure.</summary>
    public Receipt Of(PrintedFigure figure) => Of(figure.Key, figure.Marked, figure.Figure);

    Receipt Of(string key, string marked, EditionFigure figure)
    {
        var reading = figure.Reading!; // only figures with an answer have a receipt
        var shown = Receipt.RowsShownIn(reading.Trace?.Count ?? 0, receipts);
        var hasMinor = Values(reading, shown).Any(v => NumberText.TryNumber(v, out var number) && NumberText.HasMinor(number));
        return new Receipt
        {
            Key = key,
            Marked = marked,
            Heading = figure.Definition?.Title?.In(issue.Language) ?? key.Replace('-', ' '),
            Reading = reading,
            Definition = figure.Definition,
            HasMinor = hasMinor,
            Parts = [.. Parts(key, reading, shown, hasMinor)],
        };
    }

    /// <summary>The amounts that the receipt shows.</summary>
    static IEnumerable<string?> Values(Reading reading, int shown) => reading.Currency is null ? []
        : reading.Rows.Select(r => r.Value).Concat((reading.Trace ?? []).SelectMany(t => t.Rows.Take(shown)).Select(r => r.Contribution));

    IEnumerable<ReceiptPart> Parts(string key, Reading reading, int shown, bool hasMinor)
    {
        foreach (var cell in reading.Trace ?? [])
        {
            var rows = cell.Rows.Take(shown).Select(r => Row(r, reading, hasMinor)).ToArray();
            yield return Part(key, cell, reading, hasMinor) with { Rows = rows, More = cell.Count - rows.Length };
        }
    }

    /// <summary>A part without its rows: with a name where the receipt has several. Of a ratio each cell has two, and its value stands at what is divided.</summary>
    ReceiptPart Part(string key, CellTrace cell, Reading reading, bool hasMinor)
    {
        IEnumerable<string> half = cell.Part == "value" ? [] : [issue.Words[$"receipts.{cell.Part}"]];
        if (reading.Columns.Count == 0 || reading.Rows.FirstOrDefault(r => r.Keys.SequenceEqual(cell.Keys)) is not { } named) return new ReceiptPart(null, [.. half], null, []);
        IReadOnlyList<string> names = [.. issue.Labels.Of(reading.Columns, named), .. half];
        return cell.Part == "denominator" ? new ReceiptPart(null, names, null, [])
            : new ReceiptPart(ElementId.Part(key, cell.Keys), names, issue.Numbers.Of(named.Value, reading.Currency, hasMinor), []);
    }

    ReceiptRow Row(TraceRow row, Reading reading, bool hasMinor)
    {
        var content = issue.Edition.Records.GetValueOrDefault((row.Kind, row.Id));
        var (title, language) = Title(row, content);
        var date = content is null ? "" : content["start"] is null ? issue.Dates.Whole(content.PlacingDate)
            : issue.Dates.Range(content.Date("start"), content.Date("end"), issue.KnownYear);
        var counts = Receipt.DimensionOf(reading) is { } dimension ? issue.Labels.Of(dimension, row.Contribution ?? "(none)")
            : row.Contribution is null && reading.Currency is not null ? issue.Words["contribution.amount-not-stated"]
            : issue.Numbers.Of(row.Contribution, reading.Currency, hasMinor);
        var href = issue.ListedAs(row.Kind, row.Id) is { } id ? "#" + id : issue.PageOf(row.Kind, row.Id);
        return new ReceiptRow(title, language, date, href, counts) { Record = $"{row.Kind} {row.Id}, v{row.Version}" };
    }

    (string Title, string? Language) Title(TraceRow row, RecordContent? content)
    {
        if (content?.Kind == Contribution.Shape && content.Text("donor") is { } donor)
            return (issue.Edition.TitleOf("organisation", donor, issue.Language), null);
        if (content?.Kind.TitleField is not { } field || content[field.Name] is not LocalText text) return (row.Title, null);
        var language = text.LanguageFor(issue.Language);
        return (text.In(issue.Language), language == issue.Language ? null : language);
    }
}
