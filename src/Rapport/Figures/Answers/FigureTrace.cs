using System.Globalization;
using Rapport.Figures.Sentences;
using Rapport.Record;

namespace Rapport.Figures.Answers;

/// <summary>Puts the rows behind an answer under the cells they stand in; under the others each row stands once.</summary>
/// <param name="sentence">What is asked.</param>
/// <param name="question">For whom, and of which state of the record.</param>
/// <param name="batches">How its audience counts batches.</param>
/// <param name="conversion">Into which currency each amount is converted; null where all stay in their own.</param>
sealed class FigureTrace(Sentence sentence, FigureQuestion question, AudienceBatches batches, Conversion? conversion)
{
    /// <summary>More records than these are not looked up one by one, but all that are seen.</summary>
    const int RecordsMax = 2_000;

    /// <param name="shown">The cells.</param>
    /// <param name="half">Which of the measures of a ratio; 0 where it is none.</param>
    /// <param name="sql">The questions.</param>
    /// <param name="image">The image.</param>
    public IReadOnlyList<CellTrace> Read(ShownParts shown, int half, TraceSql sql, IImageQueries image)
    {
        var by = sentence.By.Count;
        var isTold = shown.Rows.Count <= (question.TraceBound?.CellsMax ?? int.MaxValue);
        var (lines, others) = (isTold ? image.Query(sql.Cells(shown)) : [], isTold && shown.HasOthers ? image.Query(sql.Others(shown)) : []);
        var hidden = VersionsHidden([.. lines.Select(l => l[by..]), .. others], image);
        var cells = lines.ToLookup(l => new CellKeys(l[..by]), l => RowOf(l.AsSpan(by), hidden));
        var rows = shown.Cells.Select(c => cells[c].ToList()).Append([.. others.Select(l => RowOf(l, hidden))]);
        return [.. shown.Rows.Zip(rows, (row, behind) => new CellTrace(row.Keys, shown.PartOf(half), Decided(behind))).Zip(shown.Tallies, (cell, tallies) => cell with { Count = tallies[half].Traced })];
    }

    /// <summary>Of <c>max</c> and <c>last</c> the row that decides is marked: the first, where it states a value.</summary>
    IReadOnlyList<TraceRow> Decided(IReadOnlyList<TraceRow> rows) =>
        sentence.Measure is Max or Last && rows is [{ Contribution: not null } first, ..] ? [first with { Decides = true }, .. rows.Skip(1)] : rows;

    /// <summary>Id, version, sequence, batch, title, currency, value, and where amounts are shared out the portion.</summary>
    TraceRow RowOf(ReadOnlySpan<object?> line, ILookup<string, long> hidden)
    {
        var (id, version) = ((string)line[0]!, (long)line[1]!); // never null in the image, nor are sequence and batch
        var seen = (int)version - hidden[id].Count(v => v < version);
        var title = KeyNames.TitleText((string?)line[4], question.Language) ?? id;
        var number = batches.NumberOf((long)line[3]!, (long)line[2]!);
        var portion = Portion.Of(line[7..]);
        var contribution = Contribution((string?)line[5], line[6], portion);
        var share = portion is not null ? CanonicalJson.DecimalText(portion.Share) : sentence.Measure is SharedCount ? contribution! : "1"; // a share is never null
        return new TraceRow(sentence.Measure.Set.Set.Kind.Name, id, seen, number, title, share, contribution);
    }

    /// <summary>The versions that the audience does not see, of records of which it sees another: one that it sees is numbered among those.</summary>
    ILookup<string, long> VersionsHidden(IReadOnlyList<object?[]> lines, IImageQueries image)
    {
        var (values, table) = (new SqlValues(), sentence.Measure.Set.Set.Table);
        var view = new AudienceView(question, values);
        var changed = view.SeesAll ? [] : lines.Where(l => (long)l[1]! > 1).Select(l => l[0]!).ToHashSet(); // as above
        if (changed.Count == 0) return Array.Empty<(string Id, long)>().ToLookup(v => v.Id, v => v.Item2);
        var among = changed.Count <= RecordsMax ? values.List(changed) : $"{view.IdsSeenNow(table)} and n.\"version\" > 1";
        var sql = $"select h.\"id\", h.\"version\" from \"{table.Name}\" h where not (true{view.Seen("h")}) and h.\"id\" in ({among})";
        return image.Query(new SqlQuery(sql, values.All)).ToLookup(r => (string)r[0]!, r => (long)r[1]!); // as above
    }

    string? Contribution(string? currency, object? value, Portion? portion) => sentence.Measure switch
    {
        Count => "1",
        Distinct distinct => KeyNames.Text(distinct.Dimension, value),
        _ when value is null => null,
        _ when conversion is not null || portion is not null => ValueText.Amount(Portion.Worth(Convert.ToDecimal(value, CultureInfo.InvariantCulture), currency ?? "", conversion, portion), conversion?.Into.Code ?? currency!), // an amount has one
        _ => ValueText.Amount(Convert.ToDecimal(value, CultureInfo.InvariantCulture), currency ?? ""),
    };
}
