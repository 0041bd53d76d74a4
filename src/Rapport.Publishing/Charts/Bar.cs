namespace Rapport.Publishing.Charts;

/// <summary>One part of a figure as it is drawn: a bar, a dot, a point, a segment.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">Its value as the reading holds it.</param>
/// <param name="Percent">Its length, from zero, in percent of the longest.</param>
/// <param name="Href">Where the number leads.</param>
/// <param name="IsStated">Whether it is stated, and so hatched rather than filled.</param>
public sealed record Bar(string Label, string? Value, decimal Percent, string Href, bool IsStated = false)
{
    /// <summary>The key of its row; empty where it has none of its own.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether it is what no name is given for, or all that is not shown by itself: outlined, and last.</summary>
    public bool IsRest { get; init; }

    /// <summary>Whether it is longer than the longest named one and drawn only as long as that, with a cut.</summary>
    public bool IsCut { get; init; }

    /// <summary>Its value as a number; zero where it is not known.</summary>
    public decimal Number => Text.NumberText.TryNumber(Value, out var number) ? number : 0;

    /// <summary>How it is filled.</summary>
    public Tone Tone => IsStated ? Tone.Hatch : IsRest ? Tone.Outline : Tone.First;
}
