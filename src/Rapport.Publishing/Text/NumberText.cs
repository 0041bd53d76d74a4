using System.Globalization;
using Rapport.Fund;
using Rapport.Publications;

namespace Rapport.Publishing.Text;

/// <summary>Prints the values of figures for a reader: grouped, money with its currency, and in words what is no number.</summary>
/// <param name="words">The words, with the separators of the language.</param>
/// <param name="digits">The digits; 0-9 where null.</param>
public sealed class NumberText(Furniture words, Digits? digits = null)
{
    readonly Digits digits = digits ?? Digits.Latin;

    /// <summary>A value as readings hold it: a decimal string, null for not known, or <c>suppressed</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="currency">For money: ISO 4217.</param>
    /// <param name="hasMinor">Whether minor digits are printed even where they are zero, so that a column lines up.</param>
    public string Of(string? value, string? currency = null, bool hasMinor = false)
    {
        if (value is null) return words["number.not-known"];
        if (!TryNumber(value, out var number)) return words["number.suppressed"];
        return currency is null ? Grouped(number, null) : words.With("number.money", currency, Amount(number, currency, hasMinor));
    }

    /// <summary>A stated or accounted value.</summary>
    public string Of(decimal value, string? currency) => Of(value.ToString(CultureInfo.InvariantCulture), currency);

    /// <summary>An amount without its currency.</summary>
    public string Amount(decimal number, string currency, bool hasMinor = false) =>
        Grouped(number, hasMinor || HasMinor(number) ? Currency.Find(currency)?.Digits ?? 2 : 0);

    /// <summary>A number that names rather than counts, as of an entry: never grouped.</summary>
    public string Ordinal(long number) => digits.Write(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number as somebody wrote it, in the digits of the page.</summary>
    public string Written(string number) => digits.Write(number);

    /// <summary>A phrase with a number in it, in the plural form that the number asks for: the words under <c>KEY.one</c>, <c>KEY.other</c>...</summary>
    public string Counted(string key, decimal number)
    {
        var form = words.Find($"{key}.{PluralForms.CategoryOf(words.SpokenIn, number)}") ?? words[$"{key}.other"];
        return form.Replace("#", Of(number, currency: null), StringComparison.Ordinal);
    }

    /// <summary>Whether an amount has anything behind the point.</summary>
    public static bool HasMinor(decimal number) => number != decimal.Truncate(number);

    /// <summary>The number of a reading's value; false where it is not known or withheld.</summary>
    public static bool TryNumber(string? value, out decimal number) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    /// <summary>With so many places, or as many as it is told with.</summary>
    string Grouped(decimal number, int? decimals) => digits.Write(number.ToString($"N{decimals ?? number.Scale}", Separators(number)));

    /// <summary>Some languages leave numbers of four digits in one piece.</summary>
    NumberFormatInfo Separators(decimal number)
    {
        var length = decimal.Truncate(Math.Abs(number)).ToString(CultureInfo.InvariantCulture).Length;
        var isGrouped = length >= int.Parse(words["number.group-from"], CultureInfo.InvariantCulture);
        return new NumberFormatInfo
        {
            NumberGroupSeparator = isGrouped ? digits.Group ?? words["number.group"] : "",
            NumberDecimalSeparator = digits.Decimal ?? words["number.decimal"],
            NegativeSign = words["number.minus"],
        };
    }
}
