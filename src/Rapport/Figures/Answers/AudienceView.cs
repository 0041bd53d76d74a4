using Rapport.Record;

namespace Rapport.Figures.Answers;

/// <summary>
/// The part of the image that an audience may see at one state of the record, as conditions in SQL. A version counts when it was in force
/// then, was not withdrawn, and both it and the record's current version may be seen: making a record less public hides it from every
/// past state too.
/// </summary>
sealed class AudienceView(FigureQuestion question, SqlValues values)
{
    static readonly string OpenText = ImageTable.Open.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public bool SeesAll => question.Audience == Visibility.Restricted;

    /// <summary>The versions of a table that count, under an alias.</summary>
    public string Counts(string alias, ImageTable table) =>
        $"{InForce(alias)} and {alias}.\"withdrawn\" = false{Seen(alias)}{SeenNow(alias, table)}";

    /// <summary><c>and ...</c>: the version may be seen; under embargo it counts as for the office.</summary>
    public string Seen(string alias)
    {
        if (SeesAll) return "";
        var level = $" and {alias}.\"visibility\" <= {values.Add((long)question.Audience)}";
        if (question.Audience >= Visibility.Office) return level;
        return $"{level} and ({alias}.\"embargo\" is null or {alias}.\"embargo\" <= {values.Add(question.Now.UtcDateTime)})";
    }

    /// <summary>The current versions that may be seen, as a list of ids.</summary>
    public string IdsSeenNow(ImageTable table) => $"select n.\"id\" from \"{table.Name}\" n where {IsCurrent("n")}{Seen("n")}";

    public static string IsCurrent(string alias) => $"{alias}.\"recorded_to\" = {OpenText}";

    string InForce(string alias)
    {
        if (question.AsOfSequence is not { } sequence) return IsCurrent(alias);
        var then = values.Add(sequence);
        return $"{alias}.\"recorded_from\" <= {then} and {then} < {alias}.\"recorded_to\"";
    }

    string SeenNow(string alias, ImageTable table) =>
        SeesAll || question.AsOfSequence is null ? "" : $" and {alias}.\"id\" in ({IdsSeenNow(table)})";
}
