using System.Globalization;
using System.Numerics;
using Rapport.Record;

namespace Rapport.Fund;

/// <summary>An amount in one currency, with no more decimals than the currency has. No arithmetic across currencies.</summary>
public readonly record struct Money
{
    /// <summary>No amount reaches this: the image keeps 15 digits before the point and three behind it in 64 bits, which add up fastest; a sum has room for 35.</summary>
    public const decimal Limit = 1_000_000_000_000_000m;

    /// <summary>An amount in a currency.</summary>
    /// <exception cref="ArgumentException">More decimals than the currency has, or beyond <see cref="Limit"/>.</exception>
    public Money(decimal amount, Currency currency)
    {
        if (Problem(amount, currency) is { } problem) throw new ArgumentException(problem.Expected, nameof(amount));
        (Amount, Currency) = (amount, currency);
    }

    /// <summary>The amount in units of the currency.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>What is wrong with an amount, or null.</summary>
    public static FieldProblem? Problem(decimal amount, Currency currency)
    {
        var written = CanonicalJson.DecimalText(amount);
        if (Math.Abs(amount) >= Limit) return new FieldProblem("amount.limit", "amount", written, $"an amount below {Limit:0}");
        if (decimal.Round(amount, currency.Digits) == amount) return null;
        var decimals = currency.Digits == 0 ? "no decimals" : $"at most {currency.Digits} decimals";
        return new FieldProblem("amount.decimals", "amount", written, $"{decimals}: {currency.Code} has {currency.Digits}");
    }

    /// <summary>The sum of two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => left.Currency == right.Currency
        ? new Money(left.Amount + right.Amount, left.Currency)
        : throw new InvalidOperationException($"{left.Currency.Code} and {right.Currency.Code} cannot be added");

    /// <summary>The sum of two amounts of one currency.</summary>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>
    /// An amount shared out by weights: each part rounded half-even to the minor digits of the currency, but no more than is left, and what is left over on the last that has a weight. So the
    /// parts come to the amount, none is of the other sign, and what has no weight gets nothing.
    /// </summary>
    /// <param name="amount">The amount, with no more decimals than the currency has.</param>
    /// <param name="currency">Its currency.</param>
    /// <param name="weights">One for each part, none below zero, together above it.</param>
    /// <exception cref="ArgumentException">The weights are no such ones.</exception>
    public static IReadOnlyList<decimal> Split(decimal amount, Currency currency, IReadOnlyList<long> weights)
    {
        var whole = weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
        if (whole <= 0 || weights.Any(weight => weight < 0)) throw new ArgumentException("weights must not be below zero, and together above it", nameof(weights));
        var unit = new decimal(1, 0, 0, false, (byte)currency.Digits);
        var (minor, left) = (new BigInteger(amount / unit), amount);
        var parts = new decimal[weights.Count];
        var last = parts.Length - 1;
        while (weights[last] == 0) last--;
        for (var i = 0; i < last; i++)
        {
            var part = (decimal)HalfEven(minor * weights[i], whole) * unit;
            left -= parts[i] = Math.Abs(part) > Math.Abs(left) ? left : part;
        }
        parts[last] = left;
        return parts;
    }

    static BigInteger HalfEven(BigInteger number, BigInteger by)
    {
        var down = BigInteger.DivRem(number, by, out var rest);
        return (2 * BigInteger.Abs(rest)).CompareTo(by) switch
        {
            < 0 => down,
            0 when down.IsEven => down,
            _ => down + number.Sign,
        };
    }

    /// <summary>The amount with all decimals of its currency, then the code: <c>350000.00 USD</c>.</summary>
    public override string ToString() => $"{Text(Amount, Currency)} {Currency.Code}";

    /// <summary>An amount with exactly the decimals of its currency.</summary>
    public static string Text(decimal amount, Currency currency) =>
        amount.ToString("F" + currency.Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
