namespace Rapport.Storage.Journals;

/// <summary>
/// A batch was sent and not acknowledged: it may be recorded or not. Sending it again with the same key is always right, for a key is recorded once.
/// </summary>
public sealed class OutcomeUnknownException : IOException
{
    OutcomeUnknownException(string code, string message, Exception? inner = null) : base(message, inner) => Code = code;

    /// <summary>The stable code: <c>batch.unknown</c> or <c>batch.not-replicated</c>.</summary>
    public string Code { get; }

    /// <summary>The connection broke, and the server did not come back.</summary>
    internal static OutcomeUnknownException NoAnswer(PostgresJournal journal, string key, Exception problem) => new("batch.unknown",
        $"{journal.Name}: found no answer to batch {key} for {journal.Patience.TotalSeconds} seconds ({(problem.InnerException ?? problem).Message}), expected one; it may be recorded or not: "
        + $"when the server is back, send it again with --batch {key}, which records nothing twice", problem);

    /// <summary>The server stopped waiting for its standby.</summary>
    internal static OutcomeUnknownException NotReplicated(string name, string key) => new("batch.not-replicated",
        $"{name}: found that somebody cancelled the wait for the standby, expected its answer to batch {key}; the batch is on this server and may be on no other: "
        + $"send it again with --batch {key}, which records nothing twice and waits for the standby");
}
