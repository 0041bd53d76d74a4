namespace Rapport.Record;

/// <summary>
/// The approval of a version: an entry of its own, which becomes the record's next version and holds the same. It says of one version that
/// somebody answers for it, so it is given for the newest only, once, and not by whom that version was recorded by.
/// </summary>
public static class Approval
{
    /// <summary>The version that an entry approves, or null where it is no approval.</summary>
    public static int? VersionOf(Entry entry) => entry.Operation == Operation.Approve ? entry.Version - 1 : null;

    /// <summary>Whether a version is approved by the newest entry, or is itself that approval: there is nothing left to approve.</summary>
    /// <param name="newest">The record's newest entry.</param>
    /// <param name="version">The version to be approved.</param>
    public static bool IsGiven(Entry newest, int version) => VersionOf(newest) is { } approved && (version == approved || version == newest.Version);

    /// <summary>The change that approves a version.</summary>
    /// <param name="newest">The record's newest entry.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="version">The version to be approved.</param>
    /// <param name="actor">Who approves; null where nobody is named, and then nobody is compared.</param>
    /// <exception cref="RecordException">Another version is the newest, it is withdrawn, or who recorded it would approve it.</exception>
    public static Change Of(Entry newest, RecordContent content, int version, string? actor)
    {
        var record = $"{newest.Kind} {newest.Id}";
        if (version != newest.Version)
            throw new RecordException("version.expected", $"{record}: found version {version}, expected the newest, {newest.Version}; "
                + $"read it with \"rapport history {record} --audience restricted\", then approve that one");
        if (newest.Operation == Operation.Withdraw)
            throw new RecordException("record.withdrawn", $"{record}: found it withdrawn, expected a record that stands; what is withdrawn cannot be approved");
        if (actor is not null && actor == newest.Actor)
            throw new RecordException("approve.same-actor", $"{record}: found {actor}, who recorded version {version}, expected somebody else to approve it");
        return new Change(newest.Id, content) { ExpectedVersion = version, Operation = Operation.Approve, Cause = newest.Cause };
    }
}
