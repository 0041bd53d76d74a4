using Rapport.Fund;

namespace Rapport.Figures.Answers;

/// <summary>The part of an amount that belongs to a cell, where the row it stands in has several values of what is split by.</summary>
sealed class Portion
{
    /// <summary>A share is told to so many places: two thirds are 0.66666667.</summary>
    const int SharePlaces = 8;

    readonly long[] weights;
    readonly List<long> places;

    Portion(long[] weights, List<long> places) => (this.weights, this.places) = (weights, places);

    /// <summary>Reads what <see cref="FigureQuery.NamedPortion"/> gives; null where a line has none.</summary>
    public static Portion? Of(ReadOnlySpan<object?> columns)
    {
        if (columns.IsEmpty) return null;
        var (first, second) = ((List<long>)columns[0]!, (List<long>)columns[1]!); // none of the three is ever null
        return new Portion([.. first.SelectMany(one => second.Select(other => one * other))], (List<long>)columns[2]!);
    }

    /// <summary>What an amount comes to in a cell: converted by itself, then shared out.</summary>
    /// <param name="amount">The amount of the row.</param>
    /// <param name="currency">Its currency.</param>
    /// <param name="conversion">Into which currency it is converted; null where it stays in its own.</param>
    /// <param name="portion">Its part; null for all of it.</param>
    public static decimal Worth(decimal amount, string currency, Conversion? conversion, Portion? portion)
    {
        var whole = conversion?.Convert(amount, currency) ?? amount;
        return portion is null ? whole : portion.PartOf(whole, conversion?.Into ?? Currency.Parse(currency));
    }

    /// <summary>The share of the row, from 0 to 1.</summary>
    public decimal Share => decimal.Round(places.Sum(place => (decimal)weights[place]) / weights.Sum(weight => (decimal)weight), SharePlaces, MidpointRounding.ToEven);

    decimal PartOf(decimal amount, Currency currency)
    {
        var parts = Money.Split(amount, currency, weights);
        return places.Sum(place => parts[(int)place]);
    }
}
