namespace Rapport.Figures;

/// <summary>One question to the image: SQL with <c>$1</c>, <c>$2</c>... for its values.</summary>
/// <param name="Sql">The text.</param>
/// <param name="Values">string, long, decimal, DateOnly, DateTime (UTC) or null, in order.</param>
public sealed record SqlQuery(string Sql, IReadOnlyList<object?> Values);

/// <summary>
/// The image as figures ask it. Rows come back as arrays of string, long (every integer type), decimal, bool, DateOnly, DateTime (UTC)
/// or null.
/// </summary>
public interface IImageQueries
{
    /// <summary>Answers one question.</summary>
    IReadOnlyList<object?[]> Query(SqlQuery query);
}
