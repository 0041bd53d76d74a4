using System.Text;
using System.Text.Unicode;
using Rapport.Exchange.Files;
using Rapport.Exchange.Loading;
using Rapport.Exchange.Values;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Exchange.Tables;

/// <summary>Reads the rows of one table into records, each laid over what the journal holds.</summary>
sealed class RowReader(RecordKind kind, SourceFile file, TableHeader header, bool isUtf8, LoadRun run)
{
    readonly LoadedKind records = run[kind.Name];
    readonly List<Fault> faults = [];
    readonly bool[] isBad = new bool[kind.Fields.Count];
    (int Row, TableColumn Column)? firstBadCell;
    int badCells;

    /// <summary>Reads a row; every problem of it is reported.</summary>
    public void Read(ICells cells, int row)
    {
        if (cells.Count != header.Columns.Count) { RefuseLength(cells, row); return; }
        Array.Clear(isBad);
        var id = ReadId(cells, row);
        var current = id.Length == 0 ? null : run.Context.Currents(kind.Name, id);
        var values = current is null ? new object?[kind.Fields.Count] : current.Content.Values.ToArray();
        foreach (var column in header.Single) values[column.Index] = ReadCell(cells, column, row);
        foreach (var columns in header.Texts) values[columns[0].Index] = ReadText(cells, columns, (LocalText?)values[columns[0].Index], row);
        foreach (var column in header.Originals) values[column.Index] = ReadOriginal(cells, column, (LocalText?)values[column.Index], row);
        var record = new LoadedRecord(kind, id, new RecordContent(kind, values), current)
        {
            File = file, Row = row, Places = header, IsWithdrawn = ReadWithdrawn(cells, row, current),
        };
        if (kind == AttachedFile.Shape && !record.WithdrawsNothing) record = new FileRow(record, header, run).Complete();
        if (record.WithdrawsNothing) Report(header.Withdrawn!, row, LoadMessages.NothingToWithdraw(id)); // only that column withdraws
        else RecordRules.Report(record, isBad, run);
        if (records.Add(record) is { } first) Report(header.Columns[0], row, LoadMessages.IdTwice(id, first.Row));
    }

    /// <summary>Reports what is said once for the whole file.</summary>
    public void Finish()
    {
        if (firstBadCell is not { } bad) return;
        var at = FirstInvalidByte(file.Bytes);
        var more = badCells == 1 ? "" : $", and more in {badCells - 1} other cells";
        Report(bad.Column, bad.Row, LoadMessages.Encoding($"the byte 0x{file.Bytes[at]:X2} at position {at + 1} of the file{more}"));
    }

    string ReadId(ICells cells, int row)
    {
        var column = header.Columns[0];
        if (!IsReadable(cells, column, row)) return "";
        var id = TextAt(cells, 0);
        if (RecordId.IsValid(id)) return id;
        Report(column, row, id.Length == 0 ? LoadMessages.IdMissing : LoadMessages.Id(id));
        return "";
    }

    object? ReadCell(ICells cells, TableColumn column, int row)
    {
        var cell = cells[column.Position];
        if (cell.IsEmpty) return null;
        if (column.Cache.Find(cell) is { } known) return known;
        if (!IsReadable(cells, column, row) || CellText(cell, column, row) is not { } text || string.IsNullOrWhiteSpace(text)) return null;
        var value = run.Fields.Read(column.Field!, text, faults); // columns of this role have a field
        ReportFaults(column, row);
        if (value is not null && column.Field!.Type != FieldType.Plain) column.Cache.Keep(cell, value); // as above
        return value;
    }

    LocalText? ReadText(ICells cells, TableColumn[] columns, LocalText? current, int row)
    {
        var texts = new KeyValuePair<string, string?>[columns.Length];
        for (var i = 0; i < columns.Length; i++) texts[i] = new(columns[i].Language!, ReadLanguage(cells, columns[i], row)); // text columns have one
        return LanguageMerge.Of(current, texts);
    }

    string? ReadLanguage(ICells cells, TableColumn column, int row)
    {
        var cell = cells[column.Position];
        if (cell.IsEmpty || !IsReadable(cells, column, row) || CellText(cell, column, row) is not { } text || string.IsNullOrWhiteSpace(text)) return null;
        if (TextCheck.Read(text, run.Context.Limits, out var fault) is { } read) return read;
        Report(column, row, fault);
        return null;
    }

    /// <summary>The text with the original that the row names; an empty cell leaves it to the rules of <see cref="LanguageMerge"/>.</summary>
    LocalText? ReadOriginal(ICells cells, TableColumn column, LocalText? text, int row)
    {
        var language = TextAt(cells, column.Position).Trim(' ', '\t');
        if (language.Length == 0) return text;
        if (text?.Find(language) is not null) return LocalText.Of(text.Texts, language);
        if (!isBad[column.Index]) Report(column, row, LoadMessages.OriginalUnknown(language, text));
        return text;
    }

    /// <summary>The text of a cell; null, with a problem, where it is too long to be anything.</summary>
    string? CellText(ReadOnlySpan<byte> cell, TableColumn column, int row)
    {
        var max = run.Context.Limits.CellLengthMax;
        if (cell.Length <= max || Encoding.UTF8.GetCharCount(cell) is var length && length <= max) return Encoding.UTF8.GetString(cell);
        Report(column, row, LoadMessages.CellTooLong(length, max));
        return null;
    }

    bool ReadWithdrawn(ICells cells, int row, CurrentRecord? current)
    {
        if (header.Withdrawn is not { } column) return current?.IsWithdrawn ?? false; // a column left out leaves the field as it is
        var word = TextAt(cells, column.Position).Trim(' ', '\t');
        if (word is not ("" or "yes" or "no")) Report(column, row, LoadMessages.Withdrawn(word));
        return word == "yes";
    }

    /// <summary>A row with too few or too many cells is not read further: nobody knows which cell is which.</summary>
    void RefuseLength(ICells cells, int row)
    {
        var expected = header.Columns.Count;
        var fault = cells.Count < expected ? LoadMessages.RowShort(cells.Count, expected) : LoadMessages.RowLong(cells.Count, expected);
        run.Problems.Add(file.Name, new Place(row, null, 0), fault);
        var id = TextAt(cells, 0);
        if (RecordId.IsValid(id)) records.Reserve(id);
    }

    bool IsReadable(ICells cells, TableColumn column, int row)
    {
        if (cells.FaultAt(column.Position) is { } fault) { Report(column, row, fault); return false; }
        if (isUtf8 || Utf8.IsValid(cells[column.Position])) return true;
        firstBadCell ??= (row, column);
        badCells++;
        if (column.Index >= 0) isBad[column.Index] = true;
        return false;
    }

    static string TextAt(ICells cells, int position) => Encoding.UTF8.GetString(cells[position]);

    void ReportFaults(TableColumn column, int row)
    {
        foreach (var fault in faults) Report(column, row, fault);
        faults.Clear();
    }

    void Report(TableColumn column, int row, Fault fault)
    {
        if (column.Index >= 0) isBad[column.Index] = true;
        run.Problems.Add(file.Name, new Place(row, column.Name, column.Position), fault);
    }

    static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }
}
