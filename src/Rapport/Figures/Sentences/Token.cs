namespace Rapport.Figures.Sentences;

enum TokenKind
{
    Word,
    Name,
    Symbol,
    End,
}

/// <summary>One word, quoted name or sign of a sentence, with its place. The text of a name is what stands between its quotes.</summary>
readonly record struct Token(TokenKind Kind, string Text, int Position, int Length)
{
    public bool Is(string text) => Kind is TokenKind.Word or TokenKind.Symbol && Text.Equals(text, StringComparison.OrdinalIgnoreCase);
}
