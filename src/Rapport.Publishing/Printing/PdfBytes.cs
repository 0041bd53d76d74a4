using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Rapport.Publishing.Printing;

/// <summary>
/// Writes a PDF of Chromium's anew: with a fixed instant, so that the same page gives the same bytes, and with the thousands of small objects of its tags
/// packed together, which halves it. Nothing that is shown or read aloud changes.
/// </summary>
static partial class PdfBytes
{
    const int ObjectsInPack = 200;

    /// <summary>The bytes, with an instant as the time of making.</summary>
    /// <exception cref="Printing.PdfException">The file is not laid out as Chromium lays files out.</exception>
    public static byte[] Of(byte[] printed, DateTimeOffset made)
    {
        var (objects, root, info) = Read(printed);
        if (objects.TryGetValue(info, out var about)) objects[info] = Dated(about, made);
        return Write(objects, root, info);
    }

    /// <summary>Every object by its number, without the words around it.</summary>
    static (SortedDictionary<int, byte[]> Objects, int Root, int Info) Read(byte[] pdf)
    {
        var tail = Latin(pdf.AsSpan(Math.Max(0, pdf.Length - 1024)));
        var trailer = Trailer().Match(tail);
        if (!trailer.Success) throw PdfException.NotRead("a file without a trailer at its end");
        var table = int.Parse(trailer.Groups["table"].Value, CultureInfo.InvariantCulture);
        if (table >= pdf.Length) throw PdfException.NotRead("a table of objects beyond the end");
        var places = Places(pdf, table);
        var objects = new SortedDictionary<int, byte[]>();
        for (var i = 0; i < places.Count; i++)
            objects[places[i].Number] = Inside(pdf.AsSpan(places[i].Offset..(i + 1 < places.Count ? places[i + 1].Offset : table)), places[i].Number);
        return (objects, Number(trailer, "root"), Number(trailer, "info"));
    }

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>Where each object begins, in the order of the file: lines of twenty bytes under "xref" and "0 COUNT".</summary>
    static List<(int Number, int Offset)> Places(byte[] pdf, int table)
    {
        const int LineSize = 20, OffsetSize = 10;
        var head = TableHead().Match(Latin(pdf.AsSpan(table, Math.Min(64, pdf.Length - table))));
        if (!head.Success) throw PdfException.NotRead("a table of objects in several parts");
        var places = new List<(int Number, int Offset)>();
        for (var number = 1; number < Number(head, "count"); number++)
        {
            var line = pdf.AsSpan(table + head.Length + number * LineSize, LineSize);
            if (line[17] != 'n') continue;
            if (!Utf8Parser.TryParse(line[..OffsetSize], out int offset, out _)) throw PdfException.NotRead("an object without a place");
            places.Add((number, offset));
        }
        places.Sort((a, b) => a.Offset.CompareTo(b.Offset));
        return places;
    }

    static byte[] Inside(ReadOnlySpan<byte> whole, int number)
    {
        var before = Encoding.ASCII.GetBytes($"{number} 0 obj\n");
        var end = whole.LastIndexOf("endobj"u8);
        if (!whole.StartsWith(before) || end < 0) throw PdfException.NotRead($"no object {number} where it should stand");
        return whole[before.Length..end].TrimEnd("\n"u8).ToArray();
    }

    static byte[] Dated(byte[] about, DateTimeOffset made)
    {
        var date = made.ToUniversalTime().ToString("'(D:'yyyyMMddHHmmss\"+00'00')\"", CultureInfo.InvariantCulture);
        var text = DateEntry().Replace(Latin(about), match => match.Groups["name"].Value + date);
        return Encoding.Latin1.GetBytes(Creator().Replace(text, "/Creator (Rapport)"));
    }

    static byte[] Write(SortedDictionary<int, byte[]> objects, int root, int info)
    {
        using var pdf = new MemoryStream();
        pdf.Write("%PDF-1.7\n%\xd3\xeb\xe9\xe1\n"u8);
        var places = new List<(int Number, byte Kind, int Where, int Index)>();
        foreach (var (number, content) in objects.Where(o => IsStream(o.Value)))
        {
            places.Add((number, 1, (int)pdf.Position, 0));
            WriteObject(pdf, number, content);
        }
        var next = objects.Keys.Max() + 1;
        foreach (var pack in objects.Where(o => !IsStream(o.Value)).Chunk(ObjectsInPack))
        {
            places.AddRange(pack.Select((o, i) => (o.Key, (byte)2, next, i)));
            places.Add((next, 1, (int)pdf.Position, 0));
            WriteObject(pdf, next++, Pack(pack));
        }
        WriteTable(pdf, places, next, $"/Root {root} 0 R /Info {info} 0 R");
        return pdf.ToArray();
    }

    static bool IsStream(byte[] content) => content.AsSpan().EndsWith("endstream"u8);

    static void WriteObject(MemoryStream pdf, int number, byte[] content)
    {
        pdf.Write(Encoding.ASCII.GetBytes($"{number} 0 obj\n"));
        pdf.Write(content);
        pdf.Write("\nendobj\n"u8);
    }

    /// <summary>Objects in one stream: first the number and place of each, then one after the other.</summary>
    static byte[] Pack(KeyValuePair<int, byte[]>[] objects)
    {
        var (head, body) = (new StringBuilder(), new MemoryStream());
        foreach (var (number, content) in objects)
        {
            head.Append(CultureInfo.InvariantCulture, $"{number} {body.Length} ");
            body.Write(content);
            body.WriteByte((byte)'\n');
        }
        return Stream([.. Encoding.ASCII.GetBytes(head.ToString()), .. body.ToArray()], $"/Type /ObjStm /N {objects.Length} /First {head.Length}");
    }

    static byte[] Stream(byte[] content, string entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(content);
        return [.. Encoding.ASCII.GetBytes($"<<{entries} /Filter /FlateDecode /Length {packed.Length}>>\nstream\n"), .. packed.ToArray(), .. "\nendstream"u8];
    }

    /// <summary>The table of objects: for each number its kind in one byte, where it is in four, its index there in two.</summary>
    static void WriteTable(MemoryStream pdf, List<(int Number, byte Kind, int Where, int Index)> places, int number, string entries)
    {
        const int LineSize = 7;
        var at = (int)pdf.Position;
        var lines = new byte[(number + 1) * LineSize];
        foreach (var (of, kind, where, index) in places.Append((number, (byte)1, at, 0)))
        {
            var line = lines.AsSpan(of * LineSize, LineSize);
            line[0] = kind;
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(line[1..], where);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(line[5..], (ushort)index);
        }
        WriteObject(pdf, number, Stream(lines, $"/Type /XRef /Size {number + 1} /W [1 4 2] {entries}"));
        pdf.Write(Encoding.ASCII.GetBytes($"startxref\n{at}\n%%EOF\n"));
    }

    static string Latin(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    [GeneratedRegex(@"trailer\n<<(?=[^>]*/Root (?<root>\d+) 0 R)(?=[^>]*/Info (?<info>\d+) 0 R)[^>]*>>\nstartxref\n(?<table>\d+)\n%%EOF\s*\z")]
    private static partial Regex Trailer();

    [GeneratedRegex(@"\Axref\n0 (?<count>\d+)\n")]
    private static partial Regex TableHead();

    [GeneratedRegex(@"(?<name>/(?:CreationDate|ModDate) )\(D:[^)]*\)")]
    private static partial Regex DateEntry();

    [GeneratedRegex(@"/Creator \((?:[^()\\]|\\.)*\)")]
    private static partial Regex Creator();
}
