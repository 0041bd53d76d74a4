using System.Diagnostics;
using Rapport.Figures;

namespace Rapport.Benchmarks;

/// <summary>Counts and times the queries that an answer asks of the image.</summary>
sealed class TimedQueries(IImageQueries image) : IImageQueries
{
    public int Count { get; private set; }

    public double Milliseconds { get; private set; }

    public IReadOnlyList<object?[]> Query(SqlQuery query)
    {
        var watch = Stopwatch.StartNew();
        var rows = image.Query(query);
        Milliseconds += watch.Elapsed.TotalMilliseconds;
        Count++;
        return rows;
    }
}
