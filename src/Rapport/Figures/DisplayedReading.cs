using System.Globalization;
using Rapport.Figures.Sentences;
using Rapport.Record;

namespace Rapport.Figures;

/// <summary>
/// An answer as it is printed for a reader: shares of rows, means and ratios with two places, and those that add up add up as they are shown. Whole
/// numbers and money are printed as they are. What is taken away as data keeps every place.
/// </summary>
public static class DisplayedReading
{
    /// <summary>So many places are shown.</summary>
    const int Places = 2;

    /// <summary>A number below this is shown with as many places as it takes to tell two of its digits.</summary>
    const decimal Small = 0.1m;

    /// <summary>The answer with the values that a reader sees.</summary>
    public static Reading Of(Reading reading)
    {
        if (reading.Rows.All(r => IsPlain(r.Value) && IsPlain(r.Beside)) && IsPlain(reading.Total) && IsPlain(reading.TotalBeside) && (reading.Trace ?? []).All(t => t.Rows.All(r => IsPlain(r.Contribution)))) return reading;
        var sentence = Sentence.Parse(reading.Sentence); // it was parsed and answered before
        if (sentence.Measure.IsMoney && sentence.Over is null) return reading;
        var foots = sentence is { Measure: SharedCount, Over: null };
        var values = Shown([.. reading.Rows.Select(r => r.Value)], foots);
        var beside = reading.View == SentenceView.Share ? [.. reading.Rows.Select(r => r.Beside)] : Shown([.. reading.Rows.Select(r => r.Beside)], foots && reading.View != SentenceView.Running);
        return reading with
        {
            Rows = [.. reading.Rows.Select((row, i) => row with { Value = values[i], Beside = beside[i] })],
            Total = Alone(reading.Total),
            TotalBeside = Alone(reading.TotalBeside),
            Trace = !foots ? reading.Trace : reading.Trace?.Select((cell, i) => Shown(cell, Number(values[i]))).ToList(), // no ratio foots, so each row has one
        };
    }

    /// <summary>The rows behind a cell with what they give to it; all of them add up to what the cell shows.</summary>
    static CellTrace Shown(CellTrace cell, decimal? value)
    {
        var given = Shown([.. cell.Rows.Select(r => r.Contribution)], cell.Rows.Count == cell.Count, value);
        return cell with { Rows = [.. cell.Rows.Select((row, i) => row with { Contribution = given[i] })] };
    }

    static IReadOnlyList<string?> Shown(IReadOnlyList<string?> values, bool foots, decimal? whole = null)
    {
        if (values.All(v => Number(v) is not { } number || number == decimal.Truncate(number))) return values;
        if (!foots || values.Any(v => Number(v) is null)) return [.. values.Select(v => Number(v) is { } number ? Rounded(number) : v)];
        return [.. Footing.Of([.. values.Select(v => Number(v)!.Value)], Places, whole).Select(v => Text(v, Places))]; // asked above
    }

    /// <summary>A number that stands by itself is told without places where it has none.</summary>
    static string? Alone(string? value) => Number(value) is { } number && number != decimal.Truncate(number) ? CanonicalJson.DecimalText(decimal.Parse(Rounded(number), CultureInfo.InvariantCulture)) : value;

    static string Rounded(decimal number)
    {
        var places = Places;
        for (var size = Math.Abs(number); size is > 0 and < Small && places < 28; size *= 10) places++;
        return Text(decimal.Round(number, places, MidpointRounding.ToEven), places);
    }

    static string Text(decimal number, int places) => number.ToString($"F{places}", CultureInfo.InvariantCulture);

    /// <summary>Whether it is printed as it is: a whole number, or no number at all.</summary>
    static bool IsPlain(string? value) => Number(value) is not { } number || number == decimal.Truncate(number);

    static decimal? Number(string? value) => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
