using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rapport.Exchange.Workbooks;

/// <summary>Writes one sheet row by row. Every cell is text that stands in the cell itself: nothing in it is a formula, whatever it begins with.</summary>
sealed partial class SheetWriter : IDisposable
{
    readonly SheetLayout layout;
    readonly Stream part;
    readonly OpenXmlPartWriter xml;
    uint row;

    /// <summary>Begins the sheet.</summary>
    public SheetWriter(Stream part, SheetLayout layout, bool isFirst)
    {
        (this.part, this.layout, xml) = (part, layout, new OpenXmlPartWriter(part));
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(View(isFirst)));
        xml.WriteElement(new Columns(layout.Columns.Select(ColumnOf)));
        xml.WriteStartElement(new SheetData());
        if (layout.HasHeader) Add([.. layout.Columns.Select(c => c.Name)], position => layout.Columns[position].IsRequired ? WorkbookStyle.Required : WorkbookStyle.Header);
    }

    /// <summary>Adds a row.</summary>
    public void Add(IReadOnlyList<string> cells) => Add(cells, StyleOf);

    void Add(IReadOnlyList<string> cells, Func<int, uint> style)
    {
        row++;
        xml.WriteStartElement(new Row { RowIndex = row });
        for (var position = 0; position < cells.Count; position++)
            if (cells[position].Length > 0) xml.WriteElement(CellOf(cells[position], position, style(position)));
        xml.WriteEndElement();
    }

    Cell CellOf(string text, int position, uint style) => new(new InlineString(new Text(Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = CellPlace.Column(position) + row.ToString(CultureInfo.InvariantCulture), DataType = CellValues.InlineString, StyleIndex = style,
    };

    uint StyleOf(int position) => layout.Columns[position].IsWrapped ? WorkbookStyle.Wrapped : WorkbookStyle.Text;

    SheetView View(bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst ? true : null };
        if (layout.HasHeader)
            view.Append(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        return view;
    }

    Column ColumnOf(SheetColumn column, int position) =>
        new() { Min = (uint)(position + 1), Max = (uint)(position + 1), Width = column.Width, CustomWidth = true, Style = StyleOf(position) };

    static DataValidation ValidationOf(SheetColumn column, int position)
    {
        var letter = CellPlace.Column(position);
        return new DataValidation(new Formula1(column.Choices!)) // only columns with choices come here
        {
            Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, ErrorTitle = column.Name, Error = "Choose one of the list, or leave it empty.",
            SequenceOfReferences = new ListValue<StringValue>([$"{letter}2:{letter}{CellPlace.RowMax}"]),
        };
    }

    /// <summary>
    /// A carriage return would be lost in XML, and what looks like an escape of a workbook would be taken for one: both are written as escapes.
    /// </summary>
    static string Escaped(string text)
    {
        if (text.AsSpan().IndexOfAny('\r', '_') < 0) return text;
        return EscapeLike().Replace(text, "_x005F_").Replace("\r", "_x000D_", StringComparison.Ordinal);
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex EscapeLike();

    /// <summary>Writes what stands after the rows.</summary>
    public void Dispose()
    {
        xml.WriteEndElement();
        var choices = layout.Columns.Select((c, i) => (Column: c, Position: i)).Where(c => c.Column.Choices is not null).ToArray();
        if (choices.Length > 0) xml.WriteElement(new DataValidations(choices.Select(c => ValidationOf(c.Column, c.Position))) { Count = (uint)choices.Length });
        xml.WriteEndElement();
        xml.Dispose();
        part.Dispose();
    }
}
