namespace Rapport.Storage.Journals;

/// <summary>
/// One statement of a journal's database, bound and read by position: the seam between what is the same for every database and the
/// databases. Parameters are written <c>?1</c>, <c>?2</c>... Disposed when it is done with; it may then serve the next.
/// </summary>
interface IJournalStatement : IDisposable
{
    /// <summary>Binds a number; null where there is none.</summary>
    IJournalStatement Bind(int position, long? value);

    /// <summary>Binds a text; null where there is none.</summary>
    IJournalStatement Bind(int position, string? text);

    /// <summary>Moves to the next row; false at the end.</summary>
    bool Step();

    /// <summary>A number of the row.</summary>
    long Int64(int column);

    /// <summary>A text of the row, or null.</summary>
    string? Text(int column);

    /// <summary>The bytes of a text or binary value, valid until the next step; empty where there is none.</summary>
    ReadOnlySpan<byte> Bytes(int column);

    /// <summary>Whether the row has no value there.</summary>
    bool IsNull(int column);
}

/// <summary>Where statements are taken from: one connection.</summary>
interface IJournalStatements : IDisposable
{
    /// <summary>A statement that nobody else is using.</summary>
    IJournalStatement Take(string sql);
}
