using System.IO.Compression;
using System.Xml;
using Rapport.Exchange.Loading;

namespace Rapport.Exchange.Workbooks;

/// <summary>
/// Looks a workbook over before anything is made of it: that it is one, that it does not unpack to more than a load may hold (what comes
/// out is counted, whatever the archive says of itself), and that its XML is plain and names only cells that a spreadsheet has.
/// </summary>
sealed class WorkbookGuard(LoadLimits limits)
{
    /// <summary>How much longer than a cell may be a text is before it is not even measured cell by cell.</summary>
    const int TooLongTimes = 10;

    static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };

    readonly char[] piece = new char[4096];

    /// <summary>What is wrong with a workbook, or null.</summary>
    public static Fault? FaultOf(byte[] bytes, LoadLimits limits)
    {
        if (FormOf(bytes) is { } other) return LoadMessages.Workbook(other);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return new WorkbookGuard(limits).FaultOf(archive);
        }
        catch (MeterException exception)
        {
            return exception.Fault;
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            return LoadMessages.Workbook("a damaged archive");
        }
        catch (XmlException exception)
        {
            return LoadMessages.Workbook(exception.Message.Contains("DTD", StringComparison.Ordinal) ? "a document type definition" : "XML that is not well-formed");
        }
    }

    /// <summary>What a file is that is no archive, or null where it begins as one.</summary>
    static string? FormOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 3, 4])) return null;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "an encrypted workbook or one in the old form .xls" : "a file of another form";
    }

    Fault? FaultOf(ZipArchive archive)
    {
        if (archive.Entries.Count > limits.ArchiveEntriesMax) return LoadMessages.EntriesTooMany(archive.Entries.Count, limits.ArchiveEntriesMax);
        if (archive.GetEntry("xl/workbook.xml") is null) return LoadMessages.Workbook("an archive of another form");
        var meter = new Meter(limits.UnpackedBytesMax, LoadMessages.UnpacksTooLarge(limits.UnpackedBytesMax));
        foreach (var entry in archive.Entries)
        {
            using var unpacked = new MeteredStream(entry.Open(), meter);
            if (IsXml(entry.FullName)) { if (FaultOf(unpacked) is { } fault) return fault; }
            else unpacked.CopyTo(Stream.Null);
        }
        return null;
    }

    static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    Fault? FaultOf(Stream part)
    {
        using var xml = XmlReader.Create(part, Plain);
        var (strings, formulas) = (0, new FormulaWatch());
        while (xml.Read())
        {
            var fault = formulas.See(xml) ?? xml.NodeType switch
            {
                XmlNodeType.Element when xml.LocalName is "c" or "row" => FaultOfPlace(xml),
                XmlNodeType.Element when xml.LocalName == "si" && ++strings > limits.SharedStringsMax => LoadMessages.StringsTooMany(limits.SharedStringsMax),
                XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace => FaultOfText(xml, formulas),
                _ => null,
            };
            if (fault is not null) return fault;
        }
        return null;
    }

    /// <summary>A cell or row that no spreadsheet has would make the reader fill millions of empty ones before it.</summary>
    static Fault? FaultOfPlace(XmlReader xml) =>
        xml.GetAttribute("r") is not { } place || CellPlace.IsValid(place) ? null : LoadMessages.Workbook($"a cell or row {place}");

    /// <summary>Measured piece by piece, so that a text of any length is never held whole.</summary>
    Fault? FaultOfText(XmlReader xml, FormulaWatch formulas)
    {
        var max = (long)TooLongTimes * limits.CellLengthMax;
        var length = 0L;
        int read;
        while ((read = xml.ReadValueChunk(piece, 0, piece.Length)) > 0)
        {
            if (length == 0) formulas.SeeText(piece.AsSpan(0, read));
            if ((length += read) > max) return LoadMessages.Workbook($"a text of more than {max} characters");
        }
        return null;
    }
}
