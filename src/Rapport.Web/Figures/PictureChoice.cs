using Rapport.Publications;
using Rapport.Publishing.Charts;
using Rapport.Publishing.Issues;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>The pictures that a figure can be shown as, and the one that is.</summary>
/// <param name="Shown">One of <see cref="PictureKinds.All"/>.</param>
/// <param name="Fitting">Those that its answer has the shape for.</param>
public sealed record PictureChoice(string Shown, IReadOnlyList<string> Fitting)
{
    /// <summary>The choice of a visit.</summary>
    /// <exception cref="PortalException">The picture asked for is none that fits.</exception>
    public static PictureChoice Of(Visit visit, FigureSheet sheet, string key)
    {
        var (issue, figure) = (sheet.Printed, sheet[key]);
        string[] fitting = [.. PictureKinds.All.Where(kind => Fits(issue, figure, kind))];
        var asked = visit.Asked("picture");
        if (asked is not null && !fitting.Contains(asked)) throw new PortalException(400, "filter-invalid", "picture", asked);
        return new PictureChoice(asked ?? PictureFit.Of(issue, figure, null), fitting);
    }

    /// <summary>A number has no rows to make a table of.</summary>
    static bool Fits(PrintedIssue issue, PrintedFigure figure, string kind)
    {
        if (figure.Computed is not { } reading) return kind == "bars";
        if (kind == "table" && reading is { Columns.Count: 0, View: null }) return false;
        try { return PictureFit.Of(issue, figure, kind) == kind; }
        catch (RecordException unfit) when (unfit.Code == "picture.unfit") { return false; }
    }
}
