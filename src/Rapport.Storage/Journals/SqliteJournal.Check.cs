namespace Rapport.Storage.Journals;

public sealed partial class SqliteJournal
{
    /// <inheritdoc/>
    public override void RebuildDerived()
    {
        SqliteSchema.Run(connection, $"begin immediate; {SqliteSchema.DropDerived} {SqliteSchema.Derived}");
        FoldDerived(statements);
        SqliteSchema.Run(connection, "commit");
    }

    private protected override T AtOneState<T>(Func<T> read)
    {
        SqliteSchema.Run(connection, "begin");
        try { return read(); }
        finally { SqliteSchema.Run(connection, "rollback"); }
    }
}
