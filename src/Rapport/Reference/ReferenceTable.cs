using System.Reflection;

namespace Rapport.Reference;

/// <summary>Reads the dated data files that stand in this assembly: tab separated, remarks after <c>#</c>, one header row.</summary>
static class ReferenceTable
{
    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!; // embedded by the build
        using var reader = new StreamReader(stream);
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            if (!header) yield return line.Split('\t');
            header = false;
        }
    }
}
