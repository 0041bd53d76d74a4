using Rapport.Figures;
using Rapport.Publications;
using Rapport.Publishing.Charts;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Numbers;
using Rapport.Publishing.Text;
using Rapport.Record;

namespace Rapport.Publishing.Mail;

/// <summary>Lays out a figure that stands on a line of its own: its finding, its picture, and a table with every number.</summary>
/// <param name="issue">The issue.</param>
/// <param name="runs">Prints its numbers.</param>
/// <param name="draw">Draws it, in the kind of picture asked for; null where its shape has none.</param>
public sealed class ChartReader(PrintedIssue issue, RunReader runs, Func<PrintedIssue, PrintedFigure, string?, PictureRoom, DrawnPicture?> draw)
{
    /// <summary>The room of a picture in a message.</summary>
    public static PictureRoom Room { get; } = new(560, IsOnItsOwn: true);

    static readonly string[] Times = ["month", "quarter", "year"];
    static readonly string[] Last = ["(none)", "(others)"];

    /// <summary>The block of a binding.</summary>
    public Block Of(Binding binding)
    {
        var figure = issue.Figure(binding.Key);
        var drawn = draw(issue, figure, binding.Picture, Room);
        if (figure.Figure.Stated is { } stated) return Stated(figure, stated) with { Drawn = drawn };
        var fit = PictureFit.Of(issue, figure, binding.Picture);
        if (figure.Computed is not { } reading || (reading.Columns.Count == 0 && drawn is null && fit != "organigram"))
            return new NumbersBlock([new LargeRun(runs.Number(figure), [new Run(TitleOf(figure))], [])]);
        IReadOnlyList<Run> finding = fit == "table" ? [new Run(TitleOf(figure))] : Finding(figure, fit);
        var notes = drawn is null ? "" : string.Concat(PictureNotes.Of(issue, figure, fit).Select(note => " " + note));
        if (BesideText.Of(issue, reading) is { } beside) notes += " " + beside.Note;
        var source = new Run((fit == "table" ? "" : TitleOf(figure) + ". ") + issue.Words["chart.source"] + notes);
        return new ChartBlock(figure.Key, finding, reading.Columns.Count == 0 ? [] : Rows(figure, reading), [source])
        {
            Drawn = drawn, Tree = fit == "organigram" ? Tree(OrganigramTree.Of(issue, figure)) : null,
        };
    }

    /// <summary>Each body with what it is, and under it what belongs to it.</summary>
    static ListBlock Tree(OrganigramNode node) => new([.. node.Under.Select(Item)], null);

    static IReadOnlyList<Block> Item(OrganigramNode node)
    {
        var name = new ParagraphBlock([new Run(node.Kind is null ? node.Name : $"{node.Name} ({node.Kind})")]);
        return node.Under.Count == 0 ? [name] : [name, Tree(node)];
    }

    /// <summary>What a figure is called.</summary>
    public string TitleOf(PrintedFigure figure) => figure.Figure.Definition?.Title?.In(issue.Language) ?? figure.Key.Replace('-', ' ');

    /// <summary>Every part of an answer: longest first, a time in its own order, "none" and "others" last; by groups where it has several dimensions.</summary>
    public IReadOnlyList<ChartRow> Rows(PrintedFigure figure, Reading reading)
    {
        var isListed = reading.Columns.Count != 1 || Times.Contains(reading.Columns[0]);
        var rows = isListed ? reading.Rows : [.. reading.Rows.OrderBy(r => Last.Contains(r.Keys[0])).ThenByDescending(Number)];
        var longest = Math.Max(rows.Select(Number).DefaultIfEmpty(0).Max(), 1);
        var beside = BesideText.Of(issue, reading);
        return [.. rows.Select(row => Row(figure, reading, row, Math.Round(Math.Max(Number(row), 0) / longest * 100, 1)) with { Beside = beside is null ? "" : $" ({beside[row]})" })];
    }

    /// <summary>What the record accounts for of a stated figure.</summary>
    public IReadOnlyList<Run> Account(PrintedFigure figure)
    {
        if (figure.Figure.Accounted is not { } accounted) return [new Run(issue.Words["stated.short-nothing"])];
        if (figure.Figure.Unexplained is not { } unexplained || unexplained == 0) return [new Run(issue.Words["stated.short-fully"])];
        Run[] values = [Accounted(figure, accounted), runs.Number(figure, CanonicalJson.DecimalText(unexplained), isComputed: true)];
        return [.. Filled.Pieces(issue.Words["stated.short"]).Select(piece => piece switch { "{0}" => values[0], "{1}" => values[1], _ => new Run(piece) })];
    }

    Run Accounted(PrintedFigure figure, decimal accounted) => runs.Number(figure, CanonicalJson.DecimalText(accounted), isComputed: true) with
    {
        Href = figure.Figure.Stated?.Figure is { } held ? "#" + ElementId.Receipt($"{held}") : figure.Href,
    };

    ChartRow Row(PrintedFigure figure, Reading reading, ReadingRow row, decimal percent)
    {
        var labels = issue.Labels.Of(reading.Columns, row);
        var value = runs.Number(figure, row.Value, isComputed: true) with { Href = "#" + ElementId.Part(figure.Key, row.Keys) };
        return new ChartRow(string.Join(" · ", labels.SkipLast(1)), labels.Count == 0 ? "" : labels[^1], value, percent);
    }

    ChartBlock Stated(PrintedFigure figure, StatedFigure stated)
    {
        var longest = Math.Max(Math.Max(stated.Value, figure.Figure.Accounted ?? 0), 1);
        var rows = new List<ChartRow> { new("", issue.Words["chart.stated"], runs.Number(figure), Math.Round(stated.Value / longest * 100, 1)) };
        if (figure.Figure.Accounted is { } accounted)
            rows.Add(new ChartRow("", issue.Words["chart.accounted"], Accounted(figure, accounted), Math.Round(accounted / longest * 100, 1)));
        var source = issue.Words.With("chart.source-of", stated.Source ?? issue.Words["stated.not-stated"]) + " ";
        return new ChartBlock(figure.Key, [new Run(stated.Scope?.In(issue.Language) ?? figure.Key)], rows, [new Run(source), .. Account(figure)]);
    }

    /// <summary>The sentence of the picture, its numbers marked as the page marks them.</summary>
    List<Run> Finding(PrintedFigure figure, string kind) =>
    [
        .. Charts.Finding.Of(issue, figure, kind).Pieces.Select(piece => piece.Href is null ? new Run(piece.Text)
            : new Run(piece.Text) { Href = piece.Href, Standing = piece.IsStated ? Standing.Stated : Standing.Computed }),
    ];

    static decimal Number(ReadingRow row) => NumberText.TryNumber(row.Value, out var number) ? number : 0;
}
