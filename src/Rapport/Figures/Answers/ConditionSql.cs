using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;

namespace Rapport.Figures.Answers;

/// <summary>Writes a condition over the row <c>r</c>. What is unknown is not true, and the opposite of it is.</summary>
sealed class ConditionSql(KeySql keys, SqlValues values, ValueResolver resolver)
{
    public string Of(Condition condition) => condition switch
    {
        AllOf all => Joined(all.Parts, " and "),
        AnyOf any => Joined(any.Parts, " or "),
        Not not => $"({Of(not.Part)}) is not true",
        Has has => HasValue(has.Dimension, holds => $"{holds} is not null"),
        Comparison { Sign: "!=" } comparison => $"({Compared(comparison with { Sign = "=" })}) is not true",
        Comparison comparison => Compared(comparison),
        _ => throw new InvalidOperationException($"{condition} is no condition"),
    };

    string Joined(IReadOnlyList<Condition> parts, string word) => $"({string.Join(word, parts.Select(Of))})";

    string Compared(Comparison comparison)
    {
        var known = comparison.Values.Select(v => resolver.Resolve(v, comparison.Dimension));
        if (comparison.Sign is "=" or "in") return Among(comparison.Dimension, [.. known]);
        return HasValue(comparison.Dimension, holds => $"{holds} {comparison.Sign} {Value(comparison.Dimension, known.First())}");
    }

    /// <summary>A number stays what it is beside a column of whole ones.</summary>
    string Value(Dimension dimension, object known) => dimension.Type == KeyType.Number ? $"cast({values.Add(known)} as decimal(28,6))" : values.Add(known);

    /// <summary>Texts as they were written are compared without regard to case; a record is meant by every id that was merged into it.</summary>
    string Among(Dimension dimension, List<object> known) => dimension.Type switch
    {
        KeyType.Plain => HasValue(dimension, holds => $"lower({holds}) in ({string.Join(", ", known.Select(k => $"lower({values.Add(k)})"))})"),
        KeyType.Record => HasValue(dimension, holds => $"{holds} in ({values.List(known.SelectMany(k => keys.AliasesOf(dimension).Meaning((string)k)))})"),
        _ => HasValue(dimension, holds => $"{holds} in ({string.Join(", ", known.Select(k => Value(dimension, k)))})"),
    };

    /// <summary>A row with several values satisfies the condition when one of them does.</summary>
    string HasValue(Dimension dimension, Func<string, string> condition)
    {
        if (keys.Expression(dimension.Source) is { } expression) return condition(expression);
        if (keys.Lasting(dimension.Source) is { } lasting) return $"exists (select 1 from (select unnest({lasting}) as \"code\") h where {condition("h.\"code\"")})";
        var (column, pairs) = keys.Pairs(dimension);
        if (dimension.Source is FilledKey filled) return $"({condition($"r.\"{filled.Column}\"")} or (r.\"{filled.Column}\" is null and {Among()}))";
        return Among();

        string Among() => $"r.\"{column}\" in (select h.\"key\" from ({pairs}) h where {condition("h.\"code\"")})";
    }
}
