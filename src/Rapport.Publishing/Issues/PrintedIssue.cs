using Rapport.Figures;
using Rapport.Publications;
using Rapport.Publishing.Receipts;
using Rapport.Publishing.Text;
using Rapport.Record;

namespace Rapport.Publishing.Issues;

/// <summary>An edition in one language, laid out: its sections in order, where every figure stands, and where every record is listed.</summary>
public sealed class PrintedIssue
{
    readonly List<FigureUse> uses = [];
    readonly List<GivenNumber> given = [];
    readonly Dictionary<string, string> listedIn = new(StringComparer.Ordinal);
    readonly Lazy<IReadOnlyList<Receipt>> receipts;

    /// <summary>Lays an edition out.</summary>
    /// <exception cref="RecordException">A binding names no figure of the edition, or the issue asks for digits that are not known.</exception>
    public PrintedIssue(Edition edition, string language)
    {
        (Edition, Language, Words) = (Displayed(edition), language, Furniture.For(language));
        var digits = Digits.Of(edition.Issue, language);
        (Numbers, Dates) = (new NumberText(Words, digits), new DateText(Words, digits));
        Labels = new Labels(edition, language, Words, Dates);
        Plain = new PlainWords(Words, Labels, Numbers, Dates);
        Title = Markdown("title", [], edition.Issue.Title.LanguageFor(language)).Inline(edition.Issue.Title.In(language));
        Sections = [.. new SectionLayout(this).Sections()];
        foreach (var section in Sections.Where(s => s.Kind is "activities" or "contributions")) List(section);
        receipts = new Lazy<IReadOnlyList<Receipt>>(() => [.. new ReceiptLayout(this).All()]);
    }

    /// <summary>The edition, its answers as a reader is shown them.</summary>
    public Edition Edition { get; }

    /// <summary>The language asked for.</summary>
    public string Language { get; }

    /// <summary>The language the text is in: the original where the one asked for is missing.</summary>
    public string TextLanguage => Edition.Issue.Text?.LanguageFor(Language) ?? Language;

    /// <summary>The page's own words.</summary>
    public Furniture Words { get; }

    /// <summary>Prints numbers.</summary>
    public NumberText Numbers { get; }

    /// <summary>Prints dates.</summary>
    public DateText Dates { get; }

    /// <summary>Names keys.</summary>
    public Labels Labels { get; }

    /// <summary>The geometry of its maps.</summary>
    public Maps.WorldMap Map { get; init; } = Maps.WorldMap.Natural;

    /// <summary>Says what was counted.</summary>
    public PlainWords Plain { get; }

    /// <summary>Where the page stands.</summary>
    public IssuePlace Place { get; init; } = IssuePlace.Folder;

    /// <summary>Where the receipt of a figure stands, by its key: on this page under that key, where nothing else is said.</summary>
    public Func<string, ReceiptPlace> ReceiptOf { get; init; } = key => new ReceiptPlace("", key);

    /// <summary>Where a record has a page of its own, by its kind and id; null where it has none, as in a folder of files.</summary>
    public Func<string, string, string?> PageOf { get; init; } = (_, _) => null;

    /// <summary>Where every row of a receipt stands: as data beside the page, where nothing else is said.</summary>
    public Func<Receipt, (string Name, string Href)>? RowsOf { get; init; }

    /// <summary>Where a sentence is answered; null where none is, as in a folder of files.</summary>
    public Func<Rapport.Figures.Sentences.Sentence, string?> AnswerOf { get; init; } = _ => null;

    /// <summary>A link to the part of a figure's receipt that belongs to a cell.</summary>
    public string PartOf(string figure, IEnumerable<string> keys) => ReceiptOf(figure) is var place ? $"{place.Page}#{ElementId.Part(place.Key, keys)}" : "";

    /// <summary>A link to the receipt of a computed figure.</summary>
    public string ReceiptLink(string figure) => ReceiptOf(figure) is var place ? $"{place.Page}#{ElementId.Receipt(place.Key)}" : "";

    /// <summary>The headline.</summary>
    public IReadOnlyList<Segment> Title { get; }

    /// <summary>The sections in their order.</summary>
    public IReadOnlyList<PrintedSection> Sections { get; }

    /// <summary>The receipts of all computed figures, and of those that stated ones are held against.</summary>
    public IReadOnlyList<Receipt> Receipts => receipts.Value;

    /// <summary>Declared constants in the order of the text.</summary>
    public IReadOnlyList<GivenNumber> Given => given;

    /// <summary>What every rendering must carry, or null.</summary>
    public string? Notice => Edition.Issue.Notice?.In(Language);

    /// <summary>The year that dates need not repeat: that of the period, where it lies in one.</summary>
    public int? KnownYear => Edition.Issue.Period is var period && period.First.Year == period.Last.Year ? period.First.Year : null;

    /// <summary>The figures in the order of their first use; those used nowhere are not printed.</summary>
    public IEnumerable<PrintedFigure> Figures => uses.Select(u => u.Key).Distinct(StringComparer.Ordinal).Select(Figure);

