namespace Rapport.Publications;

/// <summary>The pictures that a figure can be drawn as: the word after the bar in <c>![[name|line]]</c>.</summary>
public static class PictureKinds
{
    /// <summary>All of them: bars, bars cut by a second dimension, a line over time, dots, one bar of parts, small multiples, large numbers,
    /// a tree of bodies, a map of countries, and a table, which every figure has.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["bars", "stacked", "line", "dots", "proportion", "multiples", "numbers", "organigram", "map", "table"];
}
