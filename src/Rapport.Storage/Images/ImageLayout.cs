using Rapport.Record;

namespace Rapport.Storage.Images;

/// <summary>The tables of an image, for all kinds of a record, and the two that say how far it is folded.</summary>
sealed class ImageLayout(RecordKinds kinds)
{
    /// <summary>Raised whenever the same journal would fold into other rows or columns; snapshots of another number are not opened.</summary>
    public const int FoldVersion = 3;

    public IReadOnlyList<ImageTable> Tables { get; } = [.. kinds.All.Select(k => new ImageTable(k))];

    /// <summary>Every table and its columns, links included.</summary>
    public IEnumerable<(string Name, IReadOnlyList<ImageColumn> Columns)> All => Of(Tables);

    /// <summary>Makes the tables, of all kinds or of those named.</summary>
    public string Create(IReadOnlySet<string>? kinds = null) =>
        string.Concat(Of(Tables.Where(t => kinds is null || kinds.Contains(t.Kind.Name))).Select(t => $"create table \"{t.Name}\" ({string.Join(", ", t.Columns.Select(c => $"\"{c.Name}\" {c.SqlType}"))});\n"))
        + "create table batch (ordinal bigint, first_sequence bigint, last_sequence bigint, recorded_at timestamp);\n"
        + "create table folded (sequence bigint, leaf varchar);\n";

    static IEnumerable<(string Name, IReadOnlyList<ImageColumn> Columns)> Of(IEnumerable<ImageTable> tables) =>
        tables.SelectMany(t => t.Links.Select(l => (l.Name, l.Columns)).Prepend((t.Name, t.Columns)));
}
