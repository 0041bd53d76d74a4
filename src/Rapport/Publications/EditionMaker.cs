using Rapport.Delivery;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Publications;

/// <summary>Reads every figure that an issue uses, and every record behind them, into an edition.</summary>
public sealed class EditionMaker
{
    readonly Issue issue;
    readonly EditionSources sources;
    readonly HashSet<string> listed;
    readonly Dictionary<string, EditionFigure> figures = new(StringComparer.Ordinal);
    readonly Dictionary<(string, string), RecordContent> records = [];

    EditionMaker(Issue issue, EditionSources sources)
    {
        (this.issue, this.sources) = (issue, sources);
        listed = issue.Sections.Where(s => s.Kind is "activities" or "contributions").SelectMany(s => s.Figures ?? []).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// What stands in the way of rendering: a text beyond the limits, bindings that name nothing, quotations without a source, pictures that
    /// cannot be printed, headings for activities that are not there, digits that are not known. Nothing may be made unless it is empty.
    /// </summary>
    public static IReadOnlyList<Problem> Problems(Issue issue, EditionSources sources) => IssueCheck.Problems(issue, sources);

    /// <summary>Makes the edition.</summary>
    /// <exception cref="RecordException">A figure's parameter has no value.</exception>
    /// <exception cref="SentenceException">A figure cannot be answered.</exception>
    public static Edition Make(Issue issue, EditionSources sources)
    {
        var maker = new EditionMaker(issue, sources);
        foreach (var key in maker.Keys()) maker.Add(key);
        var pictures = maker.Blocks(TextBlockKind.Picture).Distinct(StringComparer.Ordinal).ToDictionary(id => id, maker.Picture, StringComparer.Ordinal);
        foreach (var id in maker.Blocks(TextBlockKind.Quotation)) maker.AddQuotation(id);
        return new Edition
        {
            Issue = issue, Office = sources.Office, Audience = sources.Audience, AsRecorded = sources.AsRecorded,
            HasTestClock = sources.HasTestClock, Figures = maker.figures, Records = maker.records, SeriesNumbers = sources.NumbersSeries ? maker.NumbersInSeries() : new Dictionary<string, long>(), Pictures = pictures,
        };
    }

    /// <summary>The activities that a section's figures count, and whether one of them is broken down.</summary>
    internal static (IReadOnlyCollection<string> Ids, bool IsRegister) ActivitiesOf(Issue issue, IssueSection section, EditionSources sources)
    {
        var maker = new EditionMaker(issue, sources);
        foreach (var key in section.Figures ?? []) maker.Add(key);
        var readings = (section.Figures ?? []).Select(key => maker.figures[key]).Where(f => f.IsComputed).Select(f => f.Reading!).ToArray(); // computed: read
        var ids = readings.SelectMany(r => r.Trace ?? []).SelectMany(t => t.Rows).Where(r => r.Kind == Activity.Shape.Name).Select(r => r.Id);
        return ([.. ids.Distinct(StringComparer.Ordinal)], readings.Any(r => r.Columns.Count > 0));
    }

    /// <summary>Every figure the issue names: in its lists, its headline and its text, in any language.</summary>
    IEnumerable<string> Keys() => issue.Title.Texts.Concat(issue.Text?.Texts ?? [])
        .SelectMany(text => BindingReader.Read(text.Value.ReplaceLineEndings("\n"))).Where(b => b.Kind is BindingKind.Number or BindingKind.Block).Select(b => b.Key)
        .Concat(issue.Figures).Concat(issue.Sections.SelectMany(s => s.Figures ?? [])).Distinct(StringComparer.Ordinal);

    /// <summary>The ids of the records that stand in the text of any language as blocks of a kind.</summary>
    IEnumerable<string> Blocks(TextBlockKind kind) =>
        (issue.Text?.Texts ?? []).SelectMany(t => TextBlocks.Split(t.Value)).Where(b => b.Kind == kind).Select(b => b.Id).OfType<string>();

    EditionPicture Picture(string id)
    {
        AddRecord(AttachedFile.Shape.Name, id, withReferences: false);
        var file = new AttachedFile(new AttachedFileId(id), records[(AttachedFile.Shape.Name, id)]); // held against Problems before
        var bytes = sources.Contents(file.Hash!)!; // as above
        return new EditionPicture(file, PictureHeader.Read(bytes)!, bytes); // as above
    }

    /// <summary>A quotation with the post of who said it, where that is on the record.</summary>
    void AddQuotation(string id)
    {
        AddRecord(Quotation.Shape.Name, id, withReferences: false);
        if (records[(Quotation.Shape.Name, id)].Text("speaker_post") is { } post) AddRecord(Post.Shape.Name, post, withReferences: false); // as above
    }

    void Add(string key)
    {
        var name = key.Split(' ')[0];
        var figure = sources.FindDefinition(name) is { } definition ? Computed(key, new FigureDefinition(new FigureId(name), definition))
            : Stated(key, new StatedFigure(new StatedFigureId(name), sources.Find(StatedFigure.Shape.Name, name)!)); // held against Problems before
        figures[key] = figure;
        figures.TryAdd(name, figure with { Name = name });
        foreach (var row in figure.Reading?.Trace?.SelectMany(t => t.Rows) ?? []) AddRecord(row.Kind, row.Id, withReferences: true);
    }

    EditionFigure Computed(string key, FigureDefinition definition) => new() { Name = key, Definition = definition, Reading = Read(definition, key) };

    EditionFigure Stated(string key, StatedFigure stated)
    {
        if (stated.Figure is not { } held || sources.FindDefinition(held.Value) is not { } content) return new EditionFigure { Name = key, Stated = stated };
        var definition = new FigureDefinition(held, content);
        var reading = Read(definition, held.Value);
        var accounted = reading.Total is { } total ? decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture) : (decimal?)null;
        return new EditionFigure { Name = key, Stated = stated, Definition = definition, Reading = reading, Accounted = accounted };
    }

