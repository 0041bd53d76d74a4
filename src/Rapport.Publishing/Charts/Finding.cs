using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>A piece of a finding: words, or a number with its mark.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Href">For a number: where it leads; null for words.</param>
/// <param name="IsStated">Whether the number was stated.</param>
public sealed record FindingPiece(string Text, string? Href = null, bool IsStated = false);

/// <summary>What a picture shows, said in one sentence as its title. Computed from the rows, never written by hand.</summary>
/// <param name="Pieces">The sentence.</param>
public sealed partial record Finding(IReadOnlyList<FindingPiece> Pieces)
{
    /// <summary>The sentence as text without any mark.</summary>
    public string Plain => string.Concat(Pieces.Select(p => p.Text));

    /// <summary>The finding of a figure that is drawn as a picture.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="kind">What <see cref="PictureFit"/> says it is drawn as.</param>
    public static Finding Of(PrintedIssue issue, PrintedFigure figure, string kind) => new FindingWriter(issue, figure).Of(kind);

    /// <summary>Words with their places filled in.</summary>
    internal static Finding Said(string words, params FindingPiece[] values)
    {
        var (pieces, at) = (new List<FindingPiece>(), 0);
        foreach (Match place in Place().Matches(words))
        {
            if (place.Index > at) pieces.Add(new FindingPiece(words[at..place.Index]));
            pieces.Add(values[int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture)]);
            at = place.Index + place.Length;
        }
        if (at < words.Length) pieces.Add(new FindingPiece(words[at..]));
        return new Finding(pieces);
    }

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}
