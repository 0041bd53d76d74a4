using Rapport.Benchmarks.Harness;
using Rapport.Benchmarks.Peers;
using Rapport.Benchmarks.Records;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Benchmarks;

/// <summary>From a batch that is recorded to the next right answer, and what many small catch-ups leave behind.</summary>
sealed class CatchUpBenchmark : IBenchmark
{
    const int Rounds = 100;
    const int LargeBatch = 1_000;
    static readonly Sentence Asked = Sentence.Parse("count all activities");

    public string Name => "catch-up";

    public Table Run(Workbench bench)
    {
        var table = new Table("Catch-up, then the answer",
            $"From a batch that was just appended to the answer of `{Asked.Text}` that takes it in, the image "
            + $"being in a file; {Rounds} corrections of one activity, then batches of {Said.Count(LargeBatch)} new ones. The peer is a flat table in DuckDB in a file: "
            + "one transaction closes the old row and inserts a new one, by hand, from values that stand ready, then the same count.");
        foreach (var size in bench.Plan.Sizes) Measure(bench, size, table);
        MeasureFile(bench, table);
        return table;
    }

    static void Measure(Workbench bench, int size, Table table)
    {
        using var journal = SqliteJournal.Open(bench.CopyOf(bench.Record(size)));
        using var image = Image.Fold(journal, bench.NewPath("image.duckdb"), check: false);
        using var flat = new BareDuckDB(bench.NewPath("flat.duckdb"));
        FillFlat(flat, image);
        var generator = new OfficeGenerator(size);
        long ours = 0, peers = 0, corrected = 0, added = size;
        // Activities that the record has not corrected: their first version stands.
        void Correct(int round) => journal.Append(new Batch($"correction-{round}", [generator.Correction(round * 20 + 1, 1)]));
        void Add(int round) => journal.Append(new Batch($"more-{round}", [.. generator.Activities(LargeBatch, (int)(added + (long)round * LargeBatch))]));
        var catchUp = new Way(() => ours = Answer(image, journal));
        var byHand = new Way(() => peers = CorrectFlat(flat, (int)corrected)) { Before = () => corrected++ };
        var one = new InTurn(Math.Min(Rounds, size / 20 - 10)) { Warmup = 5, BeforeRound = Correct }.Run(catchUp, byHand);
        Agreement.On("activities after corrections", ours, peers);
        var large = new InTurn(bench.Plan.Rounds * 2) { BeforeRound = Add }.Run(catchUp, new Way(() => peers = AddFlat(flat)));
        Agreement.On("activities after large batches", ours, peers);
        bench.Growth.Add("catch-up of one entry, then the answer", size, one[0].MicrosecondsEach(1));
        table.Add(LineOf($"at {Said.Count(size)} activities, 1 entry", new Pair(one[0], one[1]), 5));
        table.Add(LineOf($"at {Said.Count(size)} activities, {Said.Count(LargeBatch)} entries", new Pair(large[0], large[1]), 50));
    }

    static Line LineOf(string what, Pair pair, double target) => new(what, Said.MedianAndP95(pair.Ours))
    {
        Peer = Said.MedianAndP95(pair.Peer), Ratio = Said.MedianAndP95(pair), Target = $"under {target:0} ms", IsMet = pair.Ours.Median < target,
    };

    static long Answer(Image image, SqliteJournal journal)
    {
        image.CatchUp(journal);
        using var reading = image.Read();
        var question = new FigureQuestion { Audience = Visibility.Restricted, Now = DateTimeOffset.UnixEpoch, Day = default };
        var answer = FigureCalculator.Read(Asked, question, reading);
        return long.Parse(answer.Total!, System.Globalization.CultureInfo.InvariantCulture); // a count is always known
    }

    static void FillFlat(BareDuckDB flat, Image image)
    {
        using var reading = image.Read();
        flat.Run("create table activity (id varchar, title varchar, kind varchar, status varchar, placed date, attendances bigint, open boolean)");
        var count = (long)reading.Query(new SqlQuery("select count(*) from activity where recorded_to = 9223372036854775807", []))[0][0]!; // a count
        flat.Run("insert into activity select 'activity-' || i, 'Activity ' || i, 'training', 'held', date '2021-01-01' + (i % 1820)::integer, i % 90, true "
            + $"from range({count}) r(i)");
    }

    static long CorrectFlat(BareDuckDB flat, int activity)
    {
        flat.Run($"begin; update activity set open = false where id = 'activity-{activity}' and open; "
            + $"insert into activity values ('activity-{activity}', 'Activity', 'training', 'held', '2021-02-01', 30, true); commit");
        return (long)flat.Rows("select count(*) from activity where open")[0][0]!; // a count
    }

    static long AddFlat(BareDuckDB flat)
    {
        flat.Run($"insert into activity select 'new-' || i, 'Activity ' || i, 'training', 'held', '2021-02-01', 30, true "
            + $"from range({LargeBatch}) r(i)");
        return (long)flat.Rows("select count(*) from activity where open")[0][0]!; // a count
    }

    /// <summary>The file after many catch-ups of one entry each.</summary>
    static void MeasureFile(Workbench bench, Table table)
    {
        var size = bench.Plan.ActivitiesSmall;
        using var journal = SqliteJournal.Open(bench.CopyOf(bench.Record(size)));
        var path = bench.NewPath("image.duckdb");
        Image.Fold(journal, path, check: false).Dispose();
        var before = new FileInfo(path).Length;
        path = bench.NewPath("image.duckdb");
        using (var image = Image.Fold(journal, path, check: false))
        {
            var changes = new OfficeGenerator(size).Activities(bench.Plan.CatchUps, first: size).ToList();
            foreach (var change in changes)
            {
                journal.Append(new Batch(change.Id, [change]));
                image.CatchUp(journal);
            }
        }
        var fresh = bench.NewPath("image.duckdb");
        Image.Fold(journal, fresh, check: false).Dispose();
        var (after, anew) = (new FileInfo(path).Length, new FileInfo(fresh).Length);
        var what = $"image of {Said.Count(size)} activities, {Said.Bytes(before)}, after {Said.Count(bench.Plan.CatchUps)} catch-ups of 1 new activity";
        table.Add(new Line(what, Said.Bytes(after))
        {
            Peer = $"{Said.Bytes(anew)} folded anew", Ratio = Said.Times((double)after / anew),
        });
    }
}
