namespace Rapport.Publishing.Mail;

/// <summary>How much of an issue a message tells. An issue that is too long for a message is told shorter, step by step.</summary>
/// <param name="EntriesMax">Activities or contributions of one section, told one by one.</param>
/// <param name="RegisterMax">Lines of a register.</param>
/// <param name="RowsMax">Parts of a figure that stand among the receipts only.</param>
/// <param name="HasSummaries">Whether activities and contributions are told with what they were about.</param>
public sealed record DigestLimits(int EntriesMax, int RegisterMax, int RowsMax, bool HasSummaries)
{
    /// <summary>Whether every row of a table is linked.</summary>
    public bool HasRowLinks { get; init; } = true;

    /// <summary>Whether bars stand beside the numbers of a chart whose picture does not travel with the message.</summary>
    public bool HasBars { get; init; } = true;

    /// <summary>From the whole issue to the shortest that is still one; every total stands in each of them.</summary>
    public static IReadOnlyList<DigestLimits> Steps { get; } =
    [
        new(60, 200, 400, true),
        new(60, 200, 400, true) { HasRowLinks = false },
        new(60, 40, 400, true) { HasRowLinks = false, HasBars = false },
        new(20, 20, 400, true) { HasRowLinks = false, HasBars = false },
        new(20, 20, 400, false) { HasRowLinks = false, HasBars = false },
        new(8, 8, 400, false) { HasRowLinks = false, HasBars = false },
        new(4, 4, 400, false) { HasRowLinks = false, HasBars = false },
        new(4, 4, 12, false) { HasRowLinks = false, HasBars = false },
    ];
}