    /// <summary>Parameters come from the binding, else from the issue's list of figures, else the period is the issue's own.</summary>
    Reading Read(FigureDefinition definition, string key)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { [Issue.PeriodParameter] = issue.Period.Text };
        var listed = issue.Figures.FirstOrDefault(f => f.Split(' ')[0] == definition.Id.Value) ?? "";
        foreach (var part in listed.Split(' ').Concat(key.Split(' ')).Where(p => p.Contains(':', StringComparison.Ordinal)))
            parameters[part[..part.IndexOf(':', StringComparison.Ordinal)]] = part[(part.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var sentence = Sentence.Parse(definition.SentenceWith(parameters));
        AddNamed(sentence);
        if (sources.ReadShown is not { } read || HasAllRowsInPage(key, sentence)) return Plain(sources.Read(sentence));
        var reading = Plain(read(sentence));
        AddKeys(sentence, reading);
        return reading;
    }

    /// <summary>Whether every row behind a figure stands in the page: a section lists them, or an organigram may draw them.</summary>
    bool HasAllRowsInPage(string key, Sentence sentence) => listed.Contains(key) || sentence.Measure.Set.Set.Kind == Body.Shape;

    /// <summary>An answer whose labels and titles do not turn the direction of what stands around them.</summary>
    static Reading Plain(Reading reading) => reading with
    {
        Rows = [.. reading.Rows.Select(r => r.Labels.All(IsPlain) ? r : r with { Labels = [.. r.Labels.Select(DirectionMarks.Without)] })],
        Trace = reading.Trace is null ? null : [.. reading.Trace.Select(t => t.Rows.All(r => IsPlain(r.Title)) ? t
            : t with { Rows = [.. t.Rows.Select(r => r with { Title = DirectionMarks.Without(r.Title) })] })],
    };

    static bool IsPlain(string text) => DirectionMarks.IndexIn(text) < 0;

    /// <summary>The records that a sentence chooses by, so that a page can call them by their names.</summary>
    void AddNamed(Sentence sentence)
    {
        foreach (var comparison in sentence.Where?.Comparisons ?? [])
            foreach (var value in comparison.Values)
                if (comparison.Dimension.Kind is { } kind) AddRecord(kind, value.Word, withReferences: false);
    }

    /// <summary>The records that the parts of an answer stand for, which those of its rows that were read need not name.</summary>
    void AddKeys(Sentence sentence, Reading reading)
    {
        foreach (var row in reading.Rows)
            foreach (var (dimension, key) in sentence.By.Zip(row.Keys))
                if (dimension.Kind is { } kind) AddRecord(kind, key, withReferences: false);
    }

    /// <summary>Numbers the activities of every series that a listed activity is one of.</summary>
    Dictionary<string, long> NumbersInSeries()
    {
        var named = records.Where(r => r.Key.Item1 == Activity.Shape.Name).Select(r => r.Value.Text("series")).OfType<string>().Distinct(StringComparer.Ordinal);
        return SeriesOrdinals.Read(named.Order(StringComparer.Ordinal), sources.Read, sources.Find).Values.SelectMany(n => n)
            .ToDictionary(n => n.Key.Value, n => n.Value, StringComparer.Ordinal);
    }

    /// <summary>Keeps a record under its id; of one that was merged, the record that stands for it.</summary>
    void AddRecord(string kind, string id, bool withReferences)
    {
        if (records.ContainsKey((kind, id)) || sources.Find(kind, sources.Aliases.StandingFor(kind, id)) is not { } content) return;
        records[(kind, id)] = DirectionMarks.Without(content);
        if (!withReferences) return;
        foreach (var (field, referred) in content.References()) AddRecord(field.Of!, referred, withReferences: false); // a reference says of what
    }
}
