namespace Rapport.Figures.Sentences;

/// <summary>
/// What a sentence that was begun may go on with, from the grammar itself: a word that stands nowhere is put in the place of the next, and whoever
/// refuses it says what would have been right.
/// </summary>
public static class SentenceCompletion
{
    /// <summary>A word of no sentence.</summary>
    const string Nowhere = "nowhereinasentence";

    /// <summary>How many words the longest name has.</summary>
    const int NameMax = 4;

    /// <summary>The words or names that may stand next, those of the grammar in its own order, names by the alphabet, each with the sentence that it makes.</summary>
    /// <param name="begun">The sentence so far; its last words may be the beginning of a name.</param>
    /// <returns>Each as it is written whole; none where a value of the record, a number or a date comes next.</returns>
    public static IReadOnlyList<(string Word, string Sentence)> Of(string begun) =>
        [.. Sentences(begun).GroupBy(c => c.Head + c.Word, StringComparer.Ordinal).Select(same => (same.Last().Word, same.Key))]; // rather the whole of a name than its end

    /// <summary>Of a sentence that goes on with a record, its head, the kind of the record and the letters of its id so far; null where anything else comes next.</summary>
    /// <param name="begun">The sentence so far.</param>
    public static (string Head, string Kind, string Typed)? RecordAfter(string begun)
    {
        var head = EndsAWord(begun) ? begun : Without(begun);
        if (head.Length + Nowhere.Length + Sentence.DepthMax > Sentence.LengthMax) return null;
        var closing = new string(')', Math.Clamp(head.Count(letter => letter == '(') - head.Count(letter => letter == ')'), 0, Sentence.DepthMax));
        if (!Sentence.TryParse(head + Nowhere + closing, out var sentence, out _)) return null;
        var asked = sentence!.Where?.Comparisons.FirstOrDefault(c => c.Values.Any(value => value.Place.Position == head.Length)); // it was parsed
        return asked?.Dimension.Kind is { } kind ? (head, kind, begun[head.Length..]) : null;
    }

    /// <summary>The words alone.</summary>
    /// <param name="begun">The sentence so far.</param>
    public static IReadOnlyList<string> After(string begun) => [.. Of(begun).Select(c => c.Word)];

    /// <summary>The sentences alone.</summary>
    /// <param name="begun">The sentence so far.</param>
    public static IReadOnlyList<string> Longer(string begun) => [.. Of(begun).Select(c => c.Sentence)];

    static IEnumerable<(string Head, string Word)> Sentences(string begun)
    {
        if (begun.Length + Nowhere.Length > Sentence.LengthMax) yield break;
        var head = begun;
        for (var words = 0; words <= NameMax; words++)
        {
            head = words == 0 ? begun : Without(head);
            var typed = begun[head.Length..];
            if (words > 0 || EndsAWord(begun))
                foreach (var word in Expected(head).Where(w => w.StartsWith(typed, StringComparison.OrdinalIgnoreCase))) yield return (head, word);
            if (head.Length == 0) break;
        }
    }

    /// <summary>What may stand at the end of a text; only what is refused there tells it.</summary>
    static IReadOnlyList<string> Expected(string head) =>
        !Sentence.TryParse(head + Nowhere, out _, out var refused) && refused!.Position == head.Length ? refused.Expected : [];

    static bool EndsAWord(string text) => text.Length == 0 || char.IsWhiteSpace(text[^1]) || text[^1] is '(' or ',';

    /// <summary>A text without its last word.</summary>
    static string Without(string text)
    {
        var end = text.TrimEnd().Length;
        while (end > 0 && !char.IsWhiteSpace(text[end - 1]) && text[end - 1] is not ('(' or ',')) end--;
        return text[..end];
    }
}
