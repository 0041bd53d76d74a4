using Rapport.Figures;
using Rapport.Record;

namespace Rapport.Cli.Terminal;

/// <summary>A reading as a receipt on a terminal: the sentence, the rows, a rule, the total, and what a reader must know.</summary>
static class ReadingTable
{
    public static void Write(Reading reading, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"  ● {reading.Sentence}");
        output.WriteLine();
        var lines = Lines(reading);
        var widths = Enumerable.Range(0, reading.Columns.Count).Select(i => lines.Max(l => TextWidth.Of(l.Labels[i]))).ToArray();
        var valueWidth = lines.Max(l => TextWidth.Of(l.Value));
        foreach (var (labels, value) in lines.SkipLast(1))
            output.WriteLine($"    {Cells(labels, widths)}{TextWidth.Right(value, valueWidth)}");
        if (reading.Columns.Count > 0) output.WriteLine($"    {new string('─', widths.Sum() + 3 * widths.Length + valueWidth)}");
        output.WriteLine($"    {Cells(lines[^1].Labels, widths)}{TextWidth.Right(lines[^1].Value, valueWidth)}  {reading.Unit}");
        output.WriteLine();
        foreach (var note in Notes(reading)) output.WriteLine($"    {note}");
        if (reading.Trace is not null) WriteTrace(reading, output);
    }

    /// <summary>The rows, then the total.</summary>
    static List<(IReadOnlyList<string> Labels, string Value)> Lines(Reading reading)
    {
        var rows = reading.Columns.Count == 0 ? [] : reading.Rows.Select(r => (r.Labels, Number(r.Value))).ToList();
        return [.. rows, ([.. reading.Columns.Select((_, i) => i == 0 ? "Total" : "")], Number(reading.Total))];
    }

    static string Cells(IReadOnlyList<string> labels, int[] widths) => string.Concat(labels.Select((label, i) => TextWidth.Left(label, widths[i]) + "   "));

    static IEnumerable<string> Notes(Reading reading)
    {
        if (reading.PartsOverlap) yield return "The parts overlap: some rows stand in more than one, so they do not add to the total.";
        if (reading.NotPlaced > 0) yield return $"not placed: {reading.NotPlaced} (the date is not known well enough to say)";
        if (reading.NotStated > 0) yield return $"not stated: {reading.NotStated} (counted as rows, nothing to add)";
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

    static string Number(string? value) => value ?? "not known";
}
