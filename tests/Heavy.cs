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
        if (Environment.GetEnvironmentVariable("RAPPORT_HEAVY_LOG") is { Length: > 0 } file)
            lock (Log) File.AppendAllText(file, $"heavy {name}: {count} of {full}\n");
        return count;
    }
}
