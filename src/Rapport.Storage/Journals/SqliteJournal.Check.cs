namespace Rapport.Storage.Journals;

public sealed partial class SqliteJournal
{
    /// <inheritdoc/>
    public override void RebuildDerived() => InTransaction(() =>
    {
        SqliteSchema.Run(connection, $"{SqliteSchema.DropDerived} {SqliteSchema.Derived}");
        FoldDerived(statements);
        return true;
    });

    private protected override T AtOneState<T>(Func<T> read)
    {
        SqliteSchema.Run(connection, "begin");
        try { return read(); }
        finally { SqliteSchema.Run(connection, "rollback"); }
    }
}
