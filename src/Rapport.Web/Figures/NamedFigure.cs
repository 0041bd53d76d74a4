using System.Globalization;
using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Time;
using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>One of the office's named figures, with what stands in its parameters.</summary>
/// <param name="Definition">Its definition.</param>
/// <param name="Values">What stands in its parameters, by their names.</param>
public sealed record NamedFigure(FigureDefinition Definition, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What of that was asked for, and so stands in addresses.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it was given its name only after the state that is looked at: then today's question is asked of the record of that day.</summary>
    public bool IsDefinedLater { get; init; }

    /// <summary>Its name.</summary>
    public string Name => Definition.Id.Value;

    /// <summary>Its sentence, filled in; null where a parameter has no value yet.</summary>
    public string? Sentence => Definition.Parameters.All(Values.ContainsKey) ? Definition.SentenceWith(Values) : null;

    /// <summary>Every named figure that the public may see, in the order of what they are called.</summary>
    internal static IReadOnlyList<NamedFigure> All(Visit visit, FigureDefaults defaults) =>
        [.. visit.Journal.Ids(FigureDefinition.Shape.Name).Select(name => Find(visit, name, defaults)).OfType<NamedFigure>()
            .OrderBy(f => f.TitleIn(visit.Language), StringComparer.Create(CultureInfo.GetCultureInfo(visit.Language), ignoreCase: true)).ThenBy(f => f.Name, StringComparer.Ordinal)];

    /// <summary>What it is called.</summary>
    internal string TitleIn(string language) => Definition.Title?.In(language) ?? Name.Replace('-', ' ');

    /// <summary>A named figure; null where the public may see none of that name.</summary>
    internal static NamedFigure? Find(Visit visit, string name, FigureDefaults defaults)
    {
        var then = visit.View.Find(FigureDefinition.Shape.Name, name);
        return (then ?? visit.View.FindNow(FigureDefinition.Shape.Name, name)) is not { } content ? null
            : new NamedFigure(new FigureDefinition(new FigureId(name), DirectionMarks.Without(content)), defaults.Of(name)) { IsDefinedLater = then is null };
    }

    /// <summary>The same with what the visit asks for in its parameters.</summary>
    /// <exception cref="PortalException">A value is none that can stand there.</exception>
    internal NamedFigure AskedBy(Visit visit)
    {
        var asked = Definition.Parameters.Where(p => visit.Asked(p) is not null).ToDictionary(p => p, p => Valid(p, visit.Asked(p)!), StringComparer.Ordinal); // filtered
        var values = new Dictionary<string, string>(Values, StringComparer.Ordinal);
        foreach (var (name, value) in asked) values[name] = value;
        return this with { Values = values, Asked = asked };
    }

    /// <summary>The figure for a page.</summary>
    /// <exception cref="InvalidOperationException">A parameter has no value.</exception>
    internal SheetFigure OnSheet(int rowsMax = 0) => new(Name, Sentence ?? throw new InvalidOperationException($"figure {Name} has no value for a parameter"))
    {
        Name = Name, Definition = Definition.Content, Parameters = Asked, RowsMax = rowsMax, IsOpened = rowsMax > 0,
    };

    /// <summary>A value that can stand in a parameter; a period, where every issue fills it with one.</summary>
    /// <exception cref="PortalException">It is none.</exception>
    internal static string Valid(string name, string value) => (name == Issue.PeriodParameter ? Period.TryParse(value, out _) : ParameterValue.IsValid(value)) ? value
        : throw new PortalException(400, "parameter-invalid", name, value);
}
