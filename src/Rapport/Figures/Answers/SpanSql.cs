using Rapport.Figures.Sets;

namespace Rapport.Figures.Answers;

/// <summary>
/// From when to when a row lasts, by the first and last possible day of its beginning and of its end. Nothing ends before it begins, so what ends in February has begun by
/// then, whatever is known of its beginning. A row of which only one end is stated happens then; one that happens at its date lasts no longer.
/// </summary>
/// <param name="BeginsFirst">The first day on which it may begin.</param>
/// <param name="BeginsLast">The last day on which it may begin.</param>
/// <param name="EndsFirst">The first day on which it may end.</param>
/// <param name="EndsLast">The last day on which it may end.</param>
sealed record SpanSql(string BeginsFirst, string BeginsLast, string EndsFirst, string EndsLast)
{
    /// <summary>Of the row <c>r</c> of a set.</summary>
    public static SpanSql Of(FigureSet set)
    {
        if ((set.With?.Set ?? set).Lasts is not var (first, last)) return new("r.\"placed_first\"", "r.\"placed_last\"", "r.\"placed_first\"", "r.\"placed_last\"");
        return new(Stated(first, last, "first"), Of("least", first, last, "last"), Of("greatest", last, first, "first"), Stated(last, first, "last"));
    }

    /// <summary>The columns it reads.</summary>
    public static IEnumerable<string> ColumnsOf((string First, string Last) fields) =>
        new[] { fields.First, fields.Last }.SelectMany(field => new[] { $"{field}_first", $"{field}_last" });

    /// <summary>The earlier or the later of two days, or the one that is stated.</summary>
    static string Of(string function, string field, string other, string day) => $"{function}(r.\"{field}_{day}\", r.\"{other}_{day}\")";

    static string Stated(string field, string other, string day) => $"coalesce(r.\"{field}_{day}\", r.\"{other}_{day}\")";
}
