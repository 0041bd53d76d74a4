using Rapport.Record;

namespace Rapport.Twin;

/// <summary>One moment at which a strand of the history has something to record. Small, because many wait at once.</summary>
/// <param name="Day">The day of recording.</param>
/// <param name="Number">Which one of the strand.</param>
/// <param name="Part">Which of the moments in its history.</param>
readonly record struct Step(DateOnly Day, int Number, int Part);

/// <summary>What is recorded at one moment.</summary>
/// <param name="Changes">The changes, in an order that can be recorded.</param>
/// <param name="Reason">Why, where that must be said; such changes stand in a batch of their own.</param>
sealed record Revision(IReadOnlyList<Change> Changes, string? Reason = null)
{
    /// <summary>The reason given with approvals, which stand in batches of their own: who recorded something does not approve it.</summary>
    public const string Read = "read, and found right";
}

/// <summary>
/// Records of one sort and what becomes of them over the years. A strand first says when something is to be recorded, and makes the content
/// only when that day has come, so that a long history needs no more room than a short one.
/// </summary>
abstract class Strand
{
    /// <summary>The moments of everything whose history begins in a month, some of them years later. Those before the strand's own beginning are given with month 0.</summary>
    public abstract IEnumerable<Step> Begin(int month);

    /// <summary>What is recorded at a moment.</summary>
    public abstract Revision Revise(Step step);

    /// <summary>A new record.</summary>
    protected static Change New(string id, RecordContent content, Cause cause = Cause.New) => new(id, content) { Cause = cause };

    /// <summary>A later version of a record.</summary>
    /// <param name="id">The record.</param>
    /// <param name="version">The version it has until now.</param>
    /// <param name="content">Its content from now on.</param>
    /// <param name="how">What is done, and why.</param>
    protected static Change Later(string id, int version, RecordContent content, (Operation Operation, Cause Cause) how) =>
        new(id, content) { ExpectedVersion = version, Operation = how.Operation, Cause = how.Cause };
}
