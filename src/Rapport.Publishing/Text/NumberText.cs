using System.Globalization;
using Rapport.Fund;

namespace Rapport.Publishing.Text;

/// <summary>Prints the values of figures for a reader: grouped, money with its currency, and in words what is no number.</summary>
public sealed class NumberText(Furniture words)
{
    /// <summary>A value as readings hold it: a decimal string, null for not known, or <c>suppressed</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="currency">For money: ISO 4217.</param>
    /// <param name="hasMinor">Whether minor digits are printed even where they are zero, so that a column lines up.</param>
    public string Of(string? value, string? currency = null, bool hasMinor = false)
    {
        if (value is null) return words["number.not-known"];
        if (!TryNumber(value, out var number)) return words["number.suppressed"];
        return currency is null ? Grouped(number, null) : words.With("number.money", currency, Amount(number, currency, hasMinor)).Replace(' ', '\u00a0');
    }

    /// <summary>A stated or accounted value.</summary>
    public string Of(decimal value, string? currency) => Of(value.ToString(CultureInfo.InvariantCulture), currency);

    /// <summary>An amount without its currency.</summary>
    public string Amount(decimal number, string currency, bool hasMinor = false) =>
        Grouped(number, hasMinor || HasMinor(number) ? Currency.Find(currency)?.Digits ?? 2 : 0);

    /// <summary>Whether an amount has anything behind the point.</summary>
    public static bool HasMinor(decimal number) => number != decimal.Truncate(number);

    /// <summary>The number of a reading's value; false where it is not known or withheld.</summary>
    public static bool TryNumber(string? value, out decimal number) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    string Grouped(decimal number, int? decimals)
    {
        var format = decimals is { } digits ? $"N{digits}" : "#,##0.############";
        return number.ToString(format, Separators());
    }

    NumberFormatInfo Separators() => new()
    {
        NumberGroupSeparator = words["number.group"],
        NumberDecimalSeparator = words["number.decimal"],
        NegativeSign = "\u2212",
    };
}
