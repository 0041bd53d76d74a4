using Microsoft.Data.Sqlite;
using Rapport.Record;
using SQLitePCL;

namespace Rapport.Storage.Journals;

/// <summary>What SQLite cannot do, told to a person: the record, what was found, and what to do next.</summary>
static class SqliteFailure
{
    /// <summary>The exception for a failure of a file; ours where it is known, SQLite's own where it is a bug of this program.</summary>
    public static Exception Of(SqliteException problem, string? file) => problem.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => NoRoom(file, problem),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new IOException(Message(file, "found it held by another program for a minute", "end that program or wait for it, then send again"), problem),
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN or raw.SQLITE_AUTH =>
            new IOException(Message(file, "found it closed to this user", "let this user read and write the file and its folder"), problem),
        raw.SQLITE_IOERR => new IOException(Message(file, $"found that the disk failed ({problem.Message})", "look at the disk, run \"rapport check\", then try again: what was recorded is not recorded twice"), problem),
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => new RecordException("record.invalid",
            $"{file}: found a file that SQLite cannot read ({problem.Message}), expected a record"),
        _ => problem,
    };

    /// <summary>The disk is full.</summary>
    public static IOException NoRoom(string? file, Exception problem) =>
        new(Message(file, "found no room on the disk", "make room and try again: nothing of it was recorded"), problem);

    static string Message(string? file, string found, string next) => $"{file}: {found}; {next}";
}
