using System.Text;
using ExcelDataReader;
using Rapport.Exchange.Loading;
using Rapport.Exchange.Tables;

namespace Rapport.Exchange.Workbooks;

/// <summary>
/// The cells of one row of a sheet. Spreadsheets leave out what is empty at the end of a row, so a row counts at least as many cells as
/// the header.
/// </summary>
sealed class SheetCells(IExcelDataReader sheet) : ICells
{
    readonly int[] ends = new int[sheet.FieldCount];
    readonly Fault?[] faults = new Fault?[sheet.FieldCount];
    byte[] written = new byte[4096];
    int used;

    /// <summary>How many cells the header has.</summary>
    public int Width { get; set; }

    /// <summary>Whether nothing stands in the row.</summary>
    public bool IsEmpty => used == 0;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> this[int position] =>
        position >= ends.Length ? [] : written.AsSpan((position == 0 ? 0 : ends[position - 1])..ends[position]);

    /// <inheritdoc/>
    public Fault? FaultAt(int position) => position >= faults.Length ? null : faults[position];

    /// <summary>Takes the row on which the sheet stands.</summary>
    public void Take()
    {
        (used, Count) = (0, Width);
        for (var position = 0; position < ends.Length; position++)
        {
            var text = WorkbookText.Of(sheet, position);
            faults[position] = HalfCharacterAt(text) is >= 0 and var half ? LoadMessages.HalfCharacter(text[half], half) : null;
            Append(text);
            ends[position] = used;
            if (text.Length > 0) Count = Math.Max(Count, position + 1);
        }
    }

    void Append(string text)
    {
        var needed = used + Encoding.UTF8.GetMaxByteCount(text.Length);
        if (needed > written.Length) Array.Resize(ref written, Math.Max(needed, 2 * written.Length));
        used += Encoding.UTF8.GetBytes(text, written.AsSpan(used));
    }

    /// <summary>Where half of a character stands, which UTF-8 cannot hold; -1 where none does.</summary>
    static int HalfCharacterAt(string text)
    {
        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (!char.IsSurrogatePair(text, at)) return at;
            at++;
        }
        return -1;
    }
}
