namespace Rapport.Exchange.Calendars;

/// <summary>Something that lasts whole days, as a calendar holds it.</summary>
/// <param name="Id">What it is for ever: the same after every change, and no other's.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, inclusive.</param>
/// <param name="Summary">What it is called.</param>
public sealed record CalendarEntry(string Id, DateOnly First, DateOnly Last, string Summary)
{
    /// <summary>The number of its version, by which calendars know a change.</summary>
    public required int Version { get; init; }

    /// <summary>When that version was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Whether it is sure: planned, fixed, or called off.</summary>
    public CalendarStatus Status { get; init; } = CalendarStatus.Confirmed;

    /// <summary>What there is to tell of it; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is; null where that is not stated.</summary>
    public string? Location { get; init; }

    /// <summary>A page that tells more.</summary>
    public Uri? Page { get; init; }

    /// <summary>What it is one of.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}

/// <summary>Whether something in a calendar is sure.</summary>
public enum CalendarStatus
{
    /// <summary>It may change.</summary>
    Tentative,

    /// <summary>It takes place, or took place.</summary>
    Confirmed,

    /// <summary>It does not take place.</summary>
    Cancelled,
}
