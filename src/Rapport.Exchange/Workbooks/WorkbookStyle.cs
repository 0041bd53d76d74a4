using DocumentFormat.OpenXml.Spreadsheet;

namespace Rapport.Exchange.Workbooks;

/// <summary>The looks of cells. Every cell is text, so that what is typed stays as it was typed.</summary>
static class WorkbookStyle
{
    /// <summary>Plain text.</summary>
    public const uint Text = 1;

    /// <summary>The name of a column.</summary>
    public const uint Header = 2;

    /// <summary>The name of a column that must be filled in.</summary>
    public const uint Required = 3;

    /// <summary>Text over several lines.</summary>
    public const uint Wrapped = 4;

    /// <summary>The format <c>@</c>, which is built into every spreadsheet.</summary>
    const uint AsText = 49;

    /// <summary>The part that declares them, in the order of the numbers above.</summary>
    public static Stylesheet Sheet() => new(
        new Fonts(Font(), Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Solid("FFE8EEF4"), Solid("FFFBE9D0")),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(Format(0, 0, 0), Format(AsText, 0, 0), Format(AsText, 1, 2), Format(AsText, 1, 3), Wrap(Format(AsText, 0, 0))));

    static Font Font(params Bold[] bold) => new([.. bold, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);

    static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    static CellFormat Format(uint number, uint font, uint fill) =>
        new() { NumberFormatId = number, FontId = font, FillId = fill, BorderId = 0, FormatId = 0, ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true };

    static CellFormat Wrap(CellFormat format)
    {
        format.Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top };
        format.ApplyAlignment = true;
        return format;
    }
}
