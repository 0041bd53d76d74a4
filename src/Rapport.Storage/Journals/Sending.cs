using System.Diagnostics;
using Npgsql;

namespace Rapport.Storage.Journals;

/// <summary>
/// A batch on its way to a server, over one connection or, where that breaks, several. A break leaves it unknown whether the batch was
/// recorded: the next connection asks by its key, and sends it again where it is not there.
/// </summary>
sealed class Sending(PostgresJournal journal, string key)
{
    static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(2);

    TimeSpan pause = TimeSpan.FromMilliseconds(50);
    Stopwatch? sinceBroken;

    /// <summary>Whether the server once said that the key was new: if it is there later, it came from here.</summary>
    public bool WasAsked { get; set; }

    /// <summary>Waits before the next try.</summary>
    /// <exception cref="OutcomeUnknownException">It has been tried for long enough.</exception>
    public void Wait(NpgsqlException problem)
    {
        sinceBroken ??= Stopwatch.StartNew();
        if (sinceBroken.Elapsed > journal.Patience) throw OutcomeUnknownException.NoAnswer(journal, key, problem);
        Thread.Sleep(pause);
        pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, PauseMax.Ticks));
    }
}
