using System.Text.RegularExpressions;
using Rapport.Time;

namespace Rapport.Publications;

/// <summary>What may be put in the place of a parameter of a named figure: one value. Whatever it is, it adds no clause, so the figure stays the question that the office named.</summary>
public static partial class ParameterValue
{
    /// <summary>What a reader is told to write.</summary>
    public const string Expected = "one value: a period such as 2021-02, a number, a date or an id";

    /// <summary>Whether a text is one value: a period, or one word of at most 64 letters and digits with dots and hyphens between them.</summary>
    public static bool IsValid(string value) => OneWord().IsMatch(value) || Period.TryParse(value, out _);

    [GeneratedRegex(@"^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.\-]{0,63}\z")]
    private static partial Regex OneWord();
}
