namespace Rapport.Storage.Journals;

public sealed partial class PostgresJournal
{
    /// <summary>How many entries are folded before what came of them is written.</summary>
    const int RebuildPage = 5_000;

    /// <inheritdoc/>
    public override void RebuildDerived()
    {
        connection.Try(() => InTurn(FoldDerived));
        Analyse();
    }

    bool FoldDerived()
    {
        foreach (var table in DerivedTables)
            Run([Arrays.Command($"delete from {table} where office = $1", Office.Id)]);
        FoldAll();
        return true;
    }

    void FoldAll()
    {
        foreach (var page in WithContents().Chunk(RebuildPage)) FoldDerived(page);
    }

    void FoldDerived((Record.Entry Entry, Record.RecordContent Content, Record.RecordContent? Before)[] page)
    {
        var tables = new PostgresDerived(connection, Office.Id);
        tables.ReadKeys([.. page.Where(e => e.Entry.Version > 1).Select(e => new KeyHolder(e.Entry.Kind, e.Entry.Id)).Distinct()],
            [.. page.SelectMany(e => e.Content.Kind.UniqueKeys(e.Entry.Id, e.Content)).Select(k => new UniqueKey(k.Rule, k.Key)).Distinct()]);
        tables.ReadGuards([.. page.SelectMany(e => e.Before is null ? [e.Content] : new[] { e.Content, e.Before })
            .SelectMany(c => c.Kind.Guards?.Invoke(c) ?? []).Select(s => new UniqueKey(s.Rule, s.Key)).Distinct()]);
        var writer = new DerivedWriter(tables, Office.Id);
        foreach (var (entry, content, before) in page) writer.Write(entry, content, entry.Version > 1 ? () => before : null);
        Run(tables.Written());
    }

    private protected override T AtOneState<T>(Func<T> read) => connection.Try(() =>
    {
        connection.Begin("begin isolation level repeatable read read only");
        try { return read(); }
        finally { connection.Abandon(); }
    });
}
