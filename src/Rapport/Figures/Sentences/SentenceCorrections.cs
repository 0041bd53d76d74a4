using System.Text.RegularExpressions;
namespace Rapport.Figures.Sentences;

/// <summary>What the refusal of a sentence itself proposes in its place, as sentences nobody has tried yet, the most certain first.</summary>
static partial class SentenceCorrections
{
    const string Write = "Write: ";
    const int WordsMax = 3;

    public static IEnumerable<string> Of(SentenceException mistake)
    {
        foreach (var proposed in Proposed(mistake)) yield return proposed;
        foreach (var completed in Completed(mistake)) yield return completed;
        if (Nearest().Match(mistake.Reason) is { Success: true } nearest) yield return Put(mistake, nearest.Groups[1].Value);
        else if (Known().Match(mistake.Reason) is { Success: true } known)
            foreach (var word in Listed(known.Groups[1].Value).Take(WordsMax))
            {
                if (Start(mistake).Trim().Length == 0) yield return $"{word} {mistake.Sentence.Trim()}";
                yield return Put(mistake, word);
            }
        yield return Put(mistake, "");
        foreach (var closed in Closed(mistake)) yield return closed;
        if (SuchAs().Match(mistake.Reason) is { Success: true } example) yield return Put(mistake, example.Groups[1].Value);
    }

    /// <summary>Whether a correction is a sentence that the reason spells out.</summary>
    public static bool IsProposed(SentenceException mistake, string correction) => Proposed(mistake).Contains(correction);

    /// <summary>Whole sentences that stand in the reason, with what followed the mistake where that still fits.</summary>
    static IEnumerable<string> Proposed(SentenceException mistake)
    {
        foreach (var piece in Tails(mistake.Reason).SelectMany(tail => tail.Split(", or: ")).SelectMany(p => IsSentence(p) ? [p] : Listed(p)).Select(Ended).Where(IsSentence))
        {
            var rest = After(mistake);
            if (rest.Trim().Length > 0 && IsSentence(piece + rest)) yield return piece + rest;
            else yield return piece;
        }
    }

    /// <summary>What follows "Write"; where nothing is spelled out, what follows each colon.</summary>
    static IEnumerable<string> Tails(string reason)
    {
        if (reason.LastIndexOf(Write, StringComparison.Ordinal) is >= 0 and var write) yield return reason[(write + Write.Length)..];
        else
            for (var colon = reason.IndexOf(": ", StringComparison.Ordinal); colon >= 0; colon = reason.IndexOf(": ", colon + 2, StringComparison.Ordinal)) yield return reason[(colon + 2)..];
    }

