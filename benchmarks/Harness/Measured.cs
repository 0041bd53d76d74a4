namespace Rapport.Benchmarks.Harness;

/// <summary>How long one thing took, each time it was done; in milliseconds.</summary>
sealed class Measured
{
    readonly List<double> times = [];
    readonly List<double> processor = [];

    public int Count => times.Count;

    public double Median => At(times, 0.5);

    public double P95 => At(times, 0.95);

    public double Max => times.Max();

    /// <summary>The median of what the processors of this process spent: what else the machine does changes it little.</summary>
    public double Processor => At(processor, 0.5);

    /// <summary>The times of several together.</summary>
    public static Measured Of(IEnumerable<Measured> several)
    {
        var all = new Measured();
        foreach (var one in several) all.times.AddRange(one.times);
        return all;
    }

    /// <summary>Does something and adds how long it took; what the processors spent is not told apart.</summary>
    public void Time(Action work)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        work();
        times.Add(watch.Elapsed.TotalMilliseconds);
    }

    public void Add(TimeSpan time, TimeSpan processorTime)
    {
        times.Add(time.TotalMilliseconds);
        processor.Add(processorTime.TotalMilliseconds);
    }

    public double ProcessorMicrosecondsEach(long things) => Processor * 1000 / things;

    /// <summary>The median cost of one of many things that were done at once, in microseconds.</summary>
    public double MicrosecondsEach(long things) => Median * 1000 / things;

    static double At(List<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }
}
