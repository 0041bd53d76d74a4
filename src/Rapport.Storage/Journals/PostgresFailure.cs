using System.Net.Sockets;
using Npgsql;
using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>What a PostgreSQL server cannot do, told to a person: the record, what was found, and what to do next.</summary>
static class PostgresFailure
{
    /// <summary>Whether the connection is gone, or the server is about to be: what was asked last has an outcome that nobody told.</summary>
    public static bool IsBroken(NpgsqlException problem) => problem is PostgresException server
        ? server.SqlState.StartsWith("08", StringComparison.Ordinal) || server.SqlState is PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or "57P05"
        : problem.InnerException is IOException or SocketException or TimeoutException;

    /// <summary>
    /// Whether a notice says that a commit was not waited for: the standby may not have it. The server names the place in its code,
    /// which is the same in every language.
    /// </summary>
    public static bool IsCancelledWait(PostgresNotice notice) => notice.Routine == "SyncRepWaitForLSN";

    /// <summary>The exception for a failure of a server; ours where it is known, Npgsql's own where it is a bug of this program.</summary>
    public static Exception Of(NpgsqlException problem, PostgresAddress address)
    {
        if (problem is PostgresException server && OfServer(server, address) is { } known) return known;
        if (IsBroken(problem))
            return new IOException($"{address.Name}: found that the server does not answer ({Reason(problem)}); start it, or mend --record, then try again", problem);
        return problem is PostgresException ? problem
            : new IOException($"{address.Name}: found that no connection can be made ({Reason(problem)}); mend --record, then try again", problem);
    }

    static Exception? OfServer(PostgresException problem, PostgresAddress address) => problem.SqlState switch
    {
        PostgresErrorCodes.DiskFull => Outside(address, problem, ("found no room on the server's disk", "make room and send the batch again: nothing of it was recorded")),
        PostgresErrorCodes.LockNotAvailable => Outside(address, problem, ("found it held by another program for a minute", "end that program or wait for it, then send again")),
        PostgresErrorCodes.QueryCanceled => Outside(address, problem, ("found that somebody cancelled the statement", "send again: nothing was recorded")),
        PostgresErrorCodes.ReadOnlySqlTransaction => Outside(address, problem, ("found a server that only reads", "name the primary in --record")),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InsufficientPrivilege =>
            Outside(address, problem, ($"found it closed to this user ({problem.MessageText})", "let this user log in, and own the tables, or mend --record")),
        PostgresErrorCodes.IoError or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
            Outside(address, problem, ($"found that the server's disk failed ({problem.MessageText})", "look at the server's log, then run \"rapport check\"")),
        PostgresErrorCodes.InvalidCatalogName => new RecordException("record.missing",
            $"{address.Name}: found no database of that name, expected one; make it with \"createdb --encoding=UTF8 --template=template0 {address.Database}\""),
        PostgresErrorCodes.ProgramLimitExceeded => new RecordException("key.too-long",
            $"{address.Name}: found a key that is too long for an index of PostgreSQL ({problem.MessageText}), expected at most some 2,000 bytes; shorten the identifier"),
        PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter => new RecordException("text.invalid",
            $"{address.Name}: found a text with a character that PostgreSQL does not keep ({problem.MessageText}), expected none such; take it out"),
        _ => null,
    };

    static IOException Outside(PostgresAddress address, PostgresException problem, (string Found, string Next) said) =>
        new($"{address.Name}: {said.Found}; {said.Next}", problem);

    static string Reason(NpgsqlException problem) => (problem.InnerException ?? problem).Message;
}