    /// <summary>
    /// Words that a clause lacks, of which the sentence may have some already; and the sign that lacks between two words, or stands there for another.
    /// </summary>
    static IEnumerable<string> Completed(SentenceException mistake)
    {
        if (Lacking().Match(mistake.Reason) is { Success: true } lacking)
        {
            var clauses = lacking.Groups[1].Value.Split(" or ").Select(words => Joined(Start(mistake), $"{lacking.Groups[2].Value} {words.Trim('"')}")).ToList();
            string[] all = [.. clauses.Select(c => Spaced($"{c} {Meant(mistake)} {After(mistake)}")), .. clauses.Select(c => Spaced($"{c} {After(mistake)}")), .. clauses];
            foreach (var completed in all.Where(IsSentence).Concat(all)) yield return completed;
        }
        if (Spaced($"{Start(mistake)} and {Meant(mistake)} {After(mistake)}") is var both && mistake.Reason.Contains("expected the end or a clause", StringComparison.Ordinal) && IsSentence(both)) yield return both;
        var isCondition = Start(mistake).Contains(" where ", StringComparison.Ordinal);
        foreach (var (said, sign) in Signs.Where(s => isCondition || s.Sign != "="))
            if (mistake.Reason.Contains(said, StringComparison.Ordinal)) yield return Spaced($"{Start(mistake)} {sign.Replace("~", Meant(mistake), StringComparison.Ordinal)} {After(mistake)}");
    }

    /// <summary>What a reason says, and what then stands in the place of the mistake, which is written ~.</summary>
    static readonly (string Said, string Sign)[] Signs =
    [
        ("expected a comparison", "= ~"), ("have no order", "="), ("expected words, names in double quotes", "="), ("expected a list in parentheses", "(~)"), ("expected a comma", ", ~"),
        ("found \"by\" a second time", ","), ("expected a number of", "20"), ("expected a whole number", "5"),
    ];

    static string Meant(SentenceException mistake) => mistake.Sentence[Math.Min(mistake.Position, mistake.Sentence.Length)..Math.Min(mistake.Sentence.Length, mistake.Position + mistake.Length)];

    /// <summary>Words after a beginning that may end with the first of them.</summary>
    static string Joined(string start, string words)
    {
        start = start.TrimEnd();
        var parts = words.Split(' ');
        for (var known = parts.Length; known > 0; known--)
            if (start.EndsWith(" " + string.Join(' ', parts[..known]), StringComparison.OrdinalIgnoreCase)) return $"{start} {string.Join(' ', parts[known..])}";
        return $"{start} {words}";
    }

    /// <summary>What was begun and not ended, and a number where a dimension to split by was expected.</summary>
    static IEnumerable<string> Closed(SentenceException mistake)
    {
        if (mistake.Reason.Contains("quote that is not closed", StringComparison.Ordinal)) yield return mistake.Sentence.TrimEnd() + "\"";
        if (mistake.Reason.Contains("closing parenthesis", StringComparison.Ordinal)) yield return mistake.Sentence.TrimEnd() + ")";
        if (Chosen().Match(mistake.Reason) is { Success: true } chosen) yield return Spaced($"{By().Replace(Start(mistake), "")} {chosen.Groups[1].Value} {After(mistake)}");
    }

    static string Start(SentenceException mistake) => mistake.Sentence[..Math.Min(mistake.Position, mistake.Sentence.Length)];

    static string After(SentenceException mistake) => mistake.Sentence[Math.Min(mistake.Sentence.Length, mistake.Position + mistake.Length)..];

    /// <summary>A word in the place of the mistake; none takes it out.</summary>
    static string Put(SentenceException mistake, string word) => Spaced($"{Start(mistake)} {word} {After(mistake)}");

    static string[] Listed(string list) => [.. Comma().Split(list).Select(Ended).Where(w => w.Length > 0)];

    static string Ended(string text) => text.Trim().TrimEnd('.', '?').Trim();

    static bool IsSentence(string text) => text.Length <= Sentence.LengthMax && Sentence.TryParse(Ended(text), out _, out _);

    /// <summary>One space between words; none is changed within a name in quotes.</summary>
    static string Spaced(string text) => Spaces().Replace(text, " ").Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Trim();

    [GeneratedRegex("""expected ("[^"]+"(?: or "[^"]+")*).* after ([a-z ]+)\.$""")]
    private static partial Regex Lacking();

    [GeneratedRegex(@"Did you mean (.+)\?$")]
    private static partial Regex Nearest();

    [GeneratedRegex(@"(?:expected [^:""]*: |means more than one: |they are )([^:]+?)\.(?: Write the id\.)?$")]
    private static partial Regex Known();

    [GeneratedRegex(@"\((where [^)]+)\)")]
    private static partial Regex Chosen();

    [GeneratedRegex(@"such as ([^\s,]+?)(?:[,.]?\s|[,.]?$)")]
    private static partial Regex SuchAs();

    [GeneratedRegex(@"\s+by\s*$")]
    private static partial Regex By();

    [GeneratedRegex(@", or |, | or ")]
    private static partial Regex Comma();

    [GeneratedRegex(@"\s+(?=(?:[^""]*""[^""]*"")*[^""]*$)")]
    private static partial Regex Spaces();
}
