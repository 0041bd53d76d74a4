using Rapport.Figures;
using Rapport.Publications;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Maps;
using Rapport.Record;

namespace Rapport.Publishing.Charts;

/// <summary>Which picture a figure is drawn as: the one asked for, where the figure's sentence has the shape for it; else what its shape is best as.</summary>
public static class PictureFit
{
    const int LineMin = 4;

    /// <summary>One of <see cref="PictureKinds.All"/>.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="kind">What was asked for; null where the shape decides.</param>
    /// <exception cref="RecordException">The figure can never be such a picture, whatever its rows.</exception>
    public static string Of(PrintedIssue issue, PrintedFigure figure, string? kind)
    {
        if (kind is null) return OfShape(figure.Computed);
        if (Needs(figure.Computed, kind) is { } needed)
            throw new RecordException("picture.unfit", $"issue {issue.Edition.Issue.Id}: found ![[{figure.Key}|{kind}]], expected a figure {needed}; "
                + $"this one is {(figure.Computed is { } reading ? $"\"{reading.Sentence}\"" : "stated")}; write ![[{figure.Key}]] for the picture that fits it");
        return CanHold(issue, figure, kind) ? kind : OfShape(figure.Computed) is var own && own != kind ? own : "bars";
    }

    /// <summary>What a figure of this shape is best as: amounts in several currencies, which no scale compares, a table; a time of some length a line, one dimension bars, two of few parts stacked bars, more a table, and a table what a view sets beside each other.</summary>
    public static string OfShape(Reading? reading) => reading?.Columns switch
    {
        null => "bars",
        _ when reading.View is not null || reading.IsInSeveralCurrencies => "table",
        { Count: 0 } => "numbers",
        [var only] => BarList.IsTime(only) && reading.Rows.Count >= LineMin ? "line" : "bars",
        { Count: 2 } => IsSmall(reading) ? "stacked" : "table",
        _ => "table",
    };

    static bool IsSmall(Reading reading) => BarList.IsOfParts(reading) && reading.Rows.Select(r => r.Keys[1]).Distinct().Count() is > 1 and <= Cross.NamesMax + 1
        && reading.Rows.Select(r => r.Keys[0]).Distinct().Count() is > 1 and <= 12;

    /// <summary>What kind of figure the picture needs, where this is another; else null.</summary>
    public static string? Needs(Reading? reading, string kind) => kind switch
    {
        "table" or "numbers" => reading?.Columns.Count > 1 && kind == "numbers" ? "with one dimension or none" : null,
        "bars" => reading is null || reading.Columns.Count == 1 ? null : "with one dimension",
        "dots" or "proportion" => reading?.Columns.Count == 1 ? null : "with one dimension",
        "stacked" or "multiples" => reading?.Columns.Count == 2 ? null : "with two dimensions",
        "line" => reading?.Columns is [var time] && BarList.IsTime(time) ? null : "by month, quarter or year",
        "map" => reading?.Columns is [var place] && place.EndsWith("country", StringComparison.Ordinal) ? null : "by country, venue country or partner country",
        "organigram" => reading is { Columns.Count: 0 } && reading.Sentence.StartsWith("count ", StringComparison.Ordinal) && reading.Unit == "bodies" ? null : "that counts bodies",
        _ => $"and a picture that is one of {string.Join(", ", PictureKinds.All)}",
    };

    /// <summary>Whether there is enough in the rows for the picture: this changes from month to month, so the figure then has its own shape.</summary>
    static bool CanHold(PrintedIssue issue, PrintedFigure figure, string kind) => figure.Computed is not { } reading || kind switch
    {
        not ("table" or "numbers") when reading.IsInSeveralCurrencies => false,
        "line" => TimePoints.Of(reading, reading.Rows.Select(r => (r.Keys[0], r.Value))).Count(p => p.Value is not null) > 1,
        "proportion" => BarList.IsAdditive(reading) && reading.Rows.All(r => BarList.Number(r) >= 0) && reading.Rows.Any(r => BarList.Number(r) > 0),
        "stacked" => BarList.IsOfParts(reading) && reading.Rows.All(r => BarList.Number(r) >= 0) && reading.Rows.Count > 0,
        "multiples" or "bars" or "dots" => reading.Rows.Count > 0,
        "map" => reading.Rows.Any(r => issue.Map.Find(r.Keys[0]) is not null && BarList.Number(r) > 0),
        "organigram" => OrganigramTree.Bodies(figure).Count > 0,
        _ => true,
    };
}
