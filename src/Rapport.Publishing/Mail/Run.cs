namespace Rapport.Publishing.Mail;

/// <summary>How a number came to be, and so which mark it carries.</summary>
public enum Standing
{
    /// <summary>It is no marked number.</summary>
    None,

    /// <summary>Computed from the record: a solid dot.</summary>
    Computed,

    /// <summary>Stated by somebody: a ring.</summary>
    Stated,

    /// <summary>Given with its source: no mark.</summary>
    Given,
}

/// <summary>A stretch of text of one kind: words, or one number with its mark.</summary>
/// <param name="Text">The text; for a number as its language prints it.</param>
public sealed record Run(string Text)
{
    /// <summary>A line break.</summary>
    public static Run Break { get; } = new("\n");

    /// <summary>How the number came to be.</summary>
    public Standing Standing { get; init; }

    /// <summary>Where it leads: an address, or a place in the web page with <c>#</c> before it.</summary>
    public string? Href { get; init; }

    /// <summary>Whether it is printed strong.</summary>
    public bool IsStrong { get; init; }

    /// <summary>Whether it is stressed.</summary>
    public bool IsEmphasis { get; init; }

    /// <summary>Whether it is code.</summary>
    public bool IsCode { get; init; }

    /// <summary>Its language, where it is not that of the message; else null.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it is a number with its standing.</summary>
    public bool IsNumber => Standing != Standing.None;

    /// <summary>The mark behind the number; empty where there is none.</summary>
    public string Mark => Standing switch { Standing.Computed => "●", Standing.Stated => "○", _ => "" };
}
