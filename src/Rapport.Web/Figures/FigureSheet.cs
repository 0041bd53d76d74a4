using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Text;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>
/// The figures of one page, read at one state of the record and laid out as those of an issue are: so every number, chart and receipt of
/// the portal is drawn by what draws the newsletter's.
/// </summary>
public sealed class FigureSheet
{
    readonly Dictionary<string, SheetFigure> figures;

    readonly IReadOnlyDictionary<string, EditionFigure> answers;

    FigureSheet(PrintedIssue printed, Dictionary<string, SheetFigure> figures, IReadOnlyDictionary<string, EditionFigure> answers) =>
        (Printed, this.figures, this.answers) = (printed, figures, answers);

    /// <summary>The figures, laid out.</summary>
    public PrintedIssue Printed { get; }

    /// <summary>A figure by its key.</summary>
    public PrintedFigure this[string key] => Printed.Figure(key);

    /// <summary>The keys of its figures, in the order in which they were asked.</summary>
    public IReadOnlyCollection<string> Keys => figures.Keys;

    /// <summary>The total of a computed figure with every place that the answer tells, also where fewer are printed.</summary>
    public string? TotalOf(string key) => answers[key] is { IsComputed: true } figure ? figure.Reading?.Total : null;

    /// <summary>Whether the page has such a figure.</summary>
    public bool Holds(string key) => figures.ContainsKey(key);

    /// <summary>Where a figure can be opened: its own page, or that of its sentence.</summary>
    public string PageOf(Visit visit, string key) => PageOf(visit, figures[key]);

    /// <summary>Reads figures.</summary>
    /// <exception cref="SentenceException">One cannot be answered.</exception>
    public static FigureSheet Read(Visit visit, params IReadOnlyList<SheetFigure> asked)
    {
        var figures = asked.ToDictionary(f => f.Key, StringComparer.Ordinal);
        var computed = asked.Where(f => !f.IsStated).OrderByDescending(f => f.RowsMax).ToLookup(f => Sentence.Parse(f.Sentence).Text, StringComparer.Ordinal);
        var edition = EditionMaker.Make(Issue.OfFigures(asked.Select(f => f.Key)), visit.View.Sources() with
        {
            FindDefinition = name => figures.TryGetValue(name, out var figure) && !figure.IsStated ? Definition(figure, visit.Language) : null,
            NumbersSeries = false,
            Read = sentence => computed[sentence.Text].FirstOrDefault() is { } figure ? figure.Reading ?? PublicReading.Of(visit, sentence, figure.RowsMax) : PublicReading.Of(visit, sentence, 0),
        });
        edition = edition with { Records = WithOffice(visit, edition.Records), Figures = edition.Figures.ToDictionary(f => f.Key, f => Counted(visit, figures.GetValueOrDefault(f.Key), f.Value)) };
        return new FigureSheet(new PrintedIssue(edition, visit.Language)
        {
            ReceiptOf = key => figures.TryGetValue(key, out var figure) && !figure.IsOpened ? new ReceiptPlace(PageOf(visit, figure), AskedKey(figure)) : new ReceiptPlace("", key),
            PageOf = (kind, id) => RecordPlaces.Of(visit, kind, id),
            AnswerOf = sentence => SentencePlaces.Of(visit, sentence),
            RowsOf = receipt => (visit.Words["portal.format.json"], figures.TryGetValue(receipt.Key, out var figure) ? RowsOf(visit, figure) : ""),
        }, figures, edition.Figures);
    }

    /// <summary>A figure whose title stands in the plural form that its value asks for.</summary>
    static EditionFigure Counted(Visit visit, SheetFigure? asked, EditionFigure figure)
    {
        if (asked?.Counted is not { } words || figure.Definition is not { } definition) return figure;
        var title = visit.Numbers.Counted(words, NumberText.TryNumber(figure.Reading?.Total, out var number) ? number : 0);
        return figure with { Definition = new FigureDefinition(definition.Id, definition.Content.With("title", LocalText.Of(visit.Language, title))) };
    }

    /// <summary>An organigram hangs under the office, which the rows of no figure need name.</summary>
    static Dictionary<(string Kind, string Id), RecordContent> WithOffice(Visit visit, IReadOnlyDictionary<(string Kind, string Id), RecordContent> records)
    {
        var all = new Dictionary<(string Kind, string Id), RecordContent>(records);
        if (visit.View.Find("organisation", visit.Journal.Office.Id) is { } office) all.TryAdd(("organisation", visit.Journal.Office.Id), DirectionMarks.Without(office));
        return all;
    }

    /// <summary>The key that a figure has on the page that opens it.</summary>
    static string AskedKey(SheetFigure figure) => figure.Name ?? SheetFigure.Asked;

    static string PageOf(Visit visit, SheetFigure figure) => figure.Name is { } name ? visit.Link($"/figures/{name}", Given(figure))
        : visit.Link("/ask", ("figure", figure.Sentence));

    /// <summary>Every row behind a figure, as data.</summary>
    static string RowsOf(Visit visit, SheetFigure figure) => figure.Name is { } name ? visit.Link($"/figures/{name}.json", [.. Given(figure), ("trace", "true")])
        : visit.Link("/ask", ("figure", figure.Sentence), ("format", "json"), ("trace", "true"));

    static IEnumerable<(string Name, string? Value)> Given(SheetFigure figure) => figure.Parameters.Select(p => (p.Key, (string?)p.Value));

    static RecordContent Definition(SheetFigure figure, string language) => (figure.Definition ?? RecordContent.Empty(FigureDefinition.Shape)) is var content
        ? content.With("sentence", figure.Sentence).With("title", figure.Title is { } title ? LocalText.Of(language, title) : content["title"]) : content;
}

/// <summary>A figure that a page asks for.</summary>
/// <param name="Key">Its key on the page: small letters and hyphens.</param>
/// <param name="Sentence">What is asked.</param>
public sealed record SheetFigure(string Key, string Sentence)
{
    /// <summary>The key of the figure on the page of a sentence.</summary>
    public const string Asked = Rapport.Publishing.Charts.AnswerPicture.Key;

    /// <summary>What it is called, in the language of the page; the definition's own title where null.</summary>
    public string? Title { get; init; }

    /// <summary>Words for its title that have plural forms, of which its value takes one; null where the title is always the same.</summary>
    public string? Counted { get; init; }

    /// <summary>Its name among the office's figures; null for a sentence of the page's own.</summary>
    public string? Name { get; init; }

    /// <summary>For a named figure: what stands in its parameters.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>For a named figure: its definition.</summary>
    public RecordContent? Definition { get; init; }

    /// <summary>Whether it is a stated figure, whose key is its id; its sentence is empty.</summary>
    public bool IsStated { get; init; }

    /// <summary>The answer, where it has been read already.</summary>
    public Rapport.Figures.Reading? Reading { get; init; }

    /// <summary>How many rows behind each cell are read; none where the page shows no receipt.</summary>
    public int RowsMax { get; init; }

    /// <summary>Whether its receipt stands on this page.</summary>
    public bool IsOpened { get; init; }
}
