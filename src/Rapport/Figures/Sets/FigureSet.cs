using Rapport.Record;

namespace Rapport.Figures.Sets;

/// <summary>How the rows of a set stand in time.</summary>
public enum DateRule
{
    /// <summary>Each happens at its date: taken during a period or up to a date.</summary>
    Flow,

    /// <summary>Each lasts from a day to a day: taken at a date.</summary>
    Stock,

    /// <summary>Each stands while it is on the record: taken as recorded.</summary>
    Standing,
}

/// <summary>The rows a figure can be worked out of.</summary>
/// <param name="Name">Its name in sentences, perhaps of several words.</param>
/// <param name="Kind">The kind of record its rows are.</param>
/// <param name="Dates">How they stand in time.</param>
public sealed record FigureSet(string Name, RecordKind Kind, DateRule Dates)
{
    /// <summary>The status word that stands for every status.</summary>
    public const string All = "all";

    /// <summary>One sentence for readers.</summary>
    public required string Meaning { get; init; }

    /// <summary>A sentence that can be asked.</summary>
    public required string Example { get; init; }

    /// <summary>The statuses that may stand before the name.</summary>
    public IReadOnlyList<string> StatusWords { get; init; } = [];

    /// <summary>The status that is meant where no word stands before the name.</summary>
    public string? DefaultStatus { get; init; }

    /// <summary>Of its kind of record, only those of this <c>kind</c> belong to the set; null for all.</summary>
    public string? OnlyKind { get; init; }

    /// <summary>Rows that state this column do not belong to the set; null where none is left out.</summary>
    public string? Without { get; init; }

    /// <summary>Only rows that state this column belong to the set; null where all do.</summary>
    public string? OnlyWith { get; init; }

    /// <summary>The record that a row stands with: it belongs to the set, and lies in time, where that record does; null where it stands alone.</summary>
    public StandsWith? With { get; init; }

    /// <summary>Why its rows are never counted; null where they are.</summary>
    public string? NeverCounts { get; init; }

    /// <summary>The fields between whose dates a row lasts; null where it happens at its date. An end that is not stated is the other one, or of what is a stock open.</summary>
    public (string First, string Last)? Lasts { get; init; }

    /// <summary>The column that names a row to a reader.</summary>
    public string TitleColumn { get; init; } = "title";

    /// <summary>What it can be split and chosen by.</summary>
    public required IReadOnlyList<Dimension> Dimensions { get; init; }

    /// <summary>What can be added up, or is said not to be.</summary>
    public IReadOnlyList<MeasureField> Fields { get; init; } = [];

    /// <summary>The field for which the set itself may stand: <c>sum receipts</c>.</summary>
    public MeasureField? Amount => Fields.FirstOrDefault(f => f.IsMoney || f.Name == Name);

    /// <summary>Its tables in the image.</summary>
    internal ImageTable Table { get; } = Tables.Of(Kind.Name);
}

/// <summary>The record of another set that rows stand with.</summary>
/// <param name="Column">The column that refers to it.</param>
/// <param name="Set">Its set; of its statuses the default one counts.</param>
public sealed record StandsWith(string Column, FigureSet Set);
