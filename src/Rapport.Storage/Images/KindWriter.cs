using DuckDB.NET.Data;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Storage.Images;

/// <summary>Where a version stands in the journal.</summary>
/// <param name="From">Its sequence.</param>
/// <param name="To">The sequence of the version that supersedes it, or <see cref="ImageTable.Open"/>.</param>
/// <param name="Batch">The ordinal of its batch.</param>
readonly record struct VersionPlace(long From, long To, long Batch);

/// <summary>Turns versions of one record kind into rows: one in the main table, one for each value of a list in its table of links.</summary>
sealed class KindWriter : IDisposable
{
    readonly TableWriter main;
    readonly (int Field, Field Type, TableWriter Writer)[] links;
    readonly int[] fields;
    readonly ImageTable table;

    public KindWriter(DuckDBConnection connection, ImageTable table, bool withDigest)
    {
        this.table = table;
        main = new TableWriter(connection, table.Name, table.Columns, withDigest);
        fields = [.. table.Fields.Select(f => table.Kind.IndexOf(f.Name))];
        links = [.. table.Links.Select(l => (table.Kind.IndexOf(l.Field.Name), l.Field, new TableWriter(connection, l.Name, l.Columns, withDigest)))];
    }

    /// <summary>What was written to each table, where that was asked for.</summary>
    public IEnumerable<TableDigest> Digests => links.Select(l => l.Writer).Prepend(main).Select(w => w.Digest).OfType<TableDigest>();

    public void Write(VersionPlace place, RecordHead head, RecordContent content)
    {
        WriteHead(place, head);
        var column = 12;
        for (var i = 0; i < fields.Length; i++) WriteField(table.Fields[i].Type, content.Values[fields[i]], ref column);
        main.EndRow(place.From);
        foreach (var (field, type, writer) in links)
            if (content.Values[field] is { } value) WriteLinks(writer, type, place.From, value);
    }

    void WriteHead(VersionPlace place, RecordHead head)
    {
        var row = main.Row;
        main[0].Long(row, place.From);
        main[1].Long(row, place.To);
        main[2].Long(row, place.Batch);
        main[3].Integer(row, head.Version);
        main[4].Text(row, head.Id);
        main[5].Boolean(row, head.Withdrawn);
        main[6].Level(row, head.Visibility);
        if (head.Embargo is { } embargo) main[7].Instant(row, embargo);
        else main[7].Null(row);
        main[8].Text(row, head.Owner);
        main[9].Text(row, head.Title);
        WriteDate(head.Placed, 10);
    }

    void WriteDate(PartialDate? date, int column)
    {
        if (date is { } known)
        {
            main[column].Date(main.Row, known.First);
            main[column + 1].Date(main.Row, known.Last);
            return;
        }
        main[column].Null(main.Row);
        main[column + 1].Null(main.Row);
    }

    void WriteField(FieldType type, object? value, ref int column)
    {
        var row = main.Row;
        if (type == FieldType.Date)
        {
            WriteDate((PartialDate?)value, column);
            column += 2;
            return;
        }
        var writer = main[column++];
        switch (value)
        {
            case null: writer.Null(row); break;
            case long count: writer.Long(row, count); break;
            case decimal number: writer.Decimal(row, number); break;
            case LocalText text: writer.Text(row, text.ToJson()); break;
            case string instant when type == FieldType.Instant && EntryWords.TryInstant(instant, out var at): writer.Instant(row, at); break;
            default: writer.Text(row, (string)value); break;
        }
    }

    static void WriteLinks(TableWriter writer, Field field, long from, object value)
    {
        switch (value)
        {
            case ReadonlyList<string> codes:
                for (var i = 0; i < codes.Count; i++) WriteLink(writer, from, i, codes[i]);
                break;
            case ReadonlyList<Share> shares:
                for (var i = 0; i < shares.Count; i++) WriteShare(writer, from, i, shares[i]);
                break;
            case ReadonlyList<ExternalId> identifiers:
                for (var i = 0; i < identifiers.Count; i++) WriteExternal(writer, from, i, identifiers[i]);
                break;
            default: throw new InvalidOperationException($"field {field.Name} holds a {value.GetType().Name}, which is no list");
        }
    }

    static void WriteLink(TableWriter writer, long from, int position, string code)
    {
        WriteCode(writer, from, position, code);
        writer.EndRow(from);
    }

    static void WriteShare(TableWriter writer, long from, int position, Share share)
    {
        WriteCode(writer, from, position, share.Code);
        if (share.Percent is { } percent) writer[3].Share(writer.Row, percent);
        else writer[3].Null(writer.Row);
        writer.EndRow(from);
    }

    static void WriteExternal(TableWriter writer, long from, int position, ExternalId identifier)
    {
        WriteCode(writer, from, position, identifier.Value);
        writer[3].Text(writer.Row, identifier.Scheme);
        writer.EndRow(from);
    }

    static void WriteCode(TableWriter writer, long from, int position, string code)
    {
        writer[0].Long(writer.Row, from);
        writer[1].Integer(writer.Row, position + 1);
        writer[2].Text(writer.Row, code);
    }

    /// <summary>Brings everything into the tables, within the connection's transaction.</summary>
    public void Finish()
    {
        main.Finish();
        foreach (var (_, _, writer) in links) writer.Finish();
    }

    public void Dispose()
    {
        main.Dispose();
        foreach (var (_, _, writer) in links) writer.Dispose();
    }
}
