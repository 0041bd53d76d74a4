using System.Globalization;
using Rapport.Figures.Sets;
using Rapport.Fund;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Figures.Sentences;

/// <summary>Reads a condition. Not binds tighter than and, and tighter than or.</summary>
sealed class ConditionParser(TokenReader reader, FigureSet set)
{
    static readonly string[] Signs = ["=", "!=", "<", "<=", ">", ">=", "in"];

    /// <summary>Decimals that a number on the record may have.</summary>
    const int DecimalsMax = 6;

    int depth;

    public Condition Read() => Several("or", ReadAll, part => (part as AnyOf)?.Parts, parts => new AnyOf(parts));

    Condition ReadAll() => Several("and", ReadOne, part => (part as AllOf)?.Parts, parts => new AllOf(parts));

    /// <summary>Parts that are joined by the same word in needless parentheses become parts of the whole.</summary>
    Condition Several(
        string word, Func<Condition> read, Func<Condition, IReadOnlyList<Condition>?> partsOf, Func<List<Condition>, Condition> join)
    {
        var parts = new List<Condition> { read() };
        while (reader.Takes(word)) parts.Add(read());
        return parts.Count == 1 ? parts[0] : join([.. parts.SelectMany(p => partsOf(p) ?? [p])]);
    }

    Condition ReadOne()
    {
        if (++depth > Sentence.DepthMax) throw reader.Refuse(reader.Current, SentenceMessages.TooDeep);
        var condition = reader.Takes("not") ? new Not(ReadOne())
            : reader.Takes("(") ? ReadClosed()
            : reader.Takes("has") ? new Has(ReadDimension())
            : ReadComparison();
        depth--;
        return condition;
    }

    Condition ReadClosed()
    {
        var condition = Read();
        reader.Expect(")", "and, or, or the closing parenthesis");
        return condition;
    }

    Dimension ReadDimension() => reader.TakeNamed(set.Dimensions, d => d.Name) ?? throw MeasureParser.NoDimension(reader, set, _ => true);

    Comparison ReadComparison()
    {
        var dimension = ReadDimension();
        var sign = reader.Current;
        if (!Signs.Any(sign.Is)) throw reader.Refuse(sign, SentenceMessages.Unexpected(sign.Text, SentenceMessages.Comparison(dimension)), dimension.Compares ? Signs : [.. Signs.Where(s => s[0] is not ('<' or '>'))]);
        reader.Next();
        if (sign.Text[0] is '<' or '>' && !dimension.Compares) throw reader.Refuse(sign, SentenceMessages.NoOrder(dimension));
        return new Comparison(dimension, sign.Text.ToLowerInvariant(), sign.Is("in") ? ReadList(dimension) : [ReadValue(dimension)]);
    }

    List<WrittenValue> ReadList(Dimension dimension)
    {
        reader.Expect("(", "a list in parentheses after in");
        var values = new List<WrittenValue> { ReadValue(dimension) };
        while (reader.Takes(","))
        {
            if (values.Count == Sentence.ValuesMax) throw reader.Refuse(reader.Current, SentenceMessages.TooManyValues);
            values.Add(ReadValue(dimension));
        }
        reader.Expect(")", "a comma or the closing parenthesis");
        return values;
    }

    WrittenValue ReadValue(Dimension dimension)
    {
        var token = reader.Next();
        if (token.Kind is not (TokenKind.Word or TokenKind.Name))
            throw reader.Refuse(token, SentenceMessages.Unexpected(token.Text, $"a value of {dimension.Name}"));
        var value = new WrittenValue(token.Text, token.Kind == TokenKind.Name) { Place = Place.Of(token) };
        return dimension.Type switch
        {
            KeyType.Number => Typed(value, token, Number(token.Text), SentenceMessages.Number),
            KeyType.Calendar => Typed(value, token, Calendar(dimension, token.Text.ToUpperInvariant()),
                SentenceMessages.CalendarValue(dimension)),
            KeyType.Word => Listed(value, token, dimension.Words, $"a {dimension.Name}: {string.Join(", ", dimension.Words)}"),
            KeyType.Currency => Listed(value, token, Currency.Codes, "a currency such as USD"),
            KeyType.Country when !value.IsQuoted => CountryCode(value, token),
            _ => value.IsQuoted ? value : value with { Word = token.Text.ToLowerInvariant() },
        };
    }

    WrittenValue Typed(WrittenValue value, Token token, (object Known, string Text)? read, string expected) =>
        read is { } known && !value.IsQuoted ? value with { Known = known.Known, Word = known.Text }
        : throw reader.Refuse(token, SentenceMessages.Unexpected(token.Text, expected));

    WrittenValue Listed(WrittenValue value, Token token, IEnumerable<string> words, string expected)
    {
        var word = words.FirstOrDefault(w => w.Equals(token.Text, StringComparison.OrdinalIgnoreCase))
            ?? throw reader.Refuse(token, SentenceMessages.Unexpected(token.Text, expected, words.Order(StringComparer.Ordinal)), [.. words]);
        return value with { Word = word, IsQuoted = false };
    }

    WrittenValue CountryCode(WrittenValue value, Token token)
    {
        if (Country.All.Any(c => c.Names.Contains(token.Text, StringComparer.OrdinalIgnoreCase)))
            throw reader.Refuse(token, SentenceMessages.MeantName(token.Text, SentenceMessages.CountryValue));
        return Listed(value, token, Country.All.Select(c => c.Code).Order(StringComparer.Ordinal), SentenceMessages.CountryValue);
    }

    /// <summary>As large and as exact as a record can state one.</summary>
    static (object, string)? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < Money.Limit && decimal.Round(number, DecimalsMax) == number ? (number, CanonicalJson.DecimalText(number)) : null;

    /// <summary>Months, quarters and years count from the year 0.</summary>
    static (object, string)? Calendar(Dimension dimension, string text)
    {
        var calendar = (CalendarKey)dimension.Source;
        var length = calendar.PerYear == 1 ? 4 : 7;
        if (text.Length != length || text.Contains('Q', StringComparison.Ordinal) != (calendar.PerYear == 4)) return null;
        return Period.TryParse(text, out var period) ? (calendar.NumberOf(period!.First), text) : null; // true means it is there
    }
}
