using System.Globalization;
using Rapport.Benchmarks.Harness;
using Rapport.Benchmarks.Peers;
using Rapport.Benchmarks.Records;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Benchmarks;

/// <summary>Sentences answered by a program that is warm.</summary>
sealed class FigureBenchmark : IBenchmark
{
    public string Name => "figures";

    public Table Run(Workbench bench)
    {
        var table = new Table("Figures, warm",
            $"From the sentence as text to the reading, {bench.Plan.Answers} times, on the image in a file, for the office; once with the "
            + "batches of the audience read before (as publishing does, for many figures of one state) and once without (as one command does). The peers run SQL written by hand over flat tables of the "
            + "current rows alone: they know no audience, no as-of, no labels, no rows that only may lie in the time, and where parts overlap no total.");
        using var journal = SqliteJournal.Open(bench.Record(bench.Plan.Activities));
        using var image = Image.Fold(journal, bench.NewPath("image.duckdb"), check: false);
        using var reading = image.Read();
        image.Lock();
        using var flat = Flat(bench);
        using var sqlite = FlatTables.CopyToSqlite(flat, bench.NewPath("flat.db"));
        foreach (var asked in AskedSentence.All) Measure(bench.Plan.Answers, new Sides(reading, flat, sqlite), asked, table);
        return table;
    }

    static BareDuckDB Flat(Workbench bench)
    {
        var flat = new BareDuckDB(bench.NewPath("flat.duckdb"));
        flat.Run(FlatTables.ReadEntries(EntryLines.Write(bench.Record(bench.Plan.Activities), bench.NewPath("entries.json"))));
        flat.Run(FlatTables.KeepCurrent);
        return flat;
    }

    static void Measure(int answers, Sides sides, AskedSentence asked, Table table)
    {
        var alone = new FigureQuestion
        {
            Audience = Visibility.Office,
            Now = DateTimeOffset.UnixEpoch,
            Day = new DateOnly(2025, 12, 31),
            WithTrace = asked.WithTrace,
        };
        var given = alone with { Batches = AudienceBatches.Read(alone, sides.Image) };
        Reading Ask(FigureQuestion question, IImageQueries image) => FigureCalculator.Read(Sentence.Parse(asked.Sentence), question, image);
        Agreement.OnCells($"{asked.Sentence} (DuckDB)", asked.CellsOf(Ask(given, sides.Image)), Cells(sides.DuckDB.Rows(asked.DuckDB), asked));
        Agreement.OnCells($"{asked.Sentence} (SQLite)", asked.CellsOf(Ask(given, sides.Image)), Cells(sides.Sqlite.Rows(asked.Sqlite), asked));
        var times = new InTurn(answers) { Warmup = answers / 10 }.Run(
            new Way(() => Ask(given, sides.Image)), new Way(() => Ask(alone, sides.Image)),
            new Way(() => sides.DuckDB.Rows(asked.DuckDB)), new Way(() => sides.Sqlite.Rows(asked.Sqlite)));
        var inside = new TimedQueries(sides.Image);
        for (var i = 0; i < answers / 10; i++) Ask(given, inside);
        var (name, queries) = ($"`{asked.Sentence}`{(asked.WithTrace ? ", with its rows" : "")}", inside.Count / (answers / 10));
        var insideEach = Said.Milliseconds(inside.Milliseconds / (answers / 10));
        table.Add(LineOf($"{name}, beside DuckDB; {queries} queries, {insideEach} in them", new Pair(times[0], times[2]), asked.WithTrace ? 20 : 0));
        table.Add(LineOf($"{name}, beside SQLite", new Pair(times[0], times[3]), null));
        table.Add(LineOf($"{name}, batches not given, beside DuckDB", new Pair(times[1], times[2]), null));
    }

    /// <summary>Counts and sums by their keys; of the rows behind a cell the id is the key.</summary>
    static Dictionary<string, string> Cells(List<object?[]> rows, AskedSentence asked) => rows.ToDictionary(
        r => string.Join('/', r[(asked.WithTrace ? ^2 : 0)..^1].Select(v => Convert.ToString(v, CultureInfo.InvariantCulture))), r => $"{r[^1]}");

    /// <summary>The rows behind a cell have a time to keep; every other figure a ratio, or a millisecond.</summary>
    static Line LineOf(string what, Pair pair, double? rowsMilliseconds) => new(what, Said.MedianAndP95(pair.Ours))
    {
        Peer = Said.MedianAndP95(pair.Peer), Ratio = Said.MedianAndP95(pair),
        Target = rowsMilliseconds switch { null => "", > 0 => $"under {rowsMilliseconds:0} ms", _ => "within 1.20× or 1 ms" },
        IsMet = rowsMilliseconds > 0 ? pair.Ours.Median < rowsMilliseconds : pair.MedianRatio <= 1.2 || pair.Ours.Median - pair.Peer.Median <= 1,
    };

    sealed record Sides(IImageQueries Image, BareDuckDB DuckDB, BareSqlite Sqlite);
}
