using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Rapport.Exchange.Loading;
using Rapport.Record;

namespace Rapport.Exchange.Tables;

/// <summary>
/// Reads one CSV file. A row is a record of the file: the header is row 1, an empty line counts, and a cell over several
/// lines does not make more rows, so that the number is the one a spreadsheet shows.
/// </summary>
sealed class TableReader(RecordKind kind, SourceFile file, LoadRun run)
{
    readonly Dictionary<long, Fault> malformed = [];
    readonly bool isUtf8 = Utf8.IsValid(file.Content.Span);

    public void Read()
    {
        if (Utf16Found() is { } found) { Stop(0, LoadMessages.Encoding(found)); return; }
        if (file.Content.IsEmpty) { Stop(1, LoadMessages.IdColumn("")); return; }
        using var csv = CsvReader.Create(file.Content, new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            Separator = SeparatorOf(file.Content.Span),
            OnMalformedRecord = bad => malformed.TryAdd(bad.RecordNumber, FaultOf(bad)),
        });
        csv.Read();
        ReportMalformed(1);
        if (ReadHeader(csv) is { } header) ReadRows(csv, header);
        else run[kind.Name].IsIncomplete = true;
    }

    TableHeader? ReadHeader(CsvReader csv)
    {
        var names = new string[csv.FieldCount];
        for (var i = 0; i < names.Length; i++)
        {
            if (!isUtf8 && !Utf8.IsValid(csv.GetSpan(i))) run.Problems.Add(file.Name, new Place(1, null, i), LoadMessages.Encoding("a name that is not UTF-8"));
            names[i] = csv.GetString(i).Trim(' ', '\t');
        }
        return TableHeader.Resolve(kind, names, file.Name, run);
    }

    void ReadRows(CsvReader csv, TableHeader header)
    {
        var (reader, cells) = (new RowReader(kind, file, header, isUtf8, run), new CsvCells(csv));
        var rowsMax = run.Context.Limits.RowsMax;
        while (!run.Problems.IsFull && csv.Read())
        {
            var row = (int)csv.RowNumber;
            if (row > rowsMax + 1) { Stop(row, LoadMessages.RowsTooMany(rowsMax)); break; }
            if (!IsEmpty(csv) && !ReportMalformed(row)) reader.Read(cells, row);
        }
        reader.Finish();
        run[kind.Name].IsIncomplete |= run.Problems.IsFull;
    }

    /// <summary>A row without anything is no record: spreadsheets leave such rows behind.</summary>
    static bool IsEmpty(CsvReader csv)
    {
        for (var i = 0; i < csv.FieldCount; i++)
            if (!csv.IsEmpty(i)) return false;
        return true;
    }

    bool ReportMalformed(int row)
    {
        if (malformed.Count == 0 || !malformed.Remove(row, out var fault)) return false;
        run.Problems.Add(file.Name, new Place(row, null, 0), fault);
        run[kind.Name].IsIncomplete = true;
        return true;
    }

    static Fault FaultOf(CsvMalformedRecord bad) =>
        bad.Reason == CsvMalformedReason.UnterminatedQuote ? LoadMessages.QuoteOpen : LoadMessages.QuoteStray(bad.RawRecord);

    void Stop(int row, Fault fault)
    {
        run.Problems.Add(file.Name, new Place(row, null, 0), fault);
        run[kind.Name].IsIncomplete = true;
    }

    /// <summary>Whichever of comma and semicolon stands first in the header, outside quotes.</summary>
    static char SeparatorOf(ReadOnlySpan<byte> content)
    {
        var isQuoted = false;
        foreach (var letter in content)
        {
            if (letter == '"') isQuoted = !isQuoted;
            else if (!isQuoted && letter is (byte)',' or (byte)';') return (char)letter;
            else if (!isQuoted && letter is (byte)'\n' or (byte)'\r') break;
        }
        return ',';
    }

    string? Utf16Found()
    {
        var bytes = file.Bytes.AsSpan();
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return "UTF-16";
        return bytes.Length > 1 && (bytes[0] == 0 || bytes[1] == 0) ? "UTF-16 or a file that is no text" : null;
    }
}
