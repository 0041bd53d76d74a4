namespace Rapport.Figures.Sentences;

/// <summary>A sentence that does not parse, names an unknown word or asks for what must not be answered: where, and why.</summary>
public sealed class SentenceException : Exception
{
    SentenceException(string sentence, int position, int length, string reason) : base(Show(sentence, position, length, reason)) =>
        (Sentence, Position, Length, Reason) = (sentence, position, length, reason);

    /// <summary>The sentence as it was written.</summary>
    public string Sentence { get; }

    /// <summary>Where in it, from 0.</summary>
    public int Position { get; }

    /// <summary>How many letters are meant.</summary>
    public int Length { get; }

    /// <summary>What was found, what was expected, and what to write instead.</summary>
    public string Reason { get; }

    /// <summary>The words of which one would have been right there, where they can be listed.</summary>
    public IReadOnlyList<string> Expected { get; private init; } = [];

    internal static SentenceException At(string sentence, int position, int length, string reason) =>
        new(sentence, position, Math.Max(1, length), reason);

    internal static SentenceException At(string sentence, Place place, string reason, params IReadOnlyList<string> expected) =>
        new(sentence, place.Position, Math.Max(1, place.Length), reason) { Expected = expected };

    /// <summary>The sentence on one line, the place marked under it, then the reason.</summary>
    static string Show(string sentence, int position, int length, string reason)
    {
        var line = new string([.. sentence.Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return $"{line.TrimEnd()}\n{new string(' ', position)}{new string('^', length)}\n{reason}";
    }
}

/// <summary>A place in a sentence, from 0.</summary>
readonly record struct Place(int Position, int Length)
{
    public static Place Of(Token token) => new(token.Position, token.Length);

    /// <summary>From the first token to the last.</summary>
    public static Place Of(Token first, Token last) => new(first.Position, last.Position + last.Length - first.Position);
}
