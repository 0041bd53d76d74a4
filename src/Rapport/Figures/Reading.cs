using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Record;

namespace Rapport.Figures;

/// <summary>The answer of a figure for an audience, a time and a state of the journal. Values are decimal strings (contract 7).</summary>
public sealed record Reading
{
    /// <summary>The sentence in canonical form.</summary>
    public required string Sentence { get; init; }

    /// <summary>SHA-256 of the canonical sentence, in small hexadecimal letters: what was asked, whatever the answer.</summary>
    public required string DefinitionHash { get; init; }

    /// <summary>What is counted: activities, attendances, or the currency of money.</summary>
    public required string Unit { get; init; }

    /// <summary>For money: ISO 4217; else null.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether its parts are amounts in several currencies, which nothing compares.</summary>
    public bool IsInSeveralCurrencies => Currency is null && Rows.Where(r => r.Value is not null).Select(CurrencyOf).OfType<string>().Distinct().Count() > 1;

    /// <summary>The currency of the amount of a row: that of all, or where each currency is a part of its own, the one that the row's key tells; null where it is no money.</summary>
    public string? CurrencyOf(ReadingRow row) => Currency is not null || Unit != MeasureField.Money ? Currency
        : Columns.ToList().IndexOf("currency") is >= 0 and var column && Fund.Currency.Find(row.Keys[column]) is { } own ? own.Code : null;

    /// <summary>The exchange rates with which amounts were converted; none where none were.</summary>
    public IReadOnlyList<UsedRate> Rates { get; init; } = [];

    /// <summary>For whom it was asked.</summary>
    public required Visibility Audience { get; init; }

    /// <summary>The last entry of the last batch taken.</summary>
    public required RecordedAsOf AsRecorded { get; init; }

    /// <summary>The time clause, or the time that is meant where none is given.</summary>
    public required string Time { get; init; }

    /// <summary>The dimensions after <c>by</c>.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>One row per combination of keys; exactly one without keys where there is no <c>by</c>.</summary>
    public required IReadOnlyList<ReadingRow> Rows { get; init; }

    /// <summary>The answer of the same sentence without <c>by</c> and <c>top</c>; null means not known.</summary>
    public required string? Total { get; init; }

    /// <summary>What each row is set beside; null where it stands alone.</summary>
    public SentenceView? View { get; init; }

    /// <summary>Where the view compares: what the total was then; null means not known.</summary>
    public string? TotalBeside { get; init; }

    /// <summary>Rows whose date only may lie in the time asked.</summary>
    public required long NotPlaced { get; init; }

    /// <summary>Rows counted without an amount.</summary>
    public required long NotStated { get; init; }

    /// <summary>Whether some row stands in more than one part shown.</summary>
    public required bool PartsOverlap { get; init; }

    /// <summary>The rows behind every cell, where they were asked for.</summary>
    public IReadOnlyList<CellTrace>? Trace { get; init; }
}

/// <summary>A state of the journal, as an audience may know it.</summary>
/// <param name="Sequence">For the restricted audience the last entry's sequence; for others the ordinal of the last batch they see.</param>
/// <param name="At">When that batch was recorded.</param>
public sealed record RecordedAsOf(long Sequence, DateTimeOffset At);

/// <summary>An exchange rate with which amounts were converted.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="UnitsPerUsd">How many units of it are given for one US dollar.</param>
/// <param name="Id">The record of the rate; null for the US dollar itself.</param>
public sealed record UsedRate(string Currency, decimal UnitsPerUsd, string? Id);

/// <summary>One row of an answer.</summary>
/// <param name="Keys">One per dimension: an id, a country code, a month; <c>(none)</c> and <c>(others)</c> stand last.</param>
/// <param name="Labels">The same for a reader.</param>
/// <param name="Value">A decimal string; null means not known.</param>
public sealed record ReadingRow(IReadOnlyList<string> Keys, IReadOnlyList<string> Labels, string? Value)
{
    /// <summary>What the view sets beside the value: what it was then, what it has come to, or its share of the total, 0 to 1. Null means not known.</summary>
    public string? Beside { get; init; }
}

/// <summary>The rows behind one cell.</summary>
/// <param name="Keys">The keys of the cell.</param>
/// <param name="Part"><c>value</c>; for ratios <c>numerator</c> or <c>denominator</c>.</param>
/// <param name="Rows">The rows, in the order of their date, then id; the first of them where the question bounds them.</param>
public sealed record CellTrace(IReadOnlyList<string> Keys, string Part, IReadOnlyList<TraceRow> Rows)
{
    /// <summary>How many rows there are in all.</summary>
    public long Count { get; init; } = Rows.Count;
}

/// <summary>One row behind a cell: a version of a record and what it gives to the value.</summary>
/// <param name="Kind">The record kind, singular.</param>
/// <param name="Id">The record.</param>
/// <param name="Version">Its version, as the audience may count it.</param>
/// <param name="Sequence">Its sequence, as the audience may count it.</param>
/// <param name="Title">What names it, in the language asked.</param>
/// <param name="Share">The part of the row that belongs to this cell, 0 to 1.</param>
/// <param name="Contribution">What it adds; null where it states no amount. For distinct: the key it stands for.</param>
public sealed record TraceRow(string Kind, string Id, int Version, long Sequence, string Title, string Share, string? Contribution)
{
    /// <summary>Whether it is the row whose value is the cell's: of <c>max</c> and <c>last</c>.</summary>
    public bool Decides { get; init; }
}
