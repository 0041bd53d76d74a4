using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Publishing.Text;

namespace Rapport.System.Tests.Publishing.Printing;

/// <summary>The computed numbers of an edition, the total and each row's value, as a language prints them.</summary>
static class PrintedNumbers
{
    /// <summary>All numbers of an edition.</summary>
    public static IEnumerable<(string Figure, string Value, string? Currency)> Of(Edition edition) =>
        from figure in edition.Figures.Values
        let reading = figure.Reading
        where reading is not null
        from value in reading.Rows.Select(r => r.Value).Prepend(reading.Total).OfType<string>()
        select (figure.Name, value, reading.Currency);

    /// <summary>All numbers of a file <c>figures.json</c>.</summary>
    public static IEnumerable<(string Figure, string Value, string? Currency)> Of(string json) =>
        from figure in JsonNode.Parse(json)!.AsArray() // a list of objects
        let reading = figure["reading"]
        where reading is not null
        from value in reading["rows"]!.AsArray().Select(r => (string?)r!["value"]).Prepend((string?)reading["total"]).OfType<string>() // contract 7
        select ($"{figure["name"]}", value, (string?)reading["currency"]);

    /// <summary>Those that a text does not hold, as figure and number. A number that is part of a longer one does not count.</summary>
    public static IEnumerable<string> Missing(IEnumerable<(string Figure, string Value, string? Currency)> all, string language, string text)
    {
        var (numbers, plain) = (new NumberText(Furniture.For(language)), Plain(text));
        return from number in all.Distinct()
               where !Forms(numbers, number.Value, number.Currency).Any(form => Regex.IsMatch(plain, Alone(Plain(form))))
               select $"{number.Figure} {number.Value}";
    }

    /// <summary>A form that is no part of a longer number: three digits after up to three and a sign between would be one; after a year they are not.</summary>
    static string Alone(string form) =>
        $@"(?<!\d|\d[.,]){(Regex.IsMatch(form, @"^\d{3}(?!\d)") ? @"(?<!(?<!\d)\d{1,3} )" : "")}(?:{Regex.Escape(form)})(?!\d|[.,]\d)";

    /// <summary>An amount stands alone or in a column, where all have their minor digits or none.</summary>
    static IEnumerable<string> Forms(NumberText numbers, string value, string? currency)
    {
        if (!NumberText.TryNumber(value, out var number)) return [];
        return currency is null ? [numbers.Of(value)] : [numbers.Amount(number, currency), numbers.Amount(number, currency, hasMinor: true)];
    }

    /// <summary>Spaces of every width as one, without marks of direction.</summary>
    static string Plain(string text) => Regex.Replace(Regex.Replace(text, @"\p{Cf}", ""), @"\p{Zs}", " ");
}
