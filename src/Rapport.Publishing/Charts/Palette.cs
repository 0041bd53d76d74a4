using System.Collections.Frozen;

namespace Rapport.Publishing.Charts;

/// <summary>The colours and fonts of drawings that stand on their own: the light colours of <c>page.css</c> and <c>charts.css</c>, written out.</summary>
public static class Palette
{
    /// <summary>The families that a drawing on its own asks for, in this order: Latin, then Arabic and Chinese.</summary>
    public const string Sans = "IBM Plex Sans, Noto Sans, Noto Sans Arabic, Noto Sans CJK SC, sans-serif";

    /// <summary>The same for large numbers.</summary>
    public const string Serif = "IBM Plex Serif, Noto Serif, Noto Naskh Arabic, Noto Serif CJK SC, serif";

    static readonly FrozenDictionary<Tone, string> Colours = new Dictionary<Tone, string>
    {
        [Tone.Ink] = "#17212b", [Tone.Soft] = "#56616c", [Tone.Line] = "#d9d6cc", [Tone.Paper] = "#fbfaf6", [Tone.First] = "#0a5a86",
        [Tone.Second] = "#6f9db5", [Tone.Third] = "#a9c4d0", [Tone.Fourth] = "#d4e0e4", [Tone.Outline] = "#fbfaf6", [Tone.Hatch] = "#56616c",
        [Tone.Land] = "#e6e3da",
    }.ToFrozenDictionary();

    /// <summary>A tone as a colour.</summary>
    public static string Of(Tone tone) => Colours[tone];

    /// <summary>The tone of text that stands on a tone.</summary>
    public static Tone TextOn(Tone tone) => tone == Tone.First ? Tone.Paper : Tone.Ink;

    /// <summary>The tones of parts in their order; the parts after the fourth are told apart by their labels alone.</summary>
    public static Tone OfPart(int index) => index switch { 0 => Tone.First, 1 => Tone.Second, 2 => Tone.Third, _ => Tone.Fourth };
}
