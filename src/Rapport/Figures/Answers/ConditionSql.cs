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
        Has has => HasValue(has.Dimension.Source, holds => $"{holds} is not null"),
        Comparison { Sign: "!=" } comparison => $"({Compared(comparison with { Sign = "=" })}) is not true",
        Comparison comparison => Compared(comparison),
        _ => throw new InvalidOperationException($"{condition} is no condition"),
    };

    string Joined(IReadOnlyList<Condition> parts, string word) => $"({string.Join(word, parts.Select(Of))})";

    string Compared(Comparison comparison)
    {
        var known = comparison.Values.Select(v => resolver.Resolve(v, comparison.Dimension));
        if (comparison.Sign is "=" or "in") return Among(comparison.Dimension, [.. known]);
        return HasValue(comparison.Dimension.Source, holds => $"{holds} {comparison.Sign} {values.Add(known.First())}");
    }

    /// <summary>Texts as they were written are compared without regard to case.</summary>
    string Among(Dimension dimension, List<object> known) => dimension.Type == KeyType.Plain
        ? HasValue(dimension.Source, holds => $"lower({holds}) in ({string.Join(", ", known.Select(k => $"lower({values.Add(k)})"))})")
        : HasValue(dimension.Source, holds => $"{holds} in ({values.List(known)})");

    /// <summary>A row with several values satisfies the condition when one of them does.</summary>
    string HasValue(KeySource source, Func<string, string> condition)
    {
        if (KeySql.Expression(source) is { } expression) return condition(expression);
        var (column, pairs) = keys.Pairs(source);
        return $"r.\"{column}\" in (select h.\"key\" from ({pairs}) h where {condition("h.\"code\"")})";
    }
}