    /// <summary>Where a figure stands, each section once.</summary>
    public IEnumerable<FigureUse> UsesOf(string key) => uses.Where(u => u.Key == key).DistinctBy(u => u.Section);

    /// <summary>A figure by its key.</summary>
    /// <exception cref="RecordException">The edition does not hold it.</exception>
    public PrintedFigure Figure(string key) => Edition.Figures.TryGetValue(key, out var figure) ? new PrintedFigure(key, figure) { Receipt = ReceiptOf(key) }
        : throw new RecordException("binding.unresolved", $"issue {Edition.Issue.Id}: found [[{key}]], expected a figure that was read for it");

    /// <summary>The id under which a record is listed in the page, or null.</summary>
    public string? ListedAs(string kind, string id) => ElementId.Record(kind, id) is var element && listedIn.ContainsKey(element) ? element : null;

    /// <summary>The id a record's place in this section carries: only the first listing has one.</summary>
    public string? ListedAs(string kind, string id, PrintedSection section) =>
        ElementId.Record(kind, id) is var element && listedIn.GetValueOrDefault(element) == section.Id ? element : null;

    /// <summary>The headline as text without any mark.</summary>
    public string PlainTitle => string.Concat(Title.Select(segment => segment switch
    {
        BindingSegment { Binding: var binding } => PhraseOf(binding),
        MarkupSegment { Html: var html } => System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", "")),
        _ => "",
    }));

    /// <summary>A value as text without any mark, in the plural form that its number asks for.</summary>
    public string PhraseOf(Binding binding)
    {
        if (binding.Forms is not { } forms) return PlainOf(binding);
        var parts = forms.For(TextLanguage, NumberText.TryNumber(Figure(binding.Key).Value, out var number) ? number : null).Split('#', 2);
        return parts is [var before, var after] ? before + PlainOf(binding) + after : parts[0];
    }

    /// <summary>A value as text without any mark.</summary>
    public string PlainOf(Binding binding) => binding.Kind == BindingKind.Constant ? Numbers.Written(binding.Name)
        : Figure(binding.Key) is var figure ? Numbers.Of(figure.Value, figure.Currency) : "";

    /// <summary>Renders the Markdown of one section, noting each figure it uses.</summary>
    internal BoundMarkdown Markdown(string section, IReadOnlyList<Segment> heading, string language) => new(PlainOf, binding => Use(section, heading, binding))
    {
        Language = language, QuotationOf = new QuotationMarkup(Edition, language).Of, PictureOf = id => Edition.Pictures.GetValueOrDefault(id),
    };

    /// <summary>Notes that a section lays a figure out.</summary>
    internal PrintedFigure Use(string section, IReadOnlyList<Segment> heading, string key)
    {
        uses.Add(new FigureUse(key, section, "#" + section, heading));
        return Figure(key);
    }

    string? Use(string section, IReadOnlyList<Segment> heading, Binding binding)
    {
        if (binding.Kind == BindingKind.Malformed)
            throw new RecordException("binding.malformed", $"issue {Edition.Issue.Id}: found a malformed binding, expected {binding.Fault}");
        var id = binding.Kind == BindingKind.Constant ? ElementId.Given(section, binding.Name) : ElementId.Use(section, binding.Key);
        if (binding.Kind == BindingKind.Constant) return Give(section, binding, id);
        var isFirst = uses.All(u => u.Href != "#" + id);
        uses.Add(new FigureUse(binding.Key, section, "#" + id, heading));
        return isFirst ? id : null;
    }

    string? Give(string section, Binding binding, string id)
    {
        if (given.Any(g => g.Id == id)) return null;
        given.Add(new GivenNumber(id, binding.Name, binding.Source!, "#" + section)); // a constant has a source, or is malformed
        return id;
    }

    static Edition Displayed(Edition edition) => edition with
    {
        Figures = edition.Figures.ToDictionary(f => f.Key, f => f.Value.Reading is { } reading ? f.Value with { Reading = DisplayedReading.Of(reading) } : f.Value, StringComparer.Ordinal),
    };

    void List(PrintedSection section)
    {
        foreach (var row in section.Figures.SelectMany(f => f.Computed?.Trace ?? []).SelectMany(t => t.Rows))
            listedIn.TryAdd(ElementId.Record(row.Kind, row.Id), section.Id);
    }
}

/// <summary>Where a receipt stands.</summary>
/// <param name="Page">The page; empty for the one that links to it.</param>
/// <param name="Key">The key of the figure there.</param>
public sealed record ReceiptPlace(string Page, string Key);

/// <summary>A declared constant.</summary>
/// <param name="Id">Of the note on its source, with <c>-source</c> behind; of the number itself without.</param>
/// <param name="Value">The number.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Section">A link to where it stands.</param>
public sealed record GivenNumber(string Id, string Value, string Source, string Section);
