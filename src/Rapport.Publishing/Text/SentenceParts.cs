using System.Text.RegularExpressions;

namespace Rapport.Publishing.Text;

/// <summary>
/// The clauses of a sentence in canonical form, taken apart only as far as telling them in plain words needs. The sentence itself
/// has been parsed and answered before.
/// </summary>
public sealed partial record SentenceParts
{
    static readonly string[] TimeWords = ["during", "overlapping", "up", "at", "since"];
    static readonly string[] ClauseWords = ["where", "by", "top", "in", "compared", "running", "as", .. TimeWords];

    /// <summary>The words of the measure: <c>count activities</c>.</summary>
    public IReadOnlyList<string> Measure { get; private init; } = [];

    /// <summary>The words of the condition.</summary>
    public IReadOnlyList<string> Where { get; private init; } = [];

    /// <summary>The dimensions after <c>by</c>.</summary>
    public IReadOnlyList<string> By { get; private init; } = [];

    /// <summary>How many parts are shown one by one, or null.</summary>
    public string? Top { get; private init; }

    /// <summary>The currency asked for, or null.</summary>
    public string? Currency { get; private init; }

    /// <summary>Takes a canonical sentence apart.</summary>
    public static SentenceParts Of(string sentence)
    {
        var clauses = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["measure"] = [] };
        var current = "measure";
        var depth = 0;
        var words = Words().Matches(sentence).Select(m => m.Value).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            depth += words[i] switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth == 0 && ClauseWords.Contains(words[i]) && Begins(words, i)) clauses[current = words[i]] = [];
            else clauses[current].Add(words[i]);
        }
        return Of(clauses);
    }

    static SentenceParts Of(Dictionary<string, List<string>> clauses) => new()
    {
        Measure = clauses["measure"],
        Where = clauses.GetValueOrDefault("where") ?? [],
        By = string.Join(' ', clauses.GetValueOrDefault("by") ?? []).Split(" , ", StringSplitOptions.RemoveEmptyEntries),
        Top = clauses.GetValueOrDefault("top")?[0],
        Currency = clauses.GetValueOrDefault("in")?[0],
    };

    /// <summary><c>in</c> is a clause before a currency and a condition before a parenthesis.</summary>
    static bool Begins(string[] words, int at) => words[at] != "in" || (at + 1 < words.Length && words[at + 1] != "(");

    [GeneratedRegex("""
        "(?:[^"]|"")*"|[(),]|!=|<=|>=|[=<>]|[^\s(),"=<>!]+
        """)]
    private static partial Regex Words();
}
