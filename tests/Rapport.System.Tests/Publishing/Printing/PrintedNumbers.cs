using System.Text.RegularExpressions;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Publishing.Text;

namespace Rapport.System.Tests.Publishing.Printing;

/// <summary>The computed numbers of an edition, the total and each row's value, as a language prints them.</summary>
static class PrintedNumbers
{
    /// <summary>Those that a text does not hold, as figure and number. A number that is part of a longer one does not count.</summary>
    public static IEnumerable<string> Missing(Edition edition, string language, string text)
    {
        var (numbers, plain) = (new NumberText(Furniture.For(language)), Plain(text));
        return from figure in edition.Figures.Values
               let reading = figure.Reading
               where reading is not null
               from value in reading.Rows.Select(r => r.Value).Prepend(reading.Total).OfType<string>()
               where !Forms(numbers, value, reading.Currency).Any(form => Regex.IsMatch(plain, $@"(?<!\d|\d[ .,])(?:{Regex.Escape(Plain(form))})(?!\d|[.,]\d)"))
               select $"{figure.Name} {value}";
    }

    /// <summary>An amount stands alone or in a column, where all have their minor digits or none.</summary>
    static IEnumerable<string> Forms(NumberText numbers, string value, string? currency)
    {
        if (!NumberText.TryNumber(value, out var number)) return [];
        return currency is null ? [numbers.Of(value)] : [numbers.Amount(number, currency), numbers.Amount(number, currency, hasMinor: true)];
    }

    /// <summary>Spaces of every width as one, without marks of direction.</summary>
    static string Plain(string text) => Regex.Replace(Regex.Replace(text, @"\p{Cf}", ""), @"\p{Zs}", " ");
}
