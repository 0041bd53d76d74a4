namespace Rapport.Figures.Sentences;

/// <summary>Walks along the tokens of a sentence.</summary>
sealed class TokenReader(string text)
{
    static readonly string[] Keywords =
    [
        "where", "during", "overlapping", "up", "at", "since", "by", "top", "in",
        "compared", "running", "as", "of", "and", "or", "not", "has",
    ];

    readonly List<Token> tokens = Lexer.Read(text);
    int at;

    /// <summary>The place of the next token; set, to read from there again.</summary>
    public int At { get => at; set => at = value; }

    public string Text => text;

    public Token Current => tokens[at];

    public Token Before => tokens[Math.Max(0, at - 1)];

    public Token After => tokens[Math.Min(at + 1, tokens.Count - 1)];

    public bool AtEnd => Current.Kind == TokenKind.End;

    public Token Next()
    {
        var token = Current;
        if (!AtEnd) at++;
        return token;
    }

    public bool Takes(string word)
    {
        if (!Current.Is(word)) return false;
        at++;
        return true;
    }

    /// <summary>Takes a word that must stand here.</summary>
    /// <param name="word">The word.</param>
    /// <param name="expected">What is said to be expected.</param>
    /// <param name="others">What may stand here instead of it.</param>
    public void Expect(string word, string expected, params IReadOnlyList<string> others)
    {
        if (!Takes(word)) throw Refuse(Current, SentenceMessages.Unexpected(Current.Text, expected), others.Count > 0 ? others : [word]);
    }

    /// <summary>Something here is wrong, and one of the words expected would be right.</summary>
    public SentenceException Refuse(Token token, string reason, params IReadOnlyList<string> expected) => SentenceException.At(text, Place.Of(token), reason, expected);

    public SentenceException Refuse(Place place, string reason) => SentenceException.At(text, place, reason);

    /// <summary>Takes the thing with the longest name that stands here, or nothing.</summary>
    public T? TakeNamed<T>(IEnumerable<T> things, Func<T, string> nameOf) where T : class
    {
        var (found, length) = (default(T), 0);
        foreach (var thing in things)
            if (LengthOf(nameOf(thing)) is var words && words > length) (found, length) = (thing, words);
        at += length;
        return found;
    }

    /// <summary>The words up to the next keyword or sign: what somebody wrote where a name was expected.</summary>
    public Token Phrase()
    {
        var to = at;
        while (tokens[to].Kind == TokenKind.Word && !Keywords.Contains(tokens[to].Text.ToLowerInvariant())) to++;
        if (to == at) return Current;
        var place = Place.Of(tokens[at], tokens[to - 1]);
        return new Token(TokenKind.Word, text.Substring(place.Position, place.Length), place.Position, place.Length);
    }

    /// <summary>Passes over a phrase.</summary>
    public void Skip(Token phrase)
    {
        while (!AtEnd && Current.Position < phrase.Position + phrase.Length) at++;
    }

    int LengthOf(string name)
    {
        var words = name.Split(' ');
        for (var i = 0; i < words.Length; i++)
            if (at + i >= tokens.Count || !tokens[at + i].Is(words[i])) return 0;
        return words.Length;
    }
}
