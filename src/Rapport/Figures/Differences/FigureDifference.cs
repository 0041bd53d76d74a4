using System.Globalization;
using Rapport.Record;

namespace Rapport.Figures.Differences;

/// <summary>What changed in the answer of a sentence between two states of the record: its values, the records behind them, and why.</summary>
/// <param name="Before">The answer at the earlier state.</param>
/// <param name="After">The answer at the later state.</param>
/// <param name="Cells">The cells whose value is another, in the order of the later answer; those that are gone after them.</param>
/// <param name="Records">The records that give something else to the total, in the order of their date, then id; those that are gone after them.</param>
public sealed record FigureDifference(Reading Before, Reading After, IReadOnlyList<CellDifference> Cells, IReadOnlyList<RecordDifference> Records)
{
    /// <summary>How many records there are in all, where not all of them are told.</summary>
    public int RecordsInAll { get; init; } = Records.Count;

    /// <summary>How much more the total is; null where one of both is not known.</summary>
    public decimal? Change => Number(After.Total) - Number(Before.Total);

    static decimal? Number(string? value) => value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture);
}

/// <summary>A cell whose value is another.</summary>
/// <param name="Keys">Its keys; none where the sentence is not split.</param>
/// <param name="Labels">The same for a reader.</param>
/// <param name="Before">What it was; null where it was not known or not there.</param>
/// <param name="After">What it is.</param>
public sealed record CellDifference(IReadOnlyList<string> Keys, IReadOnlyList<string> Labels, string? Before, string? After);

/// <summary>What became of a record behind an answer.</summary>
public enum RecordChange
{
    /// <summary>It counts now and did not.</summary>
    Added,

    /// <summary>It gives something else.</summary>
    Changed,

    /// <summary>It counted and does no more.</summary>
    Removed,
}

/// <summary>A record that gives something else to the total.</summary>
/// <param name="Part"><c>value</c>; for ratios <c>numerator</c> or <c>denominator</c>.</param>
/// <param name="Kind">Its kind, singular.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What names it.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Before">What it gave; null where it did not count or stated nothing. For <c>distinct</c> the keys it stood for.</param>
/// <param name="After">What it gives.</param>
/// <param name="Versions">
/// Its versions recorded between the two states, as the audience may know them: who, when, why. None where it changed through another record, or because an
/// embargo ended.
/// </param>
public sealed record RecordDifference(string Part, string Kind, string Id, string Title, RecordChange Change, string? Before, string? After, IReadOnlyList<Entry> Versions);
