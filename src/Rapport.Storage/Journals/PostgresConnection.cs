using System.Data;
using System.Text.RegularExpressions;
using Npgsql;
using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>
/// A connection to the database of a journal. One that breaks is opened again by whoever reads next; what a transaction had begun is
/// lost with it, so within one the break is told.
/// </summary>
sealed partial class PostgresConnection : IJournalStatements
{
    readonly PostgresAddress address;
    readonly bool isPooled;
    NpgsqlConnection connection;

    /// <summary>Opens it, and holds the server against what a journal needs of it.</summary>
    /// <param name="address">The database.</param>
    /// <param name="isPooled">Whether it is one of many that come and go, and only read.</param>
    /// <exception cref="RecordException">The server would lose what it acknowledged, or cannot hold a journal.</exception>
    /// <exception cref="IOException">The server cannot be reached, or refuses.</exception>
    public PostgresConnection(PostgresAddress address, bool isPooled = false)
    {
        (this.address, this.isPooled) = (address, isPooled);
        connection = Connect();
    }

    /// <summary>Whether the server gave up waiting for its standby since this was last set to false.</summary>
    public bool WasWaitCancelled { get; set; }

    /// <summary>Whether a transaction is open, so that a broken connection cannot be taken up again unseen.</summary>
    public bool IsInTransaction { get; private set; }

    /// <summary>The driver's own connection.</summary>
    public NpgsqlConnection Driver => connection;

    public IJournalStatement Take(string sql) => new PostgresStatement(this, sql);

    /// <summary>Runs a query; over a new connection where the old one turns out to be broken, and no transaction was open on it.</summary>
    public NpgsqlDataReader Read(string sql, IEnumerable<NpgsqlParameter> parameters)
    {
        if (IsInTransaction) return Execute(sql, parameters);
        try
        {
            ReopenIfClosed();
            return Execute(sql, parameters);
        }
        catch (NpgsqlException problem) when (PostgresFailure.IsBroken(problem))
        {
            Reopen();
            return Execute(sql, parameters);
        }
    }

    NpgsqlDataReader Execute(string sql, IEnumerable<NpgsqlParameter> parameters)
    {
        using var command = new NpgsqlCommand(Position().Replace(sql, "$$$1"), connection);
        foreach (var parameter in parameters) command.Parameters.Add(parameter.Clone());
        return command.ExecuteReader();
    }

    /// <summary>Begins a transaction, over a new connection where the old one is gone; <see cref="End"/> or <see cref="Abandon"/> ends it.</summary>
    public void Begin(string sql)
    {
        ReopenIfClosed();
        IsInTransaction = true;
        Run(sql);
    }

    /// <summary>Commits or rolls back.</summary>
    public void End(string sql)
    {
        Run(sql);
        IsInTransaction = false;
    }

    /// <summary>Rolls back what is left of a transaction after a failure. Where the connection is gone, the server has done so.</summary>
    public void Abandon()
    {
        IsInTransaction = false;
        try { Run("rollback"); }
        catch (NpgsqlException problem) when (PostgresFailure.IsBroken(problem)) { connection.Close(); }
        catch (InvalidOperationException) { connection.Close(); } // it was closed already
    }

    /// <summary>Runs statements that answer nothing.</summary>
    public void Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Does something with the database and tells a failure in our words; within a transaction whoever began it does so.</summary>
    public T Try<T>(Func<T> work)
    {
        if (IsInTransaction) return work();
        try { return work(); }
        catch (NpgsqlException problem) { throw PostgresFailure.Of(problem, address); }
    }

    void ReopenIfClosed()
    {
        if (connection.State != ConnectionState.Open) Reopen();
    }

    void Reopen()
    {
        connection.Dispose();
        connection = Connect();
    }

    NpgsqlConnection Connect()
    {
        var opened = new NpgsqlConnection(address.ConnectionString(isPooled));
        try
        {
            opened.Open();
            opened.Notice += (_, notice) => WasWaitCancelled |= PostgresFailure.IsCancelledWait(notice.Notice);
            if (!isPooled) PostgresServerCheck.Hold(opened, address.Name); // a reader acknowledges nothing
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public void Dispose() => connection.Dispose();

    [GeneratedRegex(@"\?([0-9]+)")]
    private static partial Regex Position();
}
