namespace Rapport.Publishing.Charts;

/// <summary>How a text of a drawing is set.</summary>
/// <param name="Size">In pixels.</param>
/// <param name="Tone">Its colour.</param>
public sealed record Lettering(double Size, Tone Tone = Tone.Ink)
{
    /// <summary>Whether it ends at its place rather than begins there.</summary>
    public bool IsAtEnd { get; init; }

    /// <summary>Whether it stands in the middle of its place.</summary>
    public bool IsCentred { get; init; }

    /// <summary>Whether it is set in semibold.</summary>
    public bool IsStrong { get; init; }

    /// <summary>Whether it is set in the serif, as large numbers are.</summary>
    public bool IsSerif { get; init; }

    /// <summary>Labels.</summary>
    public static Lettering Label { get; } = new(14);

    /// <summary>Axes, kinds, notes.</summary>
    public static Lettering Small { get; } = new(12.5, Tone.Soft);
}
