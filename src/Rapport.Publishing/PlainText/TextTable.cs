using Rapport.Publishing.Mail;

namespace Rapport.Publishing.PlainText;

/// <summary>Labels, numbers and bars under each other.</summary>
static class TextTable
{
    const int LabelMax = 34, BarMax = 20;

    /// <summary>One line for each part: its label, its number, a bar from zero. A long label takes lines of its own before its number.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<ChartRow> rows, TextRuns runs)
    {
        var values = rows.Select(r => runs.Of(r.Value) + r.Beside).ToArray();
        var labels = rows.Select(r => TextRuns.Clean(r.Label)).ToArray();
        var valueWidth = values.Select(DisplayWidth.Of).DefaultIfEmpty(0).Max();
        var labelWidth = labels.SelectMany(l => LineBreaks.Of(l, LabelMax)).Select(l => DisplayWidth.Of(l.Line)).DefaultIfEmpty(0).Max();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Group.Length > 0 && (i == 0 || rows[i].Group != rows[i - 1].Group)) yield return "  " + TextRuns.Clean(rows[i].Group);
            var indent = rows[i].Group.Length > 0 ? "    " : "  ";
            var lines = LineBreaks.Of(labels[i], LabelMax).Select(l => l.Line).DefaultIfEmpty("").ToArray();
            foreach (var line in lines.SkipLast(1)) yield return indent + line;
            yield return $"{indent}{DisplayWidth.Pad(lines[^1], labelWidth)}  {DisplayWidth.PadBefore(values[i], valueWidth)}{Bar(rows[i])}";
        }
    }

    static string Bar(ChartRow row)
    {
        if (row.Group.Length > 0 || row.Percent <= 0) return "";
        var length = Math.Max(1, (int)Math.Round(row.Percent * BarMax / 100, MidpointRounding.AwayFromZero));
        return "  " + new string(row.Value.Standing == Standing.Computed ? '█' : '░', length);
    }
}
