namespace Rapport.System.Tests.Portal.Journeys;

/// <summary>A way to read the portal.</summary>
/// <param name="Language"><c>en</c>, as it comes to this browser, or <c>ar</c>, which the reader asks for.</param>
/// <param name="Width">Of the window in pixels; the narrow one is that of a phone.</param>
/// <param name="HasScripts">Whether the browser runs scripts.</param>
sealed record Way(string Language, int Width, bool HasScripts)
{
    static readonly string[] Languages = ["en", "ar"];
    static readonly int[] Widths = [320, 1280];
    static readonly bool[] Scripts = [true, false];

    /// <summary>Every way.</summary>
    public static IReadOnlyList<Way> All { get; } = [.. Languages.SelectMany(l => Widths.SelectMany(w => Scripts.Select(s => new Way(l, w, s))))];

    /// <summary>The ways a journey goes: all of them, or one of the first four and its opposite, so that every journey meets every value.</summary>
    /// <param name="journey">Its place among the journeys, from 0.</param>
    /// <param name="count">2, or all.</param>
    public static IReadOnlyList<Way> Of(int journey, int count) => count == All.Count ? All : [All[journey % 4], All[^(journey % 4 + 1)]];
}
