using Rapport.Record;
using Rapport.Time;

namespace Rapport.Figures.Sentences;

/// <summary>The business time a sentence asks for.</summary>
public abstract record TimeClause
{
    private protected TimeClause() { }

    /// <summary>The clause as it is written.</summary>
    public abstract string Text { get; }

    /// <summary>The last day that counts; null for all time.</summary>
    internal abstract DateOnly? Last { get; }
}

/// <summary>Within a period.</summary>
/// <param name="Period">The period.</param>
public sealed record During(Period Period) : TimeClause
{
    /// <inheritdoc/>
    public override string Text => $"during {Period}";

    internal override DateOnly? Last => Period.Last;
}

/// <summary>At any time in a period: of what lasts, whatever began before its end and ended after its beginning.</summary>
/// <param name="Period">The period.</param>
public sealed record Overlapping(Period Period) : TimeClause
{
    /// <inheritdoc/>
    public override string Text => $"overlapping {Period}";

    internal override DateOnly? Last => Period.Last;
}

/// <summary>Until the end of a day, month or year.</summary>
/// <param name="Date">The last date that counts.</param>
public sealed record UpTo(PartialDate Date) : TimeClause
{
    /// <inheritdoc/>
    public override string Text => $"up to {Date}";

    internal override DateOnly? Last => Date.Last;
}

/// <summary>On a day; a month or year means its last day.</summary>
/// <param name="Date">The date.</param>
public sealed record At(PartialDate Date) : TimeClause
{
    /// <inheritdoc/>
    public override string Text => $"at {Date}";

    internal override DateOnly? Last => Date.Last;
}

/// <summary>All that is on the record, dated or not.</summary>
public sealed record SinceInception : TimeClause
{
    /// <inheritdoc/>
    public override string Text => "since inception";

    internal override DateOnly? Last => null;
}

/// <summary>The state of the record a sentence asks for: the end of a date in the office's zone, or an instant.</summary>
/// <param name="Text">The date or instant as written.</param>
/// <param name="Date">The date, where one is given.</param>
/// <param name="Instant">The instant, where one is given.</param>
public sealed record AsRecorded(string Text, PartialDate? Date, DateTimeOffset? Instant)
{
    /// <summary>Reads a date, or an instant with its zone.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="asRecorded">The state, when the text names one.</param>
    public static bool TryParse(string text, out AsRecorded? asRecorded)
    {
        asRecorded = PartialDate.TryParse(text, out var date) ? new AsRecorded(date.ToString(), date, null)
            : EntryWords.TryInstant(text, out var instant) ? new AsRecorded(EntryWords.Instant(instant), null, instant)
            : null;
        return asRecorded is not null;
    }

    /// <summary>The day it falls on in the office's time zone.</summary>
    public DateOnly Day(TimeZoneInfo zone) => Date?.Last ?? FigureQuestion.DayOf(Instant!.Value, zone); // one of the two is always given

    /// <summary>The last instant that counts.</summary>
    /// <param name="zone">The office's time zone, in which a date ends.</param>
    public DateTimeOffset Until(TimeZoneInfo zone)
    {
        if (Instant is { } instant) return instant;
        var next = Date!.Value.Last.AddDays(1).ToDateTime(TimeOnly.MinValue); // one of the two is always given
        while (zone.IsInvalidTime(next)) next = next.AddMinutes(15); // zones that skip midnight begin the day later
        return new DateTimeOffset(next, zone.GetUtcOffset(next)).ToUniversalTime().AddMicroseconds(-1);
    }
}
