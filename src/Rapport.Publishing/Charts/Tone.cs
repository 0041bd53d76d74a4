namespace Rapport.Publishing.Charts;

/// <summary>What a shape or a text of a drawing is coloured as. Which colour that is, the page's styles say, or <see cref="Palette"/>.</summary>
public enum Tone
{
    /// <summary>Text that is read.</summary>
    Ink,

    /// <summary>Text and lines that stand back.</summary>
    Soft,

    /// <summary>Hairlines.</summary>
    Line,

    /// <summary>What the drawing stands on.</summary>
    Paper,

    /// <summary>A computed value; of several parts the first.</summary>
    First,

    /// <summary>The second of several parts.</summary>
    Second,

    /// <summary>The third of several parts.</summary>
    Third,

    /// <summary>The fourth of several parts.</summary>
    Fourth,

    /// <summary>Others and none: an outline without a filling.</summary>
    Outline,

    /// <summary>A stated value: hatched, never filled.</summary>
    Hatch,

    /// <summary>Land on a map.</summary>
    Land,
}
