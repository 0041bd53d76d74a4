using System.Text.RegularExpressions;
using Rapport.Figures.Sentences;

namespace Rapport.Web.Figures;

/// <summary>
/// Sentences that somebody may have meant who wrote one that cannot be answered: made from what the refusal itself proposes, each tried
/// before it is shown. Those that can be answered come first, then those that at least get further.
/// </summary>
/// <param name="problemOf">What is wrong with a sentence; null where it can be answered.</param>
sealed partial class SentenceAdvice(Func<string, SentenceException?> problemOf)
{
    const int Most = 4, StepsMax = 3, TriesMax = 24, WordsMax = 3;

    readonly List<string> answered = [];
    readonly List<string> further = [];
    readonly HashSet<string> tried = new(StringComparer.Ordinal);

    /// <summary>The sentences to suggest for a mistake, the best first.</summary>
    public IReadOnlyList<string> For(SentenceException mistake)
    {
        Try(mistake, steps: 1);
        return [.. (answered.Count > 0 ? answered : further).Take(Most)];
    }

    void Try(SentenceException mistake, int steps)
    {
        foreach (var corrected in Corrections(mistake).Distinct(StringComparer.Ordinal))
        {
            if (answered.Count >= Most || tried.Count >= TriesMax) return;
            if (corrected.Length > Sentence.LengthMax || !tried.Add(corrected)) continue;
            if (problemOf(corrected) is not { } left) answered.Add(corrected);
            else if (left.Position > mistake.Position)
            {
                if (steps < StepsMax) Try(left, steps + 1);
                further.Add(corrected);
            }
        }
    }

    /// <summary>What the refusal proposes, most certain first.</summary>
    static IEnumerable<string> Corrections(SentenceException mistake) =>
        Proposed(mistake).Concat(Meant(mistake).SelectMany(word => Put(mistake, word))).Append(Without(mistake));

    /// <summary>Whole sentences that stand in the reason, with what followed the mistake where that still fits.</summary>
    static IEnumerable<string> Proposed(SentenceException mistake)
    {
        foreach (Match colon in Colon().Matches(mistake.Reason))
            foreach (var piece in mistake.Reason[(colon.Index + colon.Length)..].Split(", or: ").SelectMany(p => IsSentence(p) ? [p] : Listed(p)).Select(Ended).Where(IsSentence))
            {
                var rest = mistake.Sentence[Math.Min(mistake.Sentence.Length, mistake.Position + mistake.Length)..];
                if (rest.Trim().Length > 0 && IsSentence(piece + rest)) yield return piece + rest;
                yield return piece;
            }
    }

    /// <summary>Words that may stand in the place of the mistake: the one that was meant, those that are known there, the nearest first.</summary>
    static IEnumerable<string> Meant(SentenceException mistake)
    {
        if (Nearest().Match(mistake.Reason) is { Success: true } nearest) yield return nearest.Groups[1].Value;
        if (Known().Match(mistake.Reason) is { Success: true } known)
            foreach (var word in Listed(known.Groups[1].Value).Take(WordsMax)) yield return word;
    }

    /// <summary>The sentence with a word in the place of the mistake, or before it.</summary>
    static IEnumerable<string> Put(SentenceException mistake, string word)
    {
        var (before, rest) = (mistake.Sentence[..Math.Min(mistake.Position, mistake.Sentence.Length)], mistake.Sentence[Math.Min(mistake.Sentence.Length, mistake.Position + mistake.Length)..]);
        yield return Spaced($"{before} {word} {rest}");
        yield return Spaced($"{before} {word} {mistake.Sentence[before.Length..]}");
    }

    static string Without(SentenceException mistake) =>
        Spaced(mistake.Sentence[..Math.Min(mistake.Position, mistake.Sentence.Length)] + " " + mistake.Sentence[Math.Min(mistake.Sentence.Length, mistake.Position + mistake.Length)..]);

    static string[] Listed(string list) => [.. Comma().Split(list).Select(Ended).Where(w => w.Length > 0)];

    static string Ended(string text) => text.Trim().TrimEnd('.', '?').Trim();

    static bool IsSentence(string text) => text.Length <= Sentence.LengthMax && Sentence.TryParse(Ended(text), out _, out _);

    static string Spaced(string text) => Spaces().Replace(text, " ").Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Trim();

    [GeneratedRegex(": ")]
    private static partial Regex Colon();

    [GeneratedRegex(@"Did you mean (.+)\?$")]
    private static partial Regex Nearest();

    [GeneratedRegex(@"(?:expected [^:]*|means more than one|they are)(?::| ) ?([^:]+?)\.(?: Did you mean .*| Write the id\.)?$")]
    private static partial Regex Known();

    [GeneratedRegex(@", or |, | or ")]
    private static partial Regex Comma();

    [GeneratedRegex(@"\s+(?=(?:[^""]*""[^""]*"")*[^""]*$)")]
    private static partial Regex Spaces();
}
