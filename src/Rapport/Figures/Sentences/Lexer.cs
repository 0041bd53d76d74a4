using System.Text;

namespace Rapport.Figures.Sentences;

/// <summary>Cuts a sentence into words, quoted names and signs.</summary>
static class Lexer
{
    public static List<Token> Read(string text)
    {
        if (text.Length > Sentence.LengthMax) throw SentenceException.At(text[..60], 59, 1, SentenceMessages.TooLong(text.Length));
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at])) { at++; continue; }
            var token = text[at] == '"' ? Name(text, at) : IsWord(text[at]) ? Word(text, at) : Symbol(text, at);
            tokens.Add(token);
            at = token.Position + token.Length;
        }
        tokens.Add(new Token(TokenKind.End, "", text.TrimEnd().Length, 1));
        return tokens;
    }

    /// <summary>Letters of any script, digits, and the signs that stand inside ids, dates, periods and instants.</summary>
    static bool IsWord(char letter) =>
        char.IsLetterOrDigit(letter) || letter is '.' or '-' or ':' or '+' or '_' || char.IsSurrogate(letter)
        || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark;

    static Token Word(string text, int from)
    {
        var to = from;
        while (to < text.Length && IsWord(text[to])) to++;
        return new Token(TokenKind.Word, text[from..to], from, to - from);
    }

    static Token Name(string text, int from)
    {
        var name = new StringBuilder();
        for (var at = from + 1; at < text.Length; at++)
        {
            if (!IsLetter(text, at)) throw SentenceException.At(text, at, 1, SentenceMessages.StrangeSign($"\\u{(int)text[at]:X4}"));
            if (text[at] != '"') name.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') name.Append(text[at++]);
            else return new Token(TokenKind.Name, name.ToString().Normalize(NormalizationForm.FormC), from, at + 1 - from);
        }
        throw SentenceException.At(text, from, text.Length - from, SentenceMessages.OpenQuote);
    }

    /// <summary>Half a letter, and the sign that Unicode keeps for no letter, stand in no text that can be compared.</summary>
    static bool IsLetter(string text, int at) =>
        text[at] != '\uFFFE' && (!char.IsSurrogate(text[at]) || char.IsSurrogatePair(text, at) || (at > 0 && char.IsSurrogatePair(text, at - 1)));

    static Token Symbol(string text, int from)
    {
        var length = from + 1 < text.Length && text[from..(from + 2)] is "!=" or "<=" or ">=" ? 2 : 1;
        var symbol = text.Substring(from, length);
        if (symbol is "(" or ")" or "," or "=" or "!=" or "<" or "<=" or ">" or ">=" or "/")
            return new Token(TokenKind.Symbol, symbol, from, length);
        throw SentenceException.At(text, from, length, SentenceMessages.StrangeSign(symbol));
    }
}
