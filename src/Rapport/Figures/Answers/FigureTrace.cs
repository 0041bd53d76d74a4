using System.Globalization;
using Rapport.Figures.Sentences;

namespace Rapport.Figures.Answers;

/// <summary>Puts the rows behind an answer under the cells they stand in; under the others each row stands once.</summary>
sealed class FigureTrace(Sentence sentence, string language, ShownParts shown)
{
    public IReadOnlyList<CellTrace> Read(IReadOnlyList<object?[]> lines)
    {
        var at = shown.Cells.Select((cell, i) => (cell, i)).ToDictionary(c => c.cell, c => c.i);
        var cells = shown.Rows.Select(_ => new List<TraceRow>()).ToList();
        var others = new HashSet<(string, string?)>();
        foreach (var line in lines)
        {
            var row = RowOf(line.AsSpan(sentence.By.Count));
            if (at.TryGetValue(new CellKeys(line[..sentence.By.Count]), out var cell)) cells[cell].Add(row);
            else if (others.Add((row.Id, row.Contribution))) cells[^1].Add(row);
        }
        return [.. shown.Rows.Select((row, i) => new CellTrace(row.Keys, "value", cells[i]))];
    }

    /// <summary>Id, version, sequence, title, currency, value.</summary>
    TraceRow RowOf(ReadOnlySpan<object?> line)
    {
        var id = (string)line[0]!; // never null in the image, nor are version and sequence
        var version = Convert.ToInt32(line[1], CultureInfo.InvariantCulture);
        var title = KeyNames.TitleText((string?)line[3], language) ?? id;
        return new TraceRow(sentence.Measure.Set.Set.Kind.Name, id, version, (long)line[2]!, title, "1", Contribution((string?)line[4], line[5]));
    }

    string? Contribution(string? currency, object? value) => sentence.Measure switch
    {
        Count => "1",
        Distinct distinct => KeyNames.Text(distinct.Dimension, value),
        _ => value is null ? null : ValueText.Amount(Convert.ToDecimal(value, CultureInfo.InvariantCulture), currency ?? ""),
    };
}
