using System.IO.Compression;
using System.Text.Json;
using System.Text.Unicode;
using Rapport.Exchange.Loading;

namespace Rapport.Exchange.Files;

/// <summary>The types of file that are kept, each known by what a file holds and never by its name alone.</summary>
static class MediaTypes
{
    const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const string Presentation = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    static readonly (string Type, Func<byte[], bool> Fits)[] Known =
    [
        ("application/pdf", b => b.AsSpan().StartsWith("%PDF-"u8)),
        ("image/png", b => b.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        ("image/jpeg", b => b.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])),
        ("image/webp", b => b.Length >= 12 && b.AsSpan().StartsWith("RIFF"u8) && b.AsSpan(8).StartsWith("WEBP"u8)),
        ("image/svg+xml", SvgCheck.IsSafe),
        (Sheet, b => IsOffice(b, "xl/workbook.xml")),
        (Document, b => IsOffice(b, "word/document.xml")),
        (Presentation, b => IsOffice(b, "ppt/presentation.xml")),
        ("application/json", IsJson),
        ("text/csv", IsText),
        ("text/markdown", IsText),
        ("text/plain", IsText),
    ];

    /// <summary>What the ending of a name promises.</summary>
    static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf", [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".webp"] = "image/webp",
        [".svg"] = "image/svg+xml", [".json"] = "application/json", [".csv"] = "text/csv", [".md"] = "text/markdown", [".txt"] = "text/plain",
        [".xlsx"] = Sheet, [".docx"] = Document, [".pptx"] = Presentation,
    };

    /// <summary>Text like any other, which only a name tells apart.</summary>
    static readonly string[] TextByName = ["image/svg+xml", "application/json", "text/csv", "text/markdown"];

    /// <summary>Every type that is kept.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Select(k => k.Type)];

    /// <summary>Whether a file holds what a type says.</summary>
    public static bool Fits(string type, byte[] bytes) => Known.Any(k => k.Type == type && k.Fits(bytes));

    /// <summary>
    /// The type of a file, or null where it is none that is kept or not the one that the ending of its name promises. Text may be of several
    /// types: then the ending says of which.
    /// </summary>
    public static string? Of(string name, byte[] bytes)
    {
        if (Endings.TryGetValue(Path.GetExtension(name), out var promised)) return Fits(promised, bytes) ? promised : null;
        return Known.FirstOrDefault(k => !TextByName.Contains(k.Type) && k.Fits(bytes)).Type;
    }

    /// <summary>UTF-8 without control characters other than tab and line ends.</summary>
    static bool IsText(byte[] bytes) =>
        Utf8.IsValid(bytes) && !bytes.AsSpan().ContainsAnyInRange((byte)0, (byte)8) && !bytes.AsSpan().ContainsAnyInRange((byte)14, (byte)31) && !bytes.AsSpan().ContainsAny((byte)11, (byte)12, (byte)127);

    static bool IsJson(byte[] bytes)
    {
        if (!IsText(bytes)) return false;
        var reader = new Utf8JsonReader(SourceFile.WithoutMark(bytes).Span, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>An archive with the main part of its kind and no macros.</summary>
    static bool IsOffice(byte[] bytes, string main)
    {
        if (!bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 3, 4])) return false;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return archive.GetEntry("[Content_Types].xml") is not null && archive.GetEntry(main) is not null
                && !archive.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
