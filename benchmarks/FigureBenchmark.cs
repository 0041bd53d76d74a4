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

/// <summary>Sentences answered by a program that is warm, at two sizes of the record.</summary>
sealed class FigureBenchmark : IBenchmark
{
    public string Name => "figures";

    public Table Run(Workbench bench)
    {
        var table = new Table("Figures, warm",
            $"Twelve sentences, from the text to the reading, {bench.Plan.Answers} times, on the image in a file, for the office; the batches of the audience "
            + "are read before, as publishing does, for many figures of one state. Each activity has ten contributions beside it. The peers run SQL written by hand over flat tables of the "
            + "current rows alone: they know no audience, no as-of, no labels, no rows that only may lie in the time, and where parts overlap no total. "
            + "As of a past day the peers answer for today, which is less work.");
        foreach (var size in new[] { bench.Plan.ActivitiesMixed, bench.Plan.ActivitiesMixed / 10 }) Measure(bench, size, table);
        return table;
    }

    static void Measure(Workbench bench, int size, Table table)
    {
        var record = bench.MixedRecord(size);
        using var journal = SqliteJournal.Open(record);
        using var image = Image.Fold(journal, bench.NewPath("image.duckdb"), check: false);
        using var reading = image.Read();
        image.Lock();
        using var flat = Flat(bench, record);
        using var sqlite = FlatTables.CopyToSqlite(flat, bench.NewPath("flat.db"));
        using var postgres = FlatTables.CopyToPostgres(flat, bench.Postgres.NewDatabase());
        Peer[] peers =
        [
            new("DuckDB", flat.Rows, FlatWords.DuckDB), new("SQLite", sqlite.Rows, FlatWords.Sqlite), new("PostgreSQL", postgres.Rows, FlatWords.Postgres),
        ];
        var past = journal.Head!.LastSequence - size / 20; // a record has its first entry; the corrections are its last
        foreach (var asked in AskedSentence.All) Measure(bench, size, new Sides(reading, peers, past), asked, table);
    }

    static BareDuckDB Flat(Workbench bench, string record)
    {
        var flat = new BareDuckDB(bench.NewPath("flat.duckdb"));
        var lines = EntryLines.Write(record, bench.NewPath("entries.json"));
        flat.Run(FlatTables.ReadEntries(lines));
        flat.Run(FlatTables.KeepCurrent);
        File.Delete(lines);
        return flat;
    }

    static void Measure(Workbench bench, int size, Sides sides, AskedSentence asked, Table table)
    {
        var alone = new FigureQuestion
        {
            Audience = Visibility.Office,
            Now = DateTimeOffset.UnixEpoch,
            Day = new DateOnly(2025, 12, 31),
            WithTrace = asked.WithTrace,
            AsOfSequence = asked.OfPastDay ? sides.Past : null,
        };
        var given = alone with { Batches = AudienceBatches.Read(alone, sides.Image) };
        Reading Ask() => FigureCalculator.Read(Sentence.Parse(asked.Sentence), given, sides.Image);
        if (!asked.OfPastDay)
            foreach (var peer in sides.Peers) Agreement.OnCells($"{asked.Name} ({peer.Name})", asked.CellsOf(Ask()), peer.Cells(asked));
        var answers = bench.Plan.Answers;
        var times = new InTurn(answers) { Warmup = answers / 10 }.Run([new Way(() => Ask()), .. sides.Peers.Select(p => new Way(() => p.Ask(asked)))]);
        bench.Growth.Add(asked.Name, size, times[0].MicrosecondsEach(size)); // an answer's cost, spread over the activities it was taken from
        for (var i = 0; i < sides.Peers.Count; i++)
            table.Add(LineOf($"{Said.Count(size)} activities: {asked.Name}, beside {sides.Peers[i].Name}", new Pair(times[0], times[i + 1]), i > 0 ? null : asked.WithTrace ? 20 : 0));
    }

    /// <summary>The rows behind a cell have a time to keep; every other figure a ratio, or a millisecond.</summary>
    static Line LineOf(string what, Pair pair, double? rowsMilliseconds) => new(what, Said.MedianAndP95(pair.Ours))
    {
        Peer = Said.MedianAndP95(pair.Peer), Ratio = Said.MedianAndP95(pair),
        Target = rowsMilliseconds switch { null => "", > 0 => $"under {rowsMilliseconds:0} ms", _ => "within 1.20× or 1 ms" },
        IsMet = rowsMilliseconds > 0 ? pair.Ours.Median < rowsMilliseconds : pair.MedianRatio <= 1.2 || pair.Ours.Median - pair.Peer.Median <= 1,
    };

    /// <summary>A database of flat tables.</summary>
    sealed record Peer(string Name, Func<string, List<object?[]>> Rows, FlatWords Words)
    {
        public List<object?[]> Ask(AskedSentence asked) => Rows(asked.In(Words));

        /// <summary>Counts and sums by their keys; of the rows behind a cell the id is the key.</summary>
        public Dictionary<string, string> Cells(AskedSentence asked) => Ask(asked).ToDictionary(
            r => string.Join('/', r[(asked.WithTrace ? ^2 : 0)..^1].Select(v => Convert.ToString(v, CultureInfo.InvariantCulture))),
            r => asked.IsMoney ? Money(r[^1]) : $"{r[^1]}");

        static string Money(object? sum) =>
            (sum is long hundredths ? hundredths / 100m : Convert.ToDecimal(sum, CultureInfo.InvariantCulture)).ToString("0.00", CultureInfo.InvariantCulture);
    }

    sealed record Sides(IImageQueries Image, IReadOnlyList<Peer> Peers, long Past);
}
