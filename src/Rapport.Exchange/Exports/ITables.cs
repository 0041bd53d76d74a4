using Rapport.Record;

namespace Rapport.Exchange.Exports;

/// <summary>Where the tables of an export go, row by row: the seam between CSV and workbooks.</summary>
interface ITables : IDisposable
{
    /// <summary>Begins the table of a kind; the one before is done.</summary>
    void Begin(RecordKind kind, IReadOnlyList<ExportColumn> columns);

    /// <summary>Adds a row to the table that was begun last.</summary>
    void Add(ExportedRecord record);
}
