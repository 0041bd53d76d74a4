using Rapport.Figures;
using Rapport.Figures.Differences;
using Rapport.Record;

namespace Rapport.Cli.Terminal;

/// <summary>What changed in an answer, on a terminal: both totals, the cells that differ, and each record with the versions that changed it.</summary>
static class DifferenceTable
{
    public static void Write(FigureDifference difference, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"  ● {Plain(difference.After.Sentence)}");
        output.WriteLine();
        WriteTotals(difference, output);
        if (difference.After.Columns.Count > 0 && difference.Cells.Count > 0) WriteCells(difference, output);
        foreach (var record in difference.Records) WriteRecord(record, difference.After.Audience, output);
        if (difference.Records.Count == 0) output.WriteLine("    No record behind it changed.");
    }

    /// <summary>The sentence without the state, of which there are two.</summary>
    static string Plain(string sentence) => (Rapport.Figures.Sentences.Sentence.Parse(sentence) with { AsRecorded = null }).Text; // it was parsed and answered before

    static void WriteTotals(FigureDifference difference, TextWriter output)
    {
        (string Name, string Value)[] lines =
        [
            ($"as recorded {EntryWords.Instant(difference.Before.AsRecorded.At)}", ReadingTable.Number(difference.Before.Total)),
            ($"as recorded {EntryWords.Instant(difference.After.AsRecorded.At)}", ReadingTable.Number(difference.After.Total)),
            ("change", difference.Change is { } change ? Signed(change) : "not known"),
        ];
        var (name, value) = (lines.Max(l => l.Name.Length), lines.Max(l => l.Value.Length));
        foreach (var line in lines.SkipLast(1)) output.WriteLine($"    {line.Name.PadRight(name)}   {line.Value.PadLeft(value)}");
        output.WriteLine($"    {new string('─', name + 3 + value)}");
        output.WriteLine($"    {lines[^1].Name.PadRight(name)}   {lines[^1].Value.PadLeft(value)}  {difference.After.Unit}");
        output.WriteLine();
    }

    static void WriteCells(FigureDifference difference, TextWriter output)
    {
        string[][] lines = [[.. difference.After.Columns, "before", "after"], .. difference.Cells.Select(c => (string[])[.. c.Labels, Cell(c.Before), Cell(c.After)])];
        var widths = Enumerable.Range(0, lines[0].Length).Select(i => lines.Max(l => TextWidth.Of(l[i]))).ToArray();
        foreach (var line in lines) output.WriteLine($"    {ReadingTable.Cells(line, difference.After.Columns.Count, widths)}");
        output.WriteLine();
    }

    static void WriteRecord(RecordDifference record, Visibility audience, TextWriter output)
    {
        var gives = record.Change switch
        {
            RecordChange.Added => $"+ {record.After ?? "not stated"}",
            RecordChange.Removed => $"- {record.Before ?? "not stated"}",
            _ => $"{record.Before ?? "not stated"} → {record.After ?? "not stated"}",
        };
        output.WriteLine($"    {gives}   {record.Title}  ({record.Kind} {record.Id}{(record.Part == "value" ? "" : $", {record.Part}")})");
        foreach (var version in record.Versions)
        {
            output.WriteLine($"      {EntryWords.Of(version.Operation)} · {EntryWords.Of(version.Cause)} · {EntryWords.Instant(version.RecordedAt)} · {(audience == Visibility.Restricted ? "entry" : "batch")} {version.Sequence}"
                + $" · {WhoWrote.Of(version, audience)}");
            if (version.Reason is { } reason) output.WriteLine($"      because {reason}");
        }
        if (record.Versions.Count == 0) output.WriteLine("      no version of its own: another record changed, or an embargo ended");
        output.WriteLine();
    }

    static string Signed(decimal change) => change > 0 ? $"+{CanonicalJson.DecimalText(change)}" : CanonicalJson.DecimalText(change);

    static string Cell(string? value) => value ?? "–";
}
