using System.Globalization;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;

namespace Rapport.Cli.Terminal;

/// <summary>A reading as a receipt on a terminal: the sentence, the rows, a rule, the total, and what a reader must know.</summary>
static class ReadingTable
{
    const string Gap = "   ";

    public static void Write(Reading reading, TextWriter output) => WriteAround(reading, output, () => WriteRows(reading, output));

    /// <summary>The sentence above what shows the rows, and below it what a reader must know.</summary>
    public static void WriteAround(Reading reading, TextWriter output, Action writeRows)
    {
        output.WriteLine();
        output.WriteLine($"  ● {reading.Sentence}");
        output.WriteLine();
        writeRows();
        output.WriteLine();
        foreach (var note in Notes(reading)) output.WriteLine($"    {note}");
        if (reading.Trace is not null) WriteTrace(reading, output);
    }

    /// <summary>The rows, a rule, and the total with its unit; where a view sets something beside the values, each column has its name.</summary>
    static void WriteRows(Reading reading, TextWriter output)
    {
        var (names, total) = (reading.Columns.Count, TotalLine(reading));
        var rows = names == 0 ? [] : reading.Rows.Zip(Beside(reading), (row, beside) => Line(row.Labels, row.Value, reading, beside)).ToList();
        string[]? head = reading.View is { } view ? [.. reading.Columns, "value", view.Column()] : null;
        var widths = Enumerable.Range(0, total.Length).Select(i => rows.Append(total).Append(head).OfType<string[]>().Max(l => TextWidth.Of(l[i]))).ToArray();
        foreach (var line in rows.Prepend(head).OfType<string[]>()) output.WriteLine($"    {Cells(line, names, widths)}");
        if (names > 0) output.WriteLine($"    {new string('─', widths.Sum() + Gap.Length * (widths.Length - 1))}");
        output.WriteLine($"    {Cells(total, names, widths)}  {reading.Unit}");
    }

    static string[] TotalLine(Reading reading) =>
        Line([.. reading.Columns.Select((_, i) => i == 0 ? "Total" : "")], reading.Total, reading, reading.View is { } view && view.Compares() ? Number(reading.TotalBeside) : "");

    static string[] Line(IReadOnlyList<string> labels, string? value, Reading reading, string beside) =>
        reading.View is null ? [.. labels, Number(value)] : [.. labels, Number(value), beside];

    /// <summary>What a view sets beside each row; shares in per cent, which add up to a hundred where they add up to one.</summary>
    public static IEnumerable<string> Beside(Reading reading)
    {
        if (reading.View != SentenceView.Share) return reading.Rows.Select(r => Number(r.Beside));
        var percent = Footing.Of([.. reading.Rows.Select(r => r.Beside is { } share ? 100 * decimal.Parse(share, CultureInfo.InvariantCulture) : 0)], 1);
        return reading.Rows.Zip(percent, (row, share) => row.Beside is null ? Number(null) : string.Create(CultureInfo.InvariantCulture, $"{share:0.0} %"));
    }

    /// <summary>A line of cells: names begin at the left, values end at the right.</summary>
    public static string Cells(string[] line, int names, int[] widths) =>
        string.Join(Gap, line.Select((text, i) => i < names ? TextWidth.Left(text, widths[i]) : TextWidth.Right(text, widths[i])));

    static IEnumerable<string> Notes(Reading reading)
    {
        if (reading.PartsOverlap) yield return "The parts overlap: some rows stand in more than one, so they do not add to the total.";
        if (reading.NotPlaced > 0) yield return $"not placed: {reading.NotPlaced} (the date is not known well enough to say)";
        if (reading.NotStated > 0) yield return $"not stated: {reading.NotStated} (counted as rows, nothing to add)";
        if (reading.Rates.Count > 0) yield return $"converted with {string.Join(", ", reading.Rates.Select(r => $"{CanonicalJson.DecimalText(r.UnitsPerUsd)} {r.Currency}"))} for one US dollar";
        yield return $"for {reading.Audience.Word()} · {reading.Time} · as recorded {EntryWords.Instant(reading.AsRecorded.At)}, {(reading.Audience == Visibility.Restricted ? "entry" : "batch")} {reading.AsRecorded.Sequence}";
    }

    static void WriteTrace(Reading reading, TextWriter output)
    {
        foreach (var cell in reading.Trace!) // only called where there is one
        {
            output.WriteLine();
            var labels = reading.Rows.FirstOrDefault(r => r.Keys.SequenceEqual(cell.Keys))?.Labels ?? cell.Keys;
            output.WriteLine($"    {(labels.Count == 0 ? "The rows" : string.Join(", ", labels))}");
            foreach (var row in cell.Rows)
                output.WriteLine($"      {TextWidth.Right(Number(row.Contribution), 12)}  {row.Title}  ({row.Kind} {row.Id}, version {row.Version})");
        }
    }

    /// <summary>A value as it is told.</summary>
    public static string Number(string? value) => value ?? "not known";
}
