using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Rapport.Exchange.Loading;
using Rapport.Record;

namespace Rapport.Exchange.Workbooks;

/// <summary>Reads a workbook: a sheet for each kind of record, named as its table is; the sheets that a template adds are passed over.</summary>
sealed class WorkbookReader(SourceFile file, LoadRun run)
{
    /// <summary>Sheets that hold no records.</summary>
    public static IReadOnlyList<string> PassedOver { get; } = ["README", "Lists"];

    /// <summary>The library asks for an old Western code page when it starts, though no .xlsx is written in one.</summary>
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    readonly Dictionary<string, RecordKind> kinds = run.Context.Kinds.All.Where(k => k.IsLoaded).ToDictionary(k => k.Plural, StringComparer.Ordinal);

    /// <summary>Reads every sheet; what is wrong with the workbook itself is one problem.</summary>
    /// <param name="taken">Kinds that a table of the folder holds already.</param>
    public void Read(IReadOnlySet<string> taken)
    {
        if (WorkbookGuard.FaultOf(file.Bytes, run.Context.Limits) is { } fault) { Refuse(fault); return; }
        var read = new HashSet<string>(taken, StringComparer.Ordinal);
        try
        {
            using var workbook = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file.Bytes, writable: false));
            if (workbook.ResultsCount == 0) Refuse(LoadMessages.Workbook("a workbook without sheets"));
            else do ReadSheet(workbook, read);
            while (workbook.NextResult());
        }
        catch (Exception exception) when (IsOfBrokenWorkbook(exception))
        {
            Refuse(LoadMessages.Workbook("a damaged workbook"));
        }
    }

    void ReadSheet(IExcelDataReader workbook, HashSet<string> read)
    {
        var name = workbook.Name ?? "";
        if (PassedOver.Contains(name, StringComparer.OrdinalIgnoreCase)) return;
        if (!kinds.TryGetValue(name, out var kind)) run.Problems.AddFile(file.Name, LoadMessages.SheetUnknown(name, Nearness.Nearest(name, kinds.Keys)));
        else if (!read.Add(kind.Name)) run.Problems.AddFile(file.Name, LoadMessages.SheetTwice(name));
        else new SheetReader(kind, file.Part(name), run).Read(workbook);
    }

    /// <summary>Nobody knows what a workbook that cannot be read would have held.</summary>
    void Refuse(Fault fault)
    {
        run.Problems.AddFile(file.Name, fault);
        foreach (var kind in kinds.Values) run[kind.Name].IsIncomplete = true;
    }

    /// <summary>
    /// What the library throws at parts that are not of the shape it expects, well-formed as they are. It does not tell them apart from
    /// faults of its own; either way nothing is recorded.
    /// </summary>
    static bool IsOfBrokenWorkbook(Exception exception) => exception is ExcelReaderException or XmlException or InvalidDataException or FormatException
        or OverflowException or ArgumentException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException
        or InvalidOperationException or NotSupportedException or EndOfStreamException;
}
