namespace Rapport.Benchmarks.Harness;

/// <summary>Rapport and its peer, timed in turn in one run; below 1 Rapport is the faster.</summary>
sealed record Pair(Measured Ours, Measured Peer)
{
    public double MedianRatio => Ours.Median / Peer.Median;

    public double P95Ratio => Ours.P95 / Peer.P95;
}
