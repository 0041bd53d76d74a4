using Rapport.Publishing.Maps;

namespace Rapport.Publishing;

/// <summary>What is wanted of an issue, and what it is made with.</summary>
/// <param name="Renderings">The forms wanted.</param>
/// <param name="Printer">Prints PDF; null where the machine cannot.</param>
public sealed record PrintOrder(Renderings Renderings, PdfPrinter? Printer)
{
    /// <summary>The geometry of maps.</summary>
    public WorldMap Map { get; init; } = WorldMap.Natural;
}
