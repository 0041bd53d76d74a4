namespace Rapport.Exchange.Workbooks;

/// <summary>Names of cells, rows and columns as spreadsheets give them: <c>B7</c>, <c>7</c>, <c>B</c>.</summary>
static class CellPlace
{
    /// <summary>The last row a spreadsheet has.</summary>
    public const int RowMax = 1_048_576;

    /// <summary>How many columns a spreadsheet has: A to XFD.</summary>
    public const int ColumnMax = 16_384;

    /// <summary>Whether a text names a cell or a row that a spreadsheet has.</summary>
    public static bool IsValid(ReadOnlySpan<char> place)
    {
        var letters = 0;
        var column = 0;
        while (letters < place.Length && char.IsAsciiLetterUpper(place[letters]) && column <= ColumnMax) column = column * 26 + place[letters++] - 'A' + 1;
        return column <= ColumnMax && place.Length - letters is > 0 and <= 7 && !place[letters..].ContainsAnyExceptInRange('0', '9')
            && int.Parse(place[letters..], System.Globalization.CultureInfo.InvariantCulture) is > 0 and <= RowMax;
    }

    /// <summary>The name of a column by its place from the left, from 0: A, B, ... Z, AA.</summary>
    public static string Column(int position)
    {
        var name = "";
        for (var rest = position + 1; rest > 0; rest = (rest - 1) / 26) name = (char)('A' + (rest - 1) % 26) + name;
        return name;
    }
}
