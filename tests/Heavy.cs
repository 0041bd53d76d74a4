using System.Globalization;

namespace Rapport;

/// <summary>
/// Checks that are run at a small number in <c>./test</c> and at their full number in <c>./test --full</c>. A test that uses one
/// carries <c>[Trait("Heavy", NAME)]</c>, by which <c>./test --full NAME</c> finds it.
/// </summary>
static class Heavy
{
    static readonly Lock Log = new();

    /// <summary>How often the check of this name is to run now; the number is also told to whoever started the tests.</summary>
    /// <param name="name">Small letters and hyphens.</param>
    /// <param name="inTest">How often in <c>./test</c>.</param>
    /// <param name="full">How often in <c>./test --full</c>.</param>
    public static int Count(string name, int inTest, int full)
    {
        var count = Environment.GetEnvironmentVariable("RAPPORT_FULL") == "1" ? full : inTest;
        Tell($"heavy {name}: {count} of {full}");
        return count;
    }

    /// <summary>The seed from which a check makes up what it does: 1, or that of <c>RAPPORT_SEED</c>, for a run of its own or to repeat one. It is told too.</summary>
    /// <param name="name">The check.</param>
    public static int Seed(string name)
    {
        var seed = Environment.GetEnvironmentVariable("RAPPORT_SEED") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 1;
        Tell($"heavy {name}: RAPPORT_SEED={seed}");
        return seed;
    }

    /// <summary>Says a line to whoever started the tests: what a check counted.</summary>
    public static void Tell(string line)
    {
        if (Environment.GetEnvironmentVariable("RAPPORT_HEAVY_LOG") is not { Length: > 0 } file) return;
        lock (Log) File.AppendAllText(file, line + "\n");
    }
}
