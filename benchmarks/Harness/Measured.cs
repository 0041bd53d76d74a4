namespace Rapport.Benchmarks.Harness;

/// <summary>How long one thing took, each time it was done; in milliseconds.</summary>
sealed class Measured
{
    readonly List<double> times = [];

    public int Count => times.Count;

    public double Median => At(0.5);

    public double P95 => At(0.95);

    public double Max => times.Max();

    public void Add(TimeSpan time) => times.Add(time.TotalMilliseconds);

    /// <summary>The median cost of one of many things that were done at once, in microseconds.</summary>
    public double MicrosecondsEach(long things) => Median * 1000 / things;

    double At(double share)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }
}
