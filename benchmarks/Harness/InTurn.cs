using System.Diagnostics;

namespace Rapport.Benchmarks.Harness;

/// <summary>Times several ways to do the same work, one after the other in each round, so that whatever else the machine does falls on all.</summary>
sealed class InTurn(int rounds)
{
    /// <summary>Rounds that are run first and not counted; fewer, where they take more than a quarter of <see cref="Enough"/>.</summary>
    public int Warmup { get; init; } = 1;

    /// <summary>After so long no further round is begun, if <see cref="RoundsMin"/> are done: a peer that takes a second each time need not be asked two hundred times.</summary>
    public TimeSpan Enough { get; init; } = TimeSpan.MaxValue;

    /// <summary>However long they take, so many rounds are counted.</summary>
    const int RoundsMin = 25;

    /// <summary>Whether garbage is collected before each timing: for work of seconds, not for work of microseconds.</summary>
    public bool Collects { get; init; }

    /// <summary>What a round needs before it begins; not timed.</summary>
    public Action<int>? BeforeRound { get; init; }

    /// <summary>The times of each way. Each round begins with another way than the round before.</summary>
    public Measured[] Run(params Way[] ways)
    {
        var measured = ways.Select(_ => new Measured()).ToArray();
        var (watch, counted) = (Stopwatch.StartNew(), 0);
        for (var round = 0; counted < rounds && (counted < RoundsMin || watch.Elapsed < Enough); round++)
        {
            var isWarm = round >= Warmup || (round > 0 && watch.Elapsed > Enough / 4);
            if (isWarm) counted++;
            BeforeRound?.Invoke(round);
            for (var i = 0; i < ways.Length; i++)
            {
                var at = (round + i) % ways.Length;
                var (time, processor) = Time(ways[at]);
                if (isWarm) measured[at].Add(time, processor);
            }
        }
        return measured;
    }

    (TimeSpan, TimeSpan) Time(Way way)
    {
        way.Before?.Invoke();
        if (Collects) GC.Collect();
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        way.Work();
        return (watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }
}

/// <summary>One way to do a work.</summary>
/// <param name="Work">What is timed.</param>
sealed record Way(Action Work)
{
    /// <summary>What it needs before; not timed.</summary>
    public Action? Before { get; init; }
}
