using System.Globalization;
using Rapport.Figures;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Images;

public sealed class RandomHistoryTests
{
    const int EntriesMin = 100;

    /// <summary>
    /// Image caught up batch by batch = image folded at once = fold written plainly; the image as recorded at a batch = the plain fold of the
    /// batches up to it; and <c>current</c> = the image's open rows.
    /// </summary>
    [Fact]
    [Trait("Heavy", "histories")]
    public void Every_image_of_a_history_equals_the_plain_fold() =>
        CheckAll(Database.Sqlite, Heavy.Seed("histories"), Heavy.Count("histories", inTest: 200, full: 1000));

    [Fact]
    [Trait("Heavy", "histories-postgres")]
    public void Every_image_of_a_history_on_PostgreSQL_equals_the_plain_fold() =>
        CheckAll(Database.Postgres, Heavy.Seed("histories-postgres"), Heavy.Count("histories-postgres", inTest: 10, full: 200));

    static void CheckAll(Database on, int first, int count)
    {
        Parallel.For(first, first + count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            try { Check(seed, on); }
            catch (Exception problem) { throw new InvalidOperationException($"RAPPORT_SEED={seed}", problem); }
        });
    }

    static void Check(int seed, Database on)
    {
        using var record = new TestRecord(RandomHistory.Kinds, on: on);
        using var incremental = Image.Fold(record.Journal);
        var ends = new List<long> { 1 };
        foreach (var batch in new RandomHistory(seed).Batches(EntriesMin))
        {
            ends.Add(record.Journal.Append(batch).LastSequence);
            incremental.CatchUp(record.Journal);
        }
        using var rebuilt = Image.Fold(record.Journal);
        var plain = Dump(PlainFold.Fold(record.Address, long.MaxValue));
        Assert.Equal(plain, Dump(incremental, long.MaxValue));
        Assert.Equal(plain, Dump(rebuilt, long.MaxValue));
        Assert.True(record.Journal.Head!.LastSequence > EntriesMin);

        var past = ends[new Random(seed).Next(ends.Count)];
        Assert.Equal(Dump(PlainFold.Fold(record.Address, past)), Dump(rebuilt, past));
        Assert.Equal(CurrentRows(record), OpenRows(rebuilt));
        Assert.Empty(record.Journal.Check());
    }

    static List<string> Dump(IEnumerable<PlainFold.Row> rows) =>
        [.. rows.Select(r => $"{r.Table} {string.Join(" | ", r.Cells.Select(c => $"{c.Key}={c.Value ?? "~"}"))}").Order(StringComparer.Ordinal)];

    /// <summary>The image as recorded at a sequence: what was recorded later is not there, and what it closed is open.</summary>
    static List<string> Dump(Image image, long past)
    {
        using var reading = image.Read();
        var rows = new List<PlainFold.Row>();
        foreach (var (table, columns) in new ImageLayout(RandomHistory.Kinds).All)
            foreach (var row in reading.Query(new SqlQuery($"select {string.Join(", ", columns.Select(Cell))} from \"{table}\" where recorded_from <= $1", [past])))
                rows.Add(new PlainFold.Row(table, Cells(columns, row, past)));
        return Dump(rows);
    }

    static string Cell(ImageColumn column) => $"\"{column.Name}\"::varchar";

    static SortedDictionary<string, string?> Cells(IReadOnlyList<ImageColumn> columns, object?[] row, long past)
    {
        var cells = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++) cells[columns[i].Name] = (string?)row[i];
        if (cells.TryGetValue("recorded_to", out var to) && long.Parse(to!, CultureInfo.InvariantCulture) > past)
            cells["recorded_to"] = ImageTable.Open.ToString(CultureInfo.InvariantCulture);
        return cells;
    }

    static List<string> OpenRows(Image image)
    {
        using var reading = image.Read();
        return [.. RandomHistory.Kinds.All.SelectMany(kind => reading.Query(new SqlQuery(
            $"select '{kind.Name}', id, recorded_from, version, withdrawn::integer, visibility, owner, title, placed_first::varchar, placed_last::varchar "
            + $"from \"{kind.Name.Replace('-', '_')}\" where recorded_to = {ImageTable.Open}", [])))
            .Select(row => string.Join(" | ", row.Select(c => c ?? "~"))).Order(StringComparer.Ordinal)];
    }

    static List<string> CurrentRows(TestRecord record) =>
        [.. AnySql.Rows(record.Address, "select kind, id, sequence, version, withdrawn, visibility, owner, title, placed_first, placed_last from current")
            .Select(row => string.Join(" | ", row[..8].Concat(row[8..].Select(Day)).Select(cell => cell ?? "~"))).Order(StringComparer.Ordinal)];

    static string? Day(string? number) =>
        number is null ? null : DateOnly.FromDayNumber(int.Parse(number, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
