using System.Globalization;
using System.Reflection;

namespace Rapport.Twin;

/// <summary>One of the tables that stand in this assembly, from which every twin is made: tab separated, remarks after <c>#</c>, a header row.</summary>
sealed class TwinTable
{
    readonly string[] columns;

    TwinTable(string[] columns, IReadOnlyList<TwinRow> rows) => (this.columns, Rows) = (columns, rows);

    /// <summary>The rows in their order.</summary>
    public IReadOnlyList<TwinRow> Rows { get; private set; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns => columns;

    /// <summary>Reads a table.</summary>
    public static TwinTable Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"twin/{name}.tsv")!; // embedded by the build
        using var reader = new StreamReader(stream);
        TwinTable? table = null;
        var rows = new List<TwinRow>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            if (table is null) table = new TwinTable(line.Split('\t'), []);
            else rows.Add(new TwinRow(table, line.Split('\t')));
        }
        table!.Rows = rows; // every table has its header
        return table;
    }

    /// <summary>Where a column stands, or -1.</summary>
    internal int IndexOf(string column) => Array.IndexOf(columns, column);
}

/// <summary>One row of a table.</summary>
sealed class TwinRow(TwinTable table, string[] cells)
{
    /// <summary>A cell by its column; empty where the table has no such column.</summary>
    public string this[string column] => table.IndexOf(column) is >= 0 and var at ? cells[at] : "";

    /// <summary>Cells in the order of the columns.</summary>
    public IReadOnlyList<string> Cells => cells;

    /// <summary>A cell that lists several.</summary>
    public string[] List(string column) => this[column] is { Length: > 0 } text ? text.Split(';') : [];

    /// <summary>A cell that is a whole number.</summary>
    public int Number(string column) => int.Parse(this[column], CultureInfo.InvariantCulture);

    /// <summary>A cell that is a day, or null where it is empty.</summary>
    public DateOnly? Day(string column) =>
        this[column] is { Length: > 0 } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
