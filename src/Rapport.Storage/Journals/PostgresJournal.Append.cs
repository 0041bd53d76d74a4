using System.Numerics;
using Npgsql;
using Rapport.Record;

namespace Rapport.Storage.Journals;

public sealed partial class PostgresJournal
{
    /// <summary>
    /// Every transaction that writes begins so. A server or user may be set to acknowledge before the disk has it; a journal is not. The wait for
    /// the turn has an end, as on SQLite.
    /// </summary>
    const string BeginWriting = "begin isolation level read committed; set local lock_timeout = '60s'; "
        + "select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') not in ('on', 'remote_apply')";

    /// <summary>With fewer entries no plan is a bad one.</summary>
    const long AnalysedFrom = 256;

    bool isNew;

    /// <summary>How long a batch is sent again and again to a server that does not answer.</summary>
    internal TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    private protected override Recorded Write(Batch batch)
    {
        var sending = new Sending(this, batch.Key);
        while (true)
        {
            try { return Send(batch, sending); }
            catch (NpgsqlException problem) when (PostgresFailure.IsBroken(problem)) { sending.Wait(problem); }
            catch (NpgsqlException problem) { throw PostgresFailure.Of(problem, address); }
        }
    }

    /// <summary>Sends a batch once: where the key is there, it was recorded before, or by a try of ours whose answer was lost.</summary>
    Recorded Send(Batch batch, Sending sending)
    {
        var recorded = Replicated(batch.Key, () =>
        {
            if (FindBatch(batch.Key) is { } found) return found with { AlreadyRecorded = !sending.WasAsked };
            sending.WasAsked = true;
            return WriteNew(batch);
        });
        if (!recorded.AlreadyRecorded && HasDoubled(recorded)) Analyse();
        return recorded;
    }

    /// <summary>Whether the journal has twice as many entries as when the server last looked at its tables; few are no matter.</summary>
    static bool HasDoubled(Recorded recorded) =>
        recorded.LastSequence >= AnalysedFrom && BitOperations.Log2((ulong)recorded.LastSequence) > BitOperations.Log2((ulong)recorded.FirstSequence - 1);

    /// <summary>
    /// Lets the server look at how its tables are filled. It would do so by itself, a minute or more later; until then it takes any index for as good
    /// as any other, and reads thousands of rows to find one. The batch is recorded by now: where this fails, nothing is lost but time.
    /// </summary>
    void Analyse()
    {
        try { connection.Run("analyze entries, batches, current, uniques, guards"); }
        catch (NpgsqlException problem) when (problem is PostgresException || PostgresFailure.IsBroken(problem)) { connection.WasWaitCancelled = false; }
    }

    /// <inheritdoc/>
    public override Recorded? Confirm(string key) =>
        FindBatch(key) is null ? null : connection.Try(() => Replicated(key, () => FindBatch(key)));

    T Replicated<T>(string key, Func<T> write)
    {
        var done = InTurn(write);
        return connection.WasWaitCancelled ? throw OutcomeUnknownException.NotReplicated(Name, key) : done;
    }

    /// <summary>
    /// Does something while nobody else writes for this office, and returns when it is as safe as the server is set to make it. Taking
    /// the turn writes: so the commit is waited for even where nothing else was written, and an answer about an earlier batch is not given before
    /// the standby has that batch too.
    /// </summary>
    T InTurn<T>(Func<T> write)
    {
        connection.WasWaitCancelled = false;
        try
        {
            connection.Begin(BeginWriting);
            TakeTurn();
            var done = write();
            connection.End("commit");
            return done;
        }
        catch when (connection.IsInTransaction)
        {
            connection.Abandon();
            throw;
        }
    }

    const string NextTurn = "update heads set turns = turns + 1 where office = $1";

    /// <summary>The first turn of an office makes its row, unless a try of ours, or somebody else, was faster.</summary>
    const string FirstTurn = "insert into heads values ($1, 1) on conflict (office) do update set turns = heads.turns + 1";

    void TakeTurn()
    {
        using var turn = new NpgsqlCommand(isNew ? FirstTurn : NextTurn, connection.Driver)
        {
            Parameters = { Arrays.Text(Office.Id) },
        };
        turn.ExecuteNonQuery();
    }

    Recorded WriteNew(Batch batch)
    {
        var head = Head;
        var first = (head?.LastSequence ?? 0) + 1;
        var last = first + batch.Changes.Count - 1;
        var stamp = Clock.Stamp(Office.HasTestClock, head is null ? null : EntryWords.ToMicroseconds(head.RecordedAt));
        var recorded = new Recorded(batch.Key, first, last, EntryWords.FromMicroseconds(stamp), AlreadyRecorded: false);
        using var tables = new PostgresTables(connection, Office.Id, Kinds);
        tables.Read(batch.Changes);
        var writer = new EntryWriter(tables, Office.Id);
        for (var i = 0; i < batch.Changes.Count; i++) writer.Write(batch, batch.Changes[i], first + i, recorded.RecordedAt);
        tables.CompleteEntries();
        Run([.. tables.Written(), .. batch.Contents.Select(WriteContent), Arrays.Command("insert into batches values ($1, $2, $3, $4, $5, $6)", Office.Id,
            Arrays.Number((head?.Ordinal ?? 0) + 1), Arrays.Text(batch.Key), Arrays.Number(first), Arrays.Number(last), Arrays.Number(stamp))]);
        return recorded;
    }

    NpgsqlBatchCommand WriteContent(FileContent content) =>
        Arrays.Command("insert into contents values ($1, $2, $3) on conflict do nothing", Office.Id, Arrays.Text(content.Hash), Arrays.Bytes(content.Bytes.ToArray()));

    /// <summary>Runs statements that answer nothing, all in one round trip.</summary>
    void Run(IEnumerable<NpgsqlBatchCommand> commands)
    {
        using var batch = new NpgsqlBatch(connection.Driver);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        batch.ExecuteNonQuery();
    }
}
