namespace Rapport.System.Tests.Portal;

/// <summary>Fails with every fault, one to a line.</summary>
static class Faults
{
    const int ShownMax = 50;

    public static void None(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        Assert.True(found.Count == 0, $"{found.Count} faults\n{string.Join('\n', found.Take(ShownMax))}");
    }
}
