using System.Globalization;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Exchange.Exports;

/// <summary>Writes the value of a field as a file states it.</summary>
static class ValueText
{
    /// <summary>The value as one text, lists with <c>;</c> between.</summary>
    public static string Of(object value) => value switch
    {
        string text => text,
        long count => count.ToString(CultureInfo.InvariantCulture),
        decimal number => CanonicalJson.DecimalText(number),
        PartialDate date => date.ToString(),
        _ => string.Join(';', Items(value)),
    };

    /// <summary>The items of a list.</summary>
    public static IEnumerable<string> Items(object list) => list switch
    {
        ReadonlyList<string> codes => codes,
        ReadonlyList<Share> shares => shares.Select(s => s.Percent is { } percent ? $"{s.Code}:{CanonicalJson.DecimalText(percent)}" : s.Code),
        ReadonlyList<ExternalId> identifiers => identifiers.Select(i => i.ToString()),
        _ => throw new InvalidOperationException($"a {list.GetType().Name} is not written in a file"),
    };
}
