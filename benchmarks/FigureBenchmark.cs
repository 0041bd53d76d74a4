using System.Globalization;
using Rapport.Benchmarks.Harness;
using Rapport.Benchmarks.Peers;
using Rapport.Benchmarks.Records;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;
using Rapport.Storage.Questions;

namespace Rapport.Benchmarks;

/// <summary>Sentences answered by a program that is warm, at two sizes of the record.</summary>
sealed class FigureBenchmark : IBenchmark
{
    public string Name => "figures";

    public Table Run(Workbench bench)
    {
        var table = new Table("Figures, warm",
            $"Thirty sentences, from the text to the reading, {bench.Plan.Answers} times or for ten seconds, on the image in a file, for the office; what holds for a whole state of the record "
            + "(how the audience counts batches, what was merged, what records are called) is read once, as publishing does for its figures. Each activity has ten contributions beside it. The peers run SQL written by hand over flat tables of the "
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
        using var sqlite = bench.Plan.IsBesideDuckDBAlone ? null : FlatTables.CopyToSqlite(flat, bench.NewPath("flat.db"));
        using var postgres = bench.Plan.IsBesideDuckDBAlone ? null : FlatTables.CopyToPostgres(flat, bench.Postgres.NewDatabase());
        List<Peer> peers = [new("DuckDB", flat.Rows, FlatWords.DuckDB)];
        if (sqlite is not null) peers.Add(new("SQLite", sqlite.Rows, FlatWords.Sqlite));
        if (postgres is not null) peers.Add(new("PostgreSQL", postgres.Rows, FlatWords.Postgres));
        var past = journal.Head!.LastSequence - size / 20; // a record has its first entry; the corrections are its last
        var sides = new Sides(reading, peers, past);
        var ratios = AskedSentence.All.Select(asked => Measure(bench, size, sides, asked, table)).ToList();
        table.Add(new Line($"{Said.Count(size)} activities: of thirty sentences, within 1.20× of DuckDB", $"{ratios.Count(r => r <= 1.2)}")
        {
            Ratio = $"median {Said.Times(ratios.Order().ElementAt(ratios.Count / 2))}, most {Said.Times(ratios.Max())}, beyond 2.00× {ratios.Count(r => r > 2)}",
            Target = "25, none beyond 2.00×", IsMet = ratios.Count(r => r <= 1.2) >= 25 && ratios.Max() <= 2,
        });
        MeasureAlone(bench, size, reading, table);
        MeasureDifference(bench, size, journal, reading, past, table);
    }

    /// <summary>What Rapport itself does for all sentences together: reading them, and all else with the database's answers given.</summary>
    static void MeasureAlone(Workbench bench, int size, IImageQueries image, Table table)
    {
        var given = new AnsweredQueries(image);
        var question = new FigureQuestion { Audience = Visibility.Office, Now = DateTimeOffset.UnixEpoch, Day = new DateOnly(2025, 12, 31) };
        question = question with { Batches = AudienceBatches.Read(question, given), Aliases = new RecordAliases(question, given) };
        void Parse() { foreach (var asked in AskedSentence.All) Sentence.Parse(asked.Sentence); }
        void Ask() { foreach (var asked in AskedSentence.All) FigureCalculator.Read(Sentence.Parse(asked.Sentence), question, given); }
        var times = new InTurn(bench.Plan.Answers) { Warmup = bench.Plan.Answers / 10 }.Run(new Way(Parse), new Way(Ask));
        table.Add(new Line($"{Said.Count(size)} activities: the text of all thirty sentences read, without an answer", Said.MedianAndP95(times[0])));
        table.Add(new Line($"{Said.Count(size)} activities: all thirty from the text to the reading, without rows, with every answer of the database given at once", Said.MedianAndP95(times[1])));
    }

    /// <summary>What changed between the state before the corrections and the newest.</summary>
    static void MeasureDifference(Workbench bench, int size, Journal journal, IImageQueries image, long past, Table table)
    {
        const string Text = "sum attendances of activities during 2024-03 by kind";
        RecordView At(long? last) => new(journal, image, new ViewOrder { Audience = Visibility.Office, Last = last });
        var records = 0;
        void Find() => records = At(null).Since(At(past), Sentence.Parse(Text)).Records.Count;
        var times = new InTurn(bench.Plan.Answers / 4) { Warmup = bench.Plan.Answers / 40 }.Run(new Way(Find));
        table.Add(new Line($"{Said.Count(size)} activities: what changed in `{Text}` since before the corrections ({Said.Count(records)} records), with their versions", Said.MedianAndP95(times[0])));
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

    /// <summary>Adds a sentence to the table, and tells how it compares with DuckDB: the median of ratios.</summary>
    static double Measure(Workbench bench, int size, Sides sides, AskedSentence asked, Table table)
    {
        var alone = new FigureQuestion
        {
            Audience = Visibility.Office,
            Now = DateTimeOffset.UnixEpoch,
            Day = new DateOnly(2025, 12, 31),
            WithTrace = asked.WithTrace,
            AsOfSequence = asked.OfPastDay ? sides.Past : null,
        };
        var given = alone with { Batches = AudienceBatches.Read(alone, sides.Image), Aliases = new RecordAliases(alone, sides.Image), Names = new RecordNames() };
        Reading Ask() => FigureCalculator.Read(Sentence.Parse(asked.Sentence), given, sides.Image);
        var peers = asked.IsForDuckDBAlone ? [sides.Peers[0]] : sides.Peers;
        if (!asked.OfPastDay)
            foreach (var peer in peers) Agreement.OnCells($"{asked.Name} ({peer.Name})", asked.CellsOf(Ask()), peer.Cells(asked));
        var answers = bench.Plan.Answers;
        var times = new InTurn(answers) { Warmup = answers / 10, Enough = TimeSpan.FromSeconds(10) }.Run([new Way(() => Ask()), .. peers.Select(p => new Way(() => p.Ask(asked)))]);
        bench.Growth.Add(asked.Name, size, times[0].MicrosecondsEach(size)); // an answer's cost, spread over the activities it was taken from
        for (var i = 0; i < peers.Count; i++)
            table.Add(LineOf($"{Said.Count(size)} activities: {asked.Name}, beside {peers[i].Name}", new Pair(times[0], times[i + 1]), i > 0 ? null : asked.WithTrace ? 20 : 0));
        return new Pair(times[0], times[1]).MedianRatio;
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

        /// <summary>What is counted and added up, by its keys; of the rows behind a cell the id is the key.</summary>
        public Dictionary<string, decimal> Cells(AskedSentence asked) => Ask(asked).ToDictionary(
            r => string.Join('/', r[(asked.WithTrace ? ^2 : 0)..^1].Select(v => Convert.ToString(v, CultureInfo.InvariantCulture))),
            r => asked.IsMoney && r[^1] is long hundredths ? hundredths / 100m : Number(r[^1]));

        /// <summary>DuckDB adds whole numbers up to such as .NET has only as large ones.</summary>
        static decimal Number(object? value) => value is System.Numerics.BigInteger large ? (decimal)large : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
    }

    sealed record Sides(IImageQueries Image, IReadOnlyList<Peer> Peers, long Past);

    /// <summary>A database that has answered every question before.</summary>
    sealed class AnsweredQueries(IImageQueries image) : IImageQueries
    {
        readonly Dictionary<string, IReadOnlyList<object?[]>> answers = new(StringComparer.Ordinal);

        public IReadOnlyList<object?[]> Query(SqlQuery query)
        {
            var asked = $"{query.Sql} {string.Join(' ', query.Values)}";
            if (!answers.TryGetValue(asked, out var answer)) answers[asked] = answer = image.Query(query);
            return answer;
        }
    }
}
