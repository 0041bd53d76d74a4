using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Rapport.Storage.Journals;

namespace Rapport.Appender;

/// <summary>Takes safety away from a journal, to show that the checks of durability see it. The journal itself offers no such thing.</summary>
static class Weakness
{
    /// <summary>Sets <c>synchronous</c> on the journal's own connection: OFF, NORMAL or FULL.</summary>
    public static void SetSynchronous(SqliteJournal journal, string level)
    {
        using var command = ConnectionOf(journal).CreateCommand();
        command.CommandText = $"pragma synchronous = {level}";
        command.ExecuteNonQuery();
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "connection")]
    static extern ref SqliteConnection ConnectionOf(SqliteJournal journal);
}
