using System.Globalization;

namespace Rapport.Benchmarks.Harness;

/// <summary>Numbers as a table prints them.</summary>
static class Said
{
    public static string Milliseconds(double value) => value switch
    {
        >= 1000 => string.Create(CultureInfo.InvariantCulture, $"{value / 1000:0.00} s"),
        >= 100 => string.Create(CultureInfo.InvariantCulture, $"{value:0} ms"),
        >= 10 => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:0.00} ms"),
    };

    public static string Times(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}×");

    public static string Count(double count) => Math.Round(count).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How many in a second, and what the processors spent on each.</summary>
    public static string Rate(Measured measured, long things) =>
        string.Create(CultureInfo.InvariantCulture, $"{PerSecond(measured, things):N0}/s, {measured.ProcessorMicrosecondsEach(things):0.0} µs");

    public static double PerSecond(Measured measured, long things) => things / (measured.Median / 1000);

    public static string MedianAndP95(Measured measured) => $"{Milliseconds(measured.Median)}, p95 {Milliseconds(measured.P95)}";

    public static string MedianAndP95(Pair pair) => $"{Times(pair.MedianRatio)}, p95 {Times(pair.P95Ratio)}";

    public static string Bytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB");
}
