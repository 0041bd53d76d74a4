using Rapport.Publications;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>The figures that somebody stated, each with the computed one that it is held against, where the public may see that too.</summary>
static class StatedNumbers
{
    /// <summary>A stated figure; null where the public may see none of that id.</summary>
    public static StatedFigure? Find(Visit visit, string id) =>
        visit.View.Find(StatedFigure.Shape.Name, id) is { } content ? new StatedFigure(new StatedFigureId(id), DirectionMarks.Without(content)) : null;

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<StatedFigure> Figures(Visit visit) =>
        [.. visit.Journal.Ids(StatedFigure.Shape.Name).Order(StringComparer.Ordinal).Select(id => Find(visit, id)).OfType<StatedFigure>()];

    /// <summary>All of them for a sheet that holds the computed ones already.</summary>
    public static IEnumerable<SheetFigure> All(Visit visit) => Figures(visit).Select(s => OnSheet(s, isOpened: false));

    /// <summary>One of them for a sheet, with the figure it is held against.</summary>
    public static SheetFigure[] OnSheet(Visit visit, StatedFigure stated, bool isOpened) => [OnSheet(stated, isOpened), .. Held(visit, [stated])];

    /// <summary>The computed figures that these are held against, each once.</summary>
    public static IEnumerable<SheetFigure> Held(Visit visit, IEnumerable<StatedFigure> stated)
    {
        var defaults = new FigureDefaults(visit);
        return stated.Select(s => s.Figure?.Value).OfType<string>().Distinct(StringComparer.Ordinal).Select(name => NamedFigure.Find(visit, name, defaults))
            .Where(f => f?.Sentence is not null).Select(f => PublicReading.Answered(visit, f!.OnSheet())).OfType<SheetFigure>(); // filtered
    }

    static SheetFigure OnSheet(StatedFigure stated, bool isOpened) => new(stated.Id.Value, "") { Name = stated.Id.Value, IsStated = true, IsOpened = isOpened };
}
