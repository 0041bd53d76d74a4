using Microsoft.Data.Sqlite;
using Rapport.Record;

namespace Rapport.Storage.Journals;

public sealed partial class PostgresJournal
{
    internal override void CopyTo(SqliteConnection target) => AtOneState(() =>
    {
        SqliteSchema.Make(target);
        using var statements = new SqliteStatements(target);
        TruthRows.Copy(Take, Office.Id, statements);
        return true;
    });

    /// <summary>Makes a journal of another one's entries, batches and files, all in one transaction, and holds what arrived against its leaves.</summary>
    /// <param name="record">A PostgreSQL address.</param>
    /// <param name="source">What is copied; nobody writes to it.</param>
    /// <param name="options">Clock and kinds.</param>
    /// <exception cref="RecordException">The office is there, or the address cannot be read.</exception>
    internal static PostgresJournal Restore(string record, Journal source, JournalOptions options)
    {
        var address = PostgresAddress.Parse(record);
        return WithNew(address, source.Office.Id, connection =>
        {
            var journal = new PostgresJournal(address.With(source.Office.Id), options, connection) { Office = source.Office, isNew = true };
            journal.Replicated("init", () => journal.Fill(source));
            journal.Analyse();
            journal.isNew = false;
            return journal;
        });
    }

    bool Fill(Journal source)
    {
        TruthRows.Copy(source.Take, Office.Id, connection.Driver);
        if (ReadTruth() is [var fault, ..]) throw new RecordException("backup.damaged", $"{Name}: {fault.Message}; nothing was restored: look at the server");
        FoldAll();
        return true;
    }
}
