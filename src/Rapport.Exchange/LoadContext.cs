using Rapport.Record;

namespace Rapport.Exchange;

/// <summary>What a load must know about the office and its journal.</summary>
public sealed record LoadContext
{
    /// <summary>The kinds of record there are; a folder is loaded in their order.</summary>
    public required RecordKinds Kinds { get; init; }

    /// <summary>The office's id, which may stand as an owner without being an organisation.</summary>
    public required string Office { get; init; }

    /// <summary>The office's time zone: an embargo given as a date begins that day there.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The newest version of a record by kind and id; null where the journal has none.</summary>
    public required Func<string, string, CurrentRecord?> Currents { get; init; }

    /// <summary>The ids of a kind in the journal, from which the nearest to an unknown one is suggested; none where left out.</summary>
    public Func<string, IEnumerable<string>> Ids { get; init; } = _ => [];

    /// <summary>The bytes of a file that the journal keeps, by their hash; null where it has none.</summary>
    public Func<string, byte[]?> Contents { get; init; } = _ => null;

    /// <summary>What is wrong with a sentence of a figure, as a reader is told it, or null.</summary>
    public Func<string, string?> SentenceProblem { get; init; } = _ => null;

    /// <summary>The cause of every entry; where left out <c>new</c>, <c>correction</c> or <c>withdrawal</c>.</summary>
    public Cause? Cause { get; init; }

    /// <summary>The reason given; needed where the load changes or withdraws what is recorded.</summary>
    public string? Reason { get; init; }

    /// <summary>How much a folder may hold.</summary>
    public LoadLimits Limits { get; init; } = new();
}
