using Rapport.Delivery;
using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>What must be said under a picture: what a map marks and does not mean, that a bar is cut, how many parts are not shown one by one, what no line can show.</summary>
public static class PictureNotes
{
    /// <summary>The notes, each a sentence.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="kind">What <see cref="PictureFit"/> says it is drawn as.</param>
    public static IEnumerable<string> Of(PrintedIssue issue, PrintedFigure figure, string kind)
    {
        if (figure.Computed is not { } reading) yield break;
        if (kind == "map")
        {
            yield return issue.Words[$"chart.map.{Marked(reading)}"];
            yield return issue.Words["chart.map.disclaimer"];
        }
        if (kind == "bars" && BarList.Of(issue, figure.Key, reading).Any(b => b.IsCut)) yield return issue.Words["chart.cut"];
        if (kind == "line" && reading.Rows.FirstOrDefault(r => !TimePoints.TryPlace(r.Keys[0], out _) && r.Value is not null) is { } undated)
            yield return string.Format(System.Globalization.CultureInfo.InvariantCulture, issue.Words["chart.undated"], issue.Numbers.Of(undated.Value, reading.Currency));
        if (Left(figure, kind) is > 0 and var left) yield return Counted(issue, left);
    }

    /// <summary>For activities, what the States have to do with them.</summary>
    static string Marked(Figures.Reading reading) =>
        Sentence.Parse(reading.Sentence).Measure.Set.Set.Kind == Activity.Shape ? reading.Columns[0].Replace(' ', '-') : "named"; // it was parsed and answered before

    static int Left(PrintedFigure figure, string kind) => (kind, figure.Computed!) switch // asked above
    {
        ("organigram", _) => OrganigramTree.Bodies(figure).Count - OrganigramTree.BodiesMax,
        ("multiples", var reading) => First(reading) - MultiplesDrawing.PanelsMax,
        ("stacked", var reading) => First(reading) - StackedDrawing.RowsMax,
        ("numbers", { Columns.Count: 1 } reading) => reading.Rows.Count - NumbersDrawing.NumbersMax,
        _ => 0,
    };

    static int First(Figures.Reading reading) => reading.Rows.Select(r => r.Keys[0]).Distinct().Count();

    static string Counted(PrintedIssue issue, int left) => string.Format(System.Globalization.CultureInfo.InvariantCulture,
        issue.Words.Find($"chart.left.{PluralForms.CategoryOf(issue.Words.SpokenIn, left)}") ?? issue.Words["chart.left.other"], issue.Numbers.Of(left, null));
}
