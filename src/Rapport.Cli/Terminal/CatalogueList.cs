using Rapport.Figures.Sets;

namespace Rapport.Cli.Terminal;

/// <summary>What can be asked, set by set.</summary>
static class CatalogueList
{
    public static void Write(IReadOnlyList<CatalogueEntry> entries, TextWriter output)
    {
        foreach (var set in entries.GroupBy(e => e.Set))
        {
            foreach (var entry in set)
            {
                if (entry.Kind == CatalogueEntryKind.Set) output.WriteLine($"\n{entry.Name}\n  {entry.Meaning}\n  {entry.Example}\n");
                else output.WriteLine($"  {(entry.Kind == CatalogueEntryKind.Dimension ? "by" : "+ ")} {TextWidth.Left(entry.Name, 18)} {entry.Meaning}\n     {new string(' ', 18)} {entry.Example}");
            }
        }
    }
}
