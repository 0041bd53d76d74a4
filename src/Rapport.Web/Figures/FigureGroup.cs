namespace Rapport.Web.Figures;

/// <summary>The parts of the office's work in which figures are listed, in the order of its five functions.</summary>
static class FigureGroup
{
    /// <summary>The groups in their order; the words of each stand under <c>portal.figures.group.</c></summary>
    public static IReadOnlyList<string> All { get; } = ["leadership", "coordination", "capacity", "fund"];

    /// <summary>The group of a set by its name in sentences.</summary>
    public static string Of(string set) => set switch
    {
        "mandates" or "strategies" or "pillars" or "functions" or "documents" or "quotations" or "files" or "stated figures" => "leadership",
        "organisations" or "bodies" or "members" or "posts" or "partnerships" => "coordination",
        "contributions" or "pledges" or "agreements" or "receipts" or "in-kind contributions" or "allocations-in" or "rates" => "fund",
        _ => "capacity",
    };
}
