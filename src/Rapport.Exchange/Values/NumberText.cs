using System.Globalization;

namespace Rapport.Exchange.Values;

/// <summary>Numbers as files may write them: ASCII digits, at most one decimal point, at most one minus in front. No thousands separators, no exponent.</summary>
static class NumberText
{
    /// <summary>The largest whole number that canonical JSON can hold.</summary>
    const long CountMax = 9_007_199_254_740_991;

    const int DecimalsMax = 6;

    /// <summary>A whole number of zero or more.</summary>
    public static bool TryCount(string text, out long count)
    {
        count = 0;
        return text.Length is > 0 and <= 16 && text.All(char.IsAsciiDigit) && (count = long.Parse(text, CultureInfo.InvariantCulture)) <= CountMax;
    }

    /// <summary>An amount of at most 15 digits before the point; how many decimals it may have its currency says.</summary>
    public static bool TryAmount(string text, out decimal amount) => TryDecimal(text, 28, out amount);

    /// <summary>A number of at most 15 digits before the point and 6 after it.</summary>
    public static bool TryNumber(string text, out decimal number) =>
        TryDecimal(text, 21, out number) && Math.Abs(number) < Fund.Money.Limit && decimal.Round(number, DecimalsMax) == number;

    /// <summary>At most as many digits as are kept exactly, with digits on both sides of a point.</summary>
    static bool TryDecimal(string text, int digitsMax, out decimal number)
    {
        number = 0;
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? [] : digits[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && part.IsEmpty) || whole.Length + part.Length > digitsMax) return false;
        if (whole.ContainsAnyExceptInRange('0', '9') || part.ContainsAnyExceptInRange('0', '9')) return false;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
