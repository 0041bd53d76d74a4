namespace Rapport.Exchange;

/// <summary>How much a folder may hold; one past any of these is a problem, not a crash. The defaults are those of the documentation.</summary>
public sealed record LoadLimits
{
    /// <summary>Files in a folder, <c>records/</c> included.</summary>
    public int FilesMax { get; init; } = 64;

    /// <summary>Issues in <c>issues/</c>; each may have as many files as a folder.</summary>
    public int IssuesMax { get; init; } = 1_000;

    /// <summary>Files in <c>files/</c>.</summary>
    public int AttachmentsMax { get; init; } = 10_000;

    /// <summary>Size of one file in <c>files/</c>.</summary>
    public long AttachmentBytesMax { get; init; } = Record.FileContent.BytesMax;

    /// <summary>Size of all the files that the rows of one load name.</summary>
    public long AttachmentsBytesMax { get; init; } = 512L * 1024 * 1024;

    /// <summary>Size of one table or workbook.</summary>
    public long TableBytesMax { get; init; } = 200L * 1024 * 1024;

    /// <summary>Size of one YAML or Markdown file.</summary>
    public long TextBytesMax { get; init; } = 1024 * 1024;

    /// <summary>Rows of one table, the header not counted.</summary>
    public int RowsMax { get; init; } = 1_000_000;

    /// <summary>Columns of one table.</summary>
    public int ColumnsMax { get; init; } = 200;

    /// <summary>Length of one cell or of the Markdown of one language, in UTF-16 code units.</summary>
    public int CellLengthMax { get; init; } = Record.LocalText.LengthMax;

    /// <summary>Items of one list.</summary>
    public int ItemsMax { get; init; } = 1_000;

    /// <summary>Levels of lists and mappings in YAML.</summary>
    public int YamlDepthMax { get; init; } = 16;

    /// <summary>What a workbook unpacks to, in bytes; counted while it is unpacked.</summary>
    public long UnpackedBytesMax { get; init; } = 512L * 1024 * 1024;

    /// <summary>Parts in the archive that a workbook is.</summary>
    public int ArchiveEntriesMax { get; init; } = 256;

    /// <summary>Different texts that a workbook keeps once for all its cells.</summary>
    public int SharedStringsMax { get; init; } = 1_000_000;

    /// <summary>Problems of one load; one more says that there are more, and the rest is not read.</summary>
    public int ProblemsMax { get; init; } = 10_000;
}
