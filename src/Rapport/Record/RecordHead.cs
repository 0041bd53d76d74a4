using Rapport.Time;

namespace Rapport.Record;

/// <summary>
/// What every version of every kind shows of itself: these columns stand in the store's table of current versions and in the image
/// alike, and both are made by <see cref="Of"/>, so that the two cannot differ.
/// </summary>
/// <param name="Id">The record.</param>
/// <param name="Version">Its version.</param>
/// <param name="Withdrawn">Whether this version takes it out of every figure.</param>
/// <param name="Visibility">Who may see this version.</param>
/// <param name="Embargo">Until then only the office sees it; UTC, or null.</param>
/// <param name="Owner">The organisation responsible.</param>
/// <param name="Title">What names it: canonical JSON of a text per language, or plain text, or null.</param>
/// <param name="Placed">The date by which it is placed in time, or null.</param>
public readonly record struct RecordHead(
    string Id, int Version, bool Withdrawn, Visibility Visibility, DateTimeOffset? Embargo, string Owner, string? Title, PartialDate? Placed)
{
    /// <summary>The head of one version.</summary>
    /// <param name="office">The office, which owns what names no owner.</param>
    /// <param name="id">The record.</param>
    /// <param name="version">Its version.</param>
    /// <param name="operation">What the version's entry does.</param>
    /// <param name="content">Its content.</param>
    public static RecordHead Of(string office, string id, int version, Operation operation, RecordContent content) => new(
        id, version, operation == Operation.Withdraw, content.Visibility,
        content.Text("embargo") is { } text && EntryWords.TryInstant(text, out var embargo) ? embargo : null,
        content.Text("owner") ?? office, TitleOf(content), content.PlacingDate);

    /// <summary>Whether an audience may see this version: its level, and, for all but the office, its embargo.</summary>
    /// <param name="audience">Who asks.</param>
    /// <param name="now">The instant at which the embargo is judged.</param>
    public bool IsSeenBy(Visibility audience, DateTimeOffset now) =>
        Visibility <= audience && (audience >= Visibility.Office || Embargo is null || Embargo <= now);

    static string? TitleOf(RecordContent content) => content.Kind.TitleField is not { } field ? null : content[field.Name] switch
    {
        LocalText text => text.ToJson(),
        var other => (string?)other,
    };
}
