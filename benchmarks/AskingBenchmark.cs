using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Rapport.Benchmarks.Harness;
using Rapport.Record;

namespace Rapport.Benchmarks;

/// <summary>Whole processes that ask, while another process appends without pause.</summary>
sealed class AskingBenchmark : IBenchmark
{
    const string Sentence = "count activities during 2024 by kind";

    public string Name => "asking";

    public Table Run(Workbench bench)
    {
        var table = new Table("`rapport figure`, process start included",
            $"`{Sentence}` by one new process after another. While another process appends, no answer may stand behind a batch that was "
            + "acknowledged before its call began. The peer, in turn, is `rapport --version`: what starting the program costs.");
        MeasureBusy(bench, table);
        MeasureSample(bench, table);
        return table;
    }

    static void MeasureBusy(Workbench bench, Table table)
    {
        var (record, size) = (bench.CopyOf(bench.Record(bench.Plan.Activities)), $"{Said.Count(bench.Plan.Activities)} activities");
        var watch = Stopwatch.StartNew();
        Ask(bench, record);
        table.Add(new Line($"{size}, the first call, which folds all", Said.Milliseconds(watch.Elapsed.TotalMilliseconds)));
        Add(table, $"{size}, nobody appends", Measure(bench, record, () => 0, bench.Plan.Calls / 4 + 1), 1000);
        using var other = StartAppender(record);
        long acknowledged = 0;
        other.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text) Volatile.Write(ref acknowledged, long.Parse(text, CultureInfo.InvariantCulture));
        };
        other.BeginOutputReadLine();
        while (Volatile.Read(ref acknowledged) == 0) Thread.Sleep(1);
        var before = Volatile.Read(ref acknowledged);
        var pair = Measure(bench, record, () => Volatile.Read(ref acknowledged), bench.Plan.Calls);
        var appended = Volatile.Read(ref acknowledged) - before;
        other.StandardInput.Close();
        other.WaitForExit();
        Add(table, $"{size}, another process appends ({Said.Count(appended)} batches meanwhile)", pair, 1000);
    }

    static void MeasureSample(Workbench bench, Table table)
    {
        var record = bench.NewPath("sample.db");
        new Call(bench, "init", "--office", "unoct", "--time-zone", "America/New_York", "--record", record).Run();
        new Call(bench, "load", Path.Combine(bench.Root, "samples", "unoct-2021-02"), "--record", record, "--reason", "first entry").Run();
        Add(table, "the sample of February 2021", Measure(bench, record, () => 0, bench.Plan.Calls / 4 + 1), 400);
    }

    static Pair Measure(Workbench bench, string record, Func<long> acknowledged, int calls)
    {
        long must = 0, answered = 0;
        var times = new InTurn(calls).Run(
            new Way(() => answered = Ask(bench, record)) { Before = () => must = acknowledged() },
            new Way(() => new Call(bench, "--version").Run())
            {
                Before = () => Agreement.On("no answer behind what was acknowledged", true, answered >= must),
            });
        return new Pair(times[0], times[1]);
    }

    static void Add(Table table, string what, Pair pair, double target) => table.Add(
        new Line($"{what}; {pair.Ours.Count} calls, all answered", $"{Said.MedianAndP95(pair.Ours)}, at most {Said.Milliseconds(pair.Ours.Max)}")
        {
            Peer = Said.MedianAndP95(pair.Peer),
            Ratio = Said.MedianAndP95(pair),
            Target = $"each under {Said.Milliseconds(target)}",
            IsMet = pair.Ours.Max < target,
        });

    /// <summary>The number of the last batch that the answer takes in; the office sees every batch of these records.</summary>
    static long Ask(Workbench bench, string record)
    {
        using var answer = JsonDocument.Parse(new Call(bench, "figure", Sentence, "--record", record, "--format", "json").Run());
        return answer.RootElement.GetProperty("as_recorded").GetProperty("sequence").GetInt64();
    }

    static Process StartAppender(string record)
    {
        string[] arguments = [typeof(Appender).Assembly.Location, Appender.Command, record];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!; // it runs now
    }
}
