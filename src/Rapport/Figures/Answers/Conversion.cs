using System.Globalization;
using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Fund;
using Rapport.Record;

namespace Rapport.Figures.Answers;

/// <summary>
/// Converts amounts into one currency at the rates of one day: of each currency the latest that begins no later. Each amount is converted by itself and
/// rounded half-even to the minor digits of the currency, so that the rows of a trace add up to its value; an amount in the currency itself is
/// left as it is.
/// </summary>
sealed class Conversion
{
    const string Dollar = "USD";

    readonly Dictionary<string, UsedRate> rates = new(StringComparer.Ordinal) { [Dollar] = new UsedRate(Dollar, 1, null) };
    readonly SortedDictionary<string, UsedRate> used = new(StringComparer.Ordinal);
    readonly SortedSet<string> missing = new(StringComparer.Ordinal);
    readonly SortedSet<string> tooFar = new(StringComparer.Ordinal);

    /// <summary>What one amount may come to: so much that no amount ever does, and so little that millions of them can still be added.</summary>
    const decimal Limit = 1_000_000_000_000_000_000m;

    Conversion(Currency into, FigureQuestion question, RecordAliases aliases, IImageQueries image, DateOnly day)
    {
        Into = into;
        var (values, table) = (new SqlValues(), Tables.Of(Rate.Shape.Name));
        var view = new AudienceView(question, values);
        var sql = $"select r.\"currency\", r.\"units_per_usd\", r.\"id\" from \"{table.Name}\" r where {view.Counts("r", table)}{aliases.Of(table.Kind.Name).AndStands("r")} and r.\"from_last\" <= {values.Add(day)}"
            + " order by r.\"from_last\", r.\"from_first\", r.\"recorded_from\"";
        foreach (var row in image.Query(new SqlQuery(sql, values.All))) // the latest comes last; none of these is ever null
            if ((string)row[0]! != Dollar) rates[(string)row[0]!] = new UsedRate((string)row[0]!, System.Convert.ToDecimal(row[1], CultureInfo.InvariantCulture), (string)row[2]!);
    }

    /// <summary>The conversion that a sentence asks for; null where it asks for none.</summary>
    public static Conversion? Of(Sentence sentence, FigureQuestion question, RecordAliases aliases, IImageQueries image) =>
        sentence is { Converts: true, In: { } into, RatesOf: { } day } ? new Conversion(into, question, aliases, image, day.Last) : null;

    /// <summary>The currency it converts into.</summary>
    public Currency Into { get; }

    /// <summary>The rates that were needed.</summary>
    public IReadOnlyCollection<UsedRate> Used => used.Values;

    /// <summary>The currencies of which no rate is known, where one was needed.</summary>
    public IReadOnlyCollection<string> Missing => missing;

    /// <summary>The currencies of amounts that come to more than can be told, because a rate is far from what it should be.</summary>
    public IReadOnlyCollection<string> TooFar => tooFar;

    /// <summary>An amount in the currency; zero where a rate is missing, or far from what it should be, which is told.</summary>
    public decimal Convert(decimal amount, string currency)
    {
        if (currency == Into.Code) return amount;
        var (from, into) = (RateOf(currency), RateOf(Into.Code));
        if (from is null || into is null) return 0;
        var dollars = amount / from.UnitsPerUsd; // less than 10^15 by no less than 10^-6
        if (Math.Abs(dollars) <= Limit / into.UnitsPerUsd) return decimal.Round(dollars * into.UnitsPerUsd, Into.Digits, MidpointRounding.ToEven);
        tooFar.Add(currency);
        return 0;
    }

    UsedRate? RateOf(string currency)
    {
        if (!rates.TryGetValue(currency, out var rate)) missing.Add(currency);
        else if (rate.Id is not null) used[currency] = rate;
        return rate;
    }
}
