using System.Globalization;

namespace Rapport.Storage.Tests.Evaluator;

/// <summary>A row that counts, with the cells it stands in and the part of it that belongs to each.</summary>
/// <param name="Version">The row.</param>
/// <param name="Weights">Its cells by their keys, joined.</param>
/// <param name="Parts">What it gives to each of them of the number it states.</param>
/// <param name="Value">The number it states.</param>
/// <param name="Keys">Of <c>distinct</c> the keys it has, of what is looked at.</param>
/// <param name="Counted">The same by its cells.</param>
/// <param name="Weight">The part of it that is looked at.</param>
sealed record PlainRow(PlainVersion Version, Dictionary<string, decimal> Weights, Dictionary<string, decimal?> Parts, decimal? Value, IReadOnlyList<string> Keys, Dictionary<string, IReadOnlyList<string>> Counted, decimal Weight)
{
    public IEnumerable<string> Cells => Weights.Keys;
}

/// <summary>One measure of a sentence.</summary>
sealed class PlainHalf
{
    public const string None = "(none)";

    /// <summary>Stands between the keys of a cell, before every letter in their order.</summary>
    public const string Between = "\u0001";

    readonly PlainMeasure measure;
    readonly PlainSentence sentence;
    readonly PlainSight sight;
    readonly DateOnly day;

    public PlainHalf(PlainMeasure measure, PlainSentence sentence, PlainSight sight, DateOnly day)
    {
        (this.measure, this.sentence, this.sight, this.day) = (measure, sentence, sight, day);
        var chosen = sight.Rows(measure.Set.Kind).Where(Belongs).Where(row => sentence.Where?.Holds(name => ValuesOf(measure.Set.Dimensions.First(d => d.Name == name), row)) ?? true).ToList();
        Rows = [.. chosen.Where(row => IsPlaced(row) == true).Select(row => RowOf(row, Converted(measure.Field?.Value(sight, row), row)))];
        NotPlaced = chosen.Count(row => IsPlaced(row) is null);
        NotStated = measure.Field is null ? 0 : Rows.Count(r => r.Value is null);
    }

    PlainRow RowOf(PlainVersion row, decimal? value) => new(row, CellsOf(row), PartsOf(row, value), value, measure.Of is { } of ? ValuesOf(of, row) : [], CountedOf(row), 1);

    public IReadOnlyList<PlainRow> Rows { get; }

    /// <summary>Whether an amount could not be converted.</summary>
    public bool LacksRate { get; private set; }

    public int NotPlaced { get; }

    public int NotStated { get; }

    /// <summary>The currencies of the amounts; none where it is no money.</summary>
    public IReadOnlyList<string> Currencies => CurrenciesOf(Rows);

    public IReadOnlyList<string> CurrenciesOf(IEnumerable<PlainRow> rows) => measure.Field?.PerCurrency is null ? [] : [.. Stated(rows).Select(Currency).Distinct()];

    public List<PlainRow> In(string cell) => [.. Rows.Where(r => r.Cells.Contains(cell)).Select(r => r with { Weight = r.Weights[cell], Value = r.Parts[cell], Keys = r.Counted.GetValueOrDefault(cell, []) })];

    /// <summary>The rows that stand in a cell that is not shown, each once, with the parts of it that stand there.</summary>
    public List<PlainRow> Beyond(IReadOnlySet<string> shown) =>
        [.. Rows.Where(r => r.Cells.Any(c => !shown.Contains(c))).Select(r => r with
        {
            Weight = r.Weights.Where(w => !shown.Contains(w.Key)).Sum(w => w.Value), Value = SharesMoney && r.Value is not null ? r.Parts.Where(p => !shown.Contains(p.Key)).Sum(p => p.Value) : r.Value,
            Keys = [.. r.Counted.Where(c => !shown.Contains(c.Key)).SelectMany(c => c.Value).Distinct()],
        })];

    /// <summary>Whether some row, or counted key, stands in several parts.</summary>
    public bool Overlaps(IReadOnlyList<IReadOnlyList<PlainRow>> parts) => !measure.SharesOut
        && (parts.SelectMany(p => p.Select(r => r.Version.Sequence)).GroupBy(s => s).Any(g => g.Count() > 1)
            || (measure.Word == "distinct" && parts.SelectMany(p => p.SelectMany(r => r.Keys).Distinct()).GroupBy(k => k).Any(g => g.Count() > 1)));

    public decimal? Exact(IReadOnlyList<PlainRow> rows) => measure.Word switch
    {
        "count" => rows.Count,
        "shared count" => rows.Sum(r => r.Weight),
        "distinct" => rows.SelectMany(r => r.Keys).Distinct().Count(),
        "sum" when rows.Count == 0 => 0,
        _ when Stated(rows).Select(Currency).Distinct().Count() != 1 => null,
        "sum" => Stated(rows).Sum(r => r.Value),
        "average" => Stated(rows).Average(r => r.Value),
        _ => Decisive(rows)!.Value, // one is stated
    };

    public decimal? Rounded(IReadOnlyList<PlainRow> rows) => measure.Word == "average" && Exact(rows) is { } mean
        ? decimal.Round(mean, measure.Field!.Currency is null ? 6 : Currency(Stated(rows).First()) == "JPY" ? 0 : 2, MidpointRounding.ToEven) : Exact(rows); // a mean is of a field

    public List<PlainShare> Behind(IReadOnlyList<PlainRow> rows) => measure.Word switch
    {
        "count" => [.. rows.Select(r => new PlainShare(Named(r), "1", false))],
        "shared count" => [.. rows.Select(r => new PlainShare(Named(r), Text(r.Weight), false))],
        "distinct" => [.. rows.SelectMany(r => r.Keys.Select(k => new PlainShare(Named(r), k, false)))],
        _ => [.. rows.Select(r => new PlainShare(Named(r), r.Value is { } value ? Text(value) : null, r == Decisive(rows)))],
    };

    /// <summary>The record with the number of its version.</summary>
    string Named(PlainRow row) => $"{row.Version.Id} v{sight.NumberOf(row.Version)}";

    static IEnumerable<PlainRow> Stated(IEnumerable<PlainRow> rows) => rows.Where(r => r.Value is not null);

    bool Converts => sentence.RatesOf is not null && measure.Field?.Currency is not null;

    /// <summary>An amount through the dollar, to the cent by itself.</summary>
    decimal? Converted(decimal? value, PlainVersion row)
    {
        if (!Converts || value is null || row[measure.Field!.Currency!] == sentence.In) return value; // amounts are converted into a currency
        var (from, into) = (UnitsOf(row[measure.Field.Currency!]), UnitsOf(sentence.In)); // as above
        LacksRate |= from is null || into is null;
        return from is null || into is null ? null : decimal.Round(value.Value / from.Value * into.Value, sentence.In == "JPY" ? 0 : 2, MidpointRounding.ToEven);
    }

    decimal? UnitsOf(string? currency) => currency == "USD" ? 1 : sight.Rows("rate").Where(r => r["currency"] == currency && r.Date("from")!.Value.Last <= sentence.RatesOf) // a rate begins
        .OrderBy(r => r.Date("from")!.Value.Last).ThenBy(r => r.Date("from")!.Value.First).ThenBy(r => r.Sequence).Select(r => (decimal?)decimal.Parse(r["units_per_usd"]!, CultureInfo.InvariantCulture)).LastOrDefault(); // and has a value

    string Currency(PlainRow row) => Converts ? sentence.In! : measure.Field?.PerCurrency is { } field ? row.Version[field] ?? "" : "";

    PlainRow? Decisive(IReadOnlyList<PlainRow> rows) => measure.Word switch
    {
        "max" => Stated(rows).OrderByDescending(r => r.Value).ThenBy(r => Times.DateOf(Dated(r))?.First ?? DateOnly.MaxValue).ThenBy(r => Times.DateOf(Dated(r))?.Last ?? DateOnly.MaxValue)
            .ThenBy(r => r.Version.Id, StringComparer.Ordinal).FirstOrDefault(),
        "last" => Stated(rows).OrderBy(r => Times.DateOf(Dated(r))?.Last ?? DateOnly.MinValue).ThenBy(r => Times.DateOf(Dated(r))?.First ?? DateOnly.MinValue).ThenBy(r => r.Version.Sequence).LastOrDefault(),
        _ => null,
    };

    PlainVersion Dated(PlainRow row) => Dated(row.Version);

    /// <summary>The row whose dates count: that of the activity where a row stands with one.</summary>
    PlainVersion Dated(PlainVersion row) => measure.Set.StandsWithActivity ? sight["activity", row["activity"]]! : row; // it belongs, so it is there

    bool Belongs(PlainVersion row)
    {
        if (measure.Set.StandsWithActivity && (sight["activity", row["activity"]] is not { } activity || activity["status"] != "held" || activity["part_of"] is not null)) return false;
        if (!measure.Set.Belongs(row)) return false;
        if (measure.Set.Statuses.Length == 0 || measure.Statuses.Contains("all")) return true;
        return measure.Statuses.Length == 0 ? row["status"] == measure.Set.DefaultStatus : measure.Statuses.Contains(row["status"]);
    }

    PlainSet Times => measure.Set.StandsWithActivity ? PlainSet.All[0] : measure.Set;

    /// <summary>True where it lies in the time asked, null where it only may, false where it does not.</summary>
    bool? IsPlaced(PlainVersion row)
    {
        if (measure.Set.Time == PlainTime.Standing) return true;
        if (measure.Set.Time == PlainTime.Stock) return IsThere(row);
        if (sentence.When is not { } when) return true;
        if (Times.SpanOf(Dated(row)) is not var (begins, ends)) return null;
        if (when.Word == "overlapping") return LastBeginning(begins, ends) <= when.Last && FirstEnd(begins, ends) >= when.First ? true : begins.First <= when.Last && ends.Last >= when.First ? null : false;
        var date = Times.DateOf(Dated(row))!.Value; // it has a span, so it has a date
        if (when.Word == "up to") return date.Last <= when.Last ? true : date.First <= when.Last ? null : false;
        return date.First >= when.First && date.Last <= when.Last ? true : date.First <= when.Last && date.Last >= when.First ? null : false;
    }

    bool? IsThere(PlainVersion row)
    {
        var (first, last) = sentence.When is { } when ? (when.Word == "overlapping" ? when.First : when.Last, when.Last) : (day, day);
        var (from, to) = (row.Date("from"), row.Date("to"));
        if ((from is null || LastBeginning(from.Value, to) <= last) && (to is null || FirstEnd(from, to.Value) >= first)) return true;
        return (from is null || from.Value.First <= last) && (to is null || to.Value.Last >= first) ? null : false;
    }

    /// <summary>The last day on which something can have begun: nothing begins after its end.</summary>
    static DateOnly LastBeginning(PlainDate begins, PlainDate? ends) => ends is { } end && end.Last < begins.Last ? end.Last : begins.Last;

    /// <summary>The first day on which it can have ended.</summary>
    static DateOnly FirstEnd(PlainDate? begins, PlainDate ends) => begins is { } begin && begin.First > ends.First ? begin.First : ends.First;

    IReadOnlyList<string> ValuesOf(PlainDimension dimension, PlainVersion row) => dimension.Values is { } values ? values(sight, row) : CalendarOf(dimension.Name, row);

    /// <summary>The month that a date lies in wholly; of what lasts over a period all in which it certainly lasts.</summary>
    List<string> CalendarOf(string name, PlainVersion row)
    {
        if (sentence.When is not { Word: "overlapping" } when)
            return Times.DateOf(Dated(row)) is { } date && Name(name, date.First) == Name(name, date.Last) ? [Name(name, date.First)] : [];
        if (Times.SpanOf(Dated(row)) is not var (begins, ends)) return [];
        var names = new List<string>();
        for (var at = when.First; at <= when.Last; at = at.AddDays(1))
            if (string.CompareOrdinal(Name(name, at), Name(name, LastBeginning(begins, ends))) >= 0 && string.CompareOrdinal(Name(name, at), Name(name, FirstEnd(begins, ends))) <= 0) names.Add(Name(name, at));
        return [.. names.Distinct()];
    }

    /// <summary>The first day of a month, quarter or year.</summary>
    public static DateOnly FirstOf(string key) => key.Split('-') switch
    {
        [var year] => new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), 1, 1),
        [var year, ['Q', var quarter]] => new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), (quarter - '1') * 3 + 1, 1),
        var parts => new DateOnly(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), 1),
    };

    /// <summary>The month, quarter or year of a day.</summary>
    public static string Name(string name, DateOnly day) => name switch
    {
        "month" => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        "quarter" => $"{day.Year}-Q{(day.Month + 2) / 3}",
        _ => $"{day.Year}",
    };

    /// <summary>Where a row stands: a key of each dimension that is split by, perhaps one that is counted, and the weight with which it stands there.</summary>
    sealed record Stand(Dictionary<string, string> Keys, string? Counted, decimal Weight);

    /// <summary>
    /// Every combination of its keys in which a row stands. Where one key says another, they go together: a region is that of the country beside it, and a month one of the
    /// year beside it.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="weighted">Weighs the keys of one dimension.</param>
    List<Stand> Stands(PlainVersion row, Func<IReadOnlyList<(string Key, decimal? Share)>, IReadOnlyList<(string Key, decimal Weight)>> weighted)
    {
        var counted = measure.Of?.Name;
        var names = sentence.By.Concat(counted is null || sentence.By.Contains(counted) ? [] : [counted]).ToList();
        var stands = new List<Stand> { new([], null, 1) };
        foreach (var name in names.OrderBy(n => Array.IndexOf(Saying, n)))
            stands = [.. stands.SelectMany(stand => ItemsBeside(stand, name, row, weighted).Select(item => new Stand(new(stand.Keys) { [name] = item.Key }, null, stand.Weight * item.Weight)))];
        if (counted is null) return stands;
        if (names.Count > sentence.By.Length) return [.. stands.Select(s => s with { Counted = s.Keys[counted] })];
        return [.. stands.SelectMany(s => ItemsBeside(s, counted, row, weighted).Select(item => s with { Counted = item.Key }))]; // it is split by too, and what says the one says the other
    }

    /// <summary>Dimensions that say others, before those.</summary>
    static readonly string[] Saying = ["country", "region", "year", "quarter", "month"];

    IEnumerable<(string Key, decimal Weight)> ItemsBeside(Stand stand, string name, PlainVersion row, Func<IReadOnlyList<(string Key, decimal? Share)>, IReadOnlyList<(string Key, decimal Weight)>> weighted)
    {
        var dimension = measure.Set.Dimensions.First(d => d.Name == name);
        if (name == "region" && stand.Keys.TryGetValue("country", out var country)) return [(country == None ? None : Rapport.Organisations.Country.Find(country)!.Region, 1)]; // histories name countries that there are
        var coarse = Saying[2..].TakeWhile(other => other != name).LastOrDefault(stand.Keys.ContainsKey);
        if (coarse is null || dimension.Type != PlainType.Calendar || sentence.When?.Word != "overlapping") return weighted(ItemsOf(dimension, row));
        var within = ValuesOf(dimension, row).Where(value => stand.Keys[coarse] == Name(coarse, FirstOf(value))).Order(StringComparer.Ordinal).Select(value => (value, (decimal?)null)).ToList();
        return weighted(Or(within));
    }

    string CellOf(Stand stand) => string.Join(Between, sentence.By.Select(name => stand.Keys[name]));

    /// <summary>Every cell a row stands in, with the part of it that belongs there.</summary>
    Dictionary<string, decimal> CellsOf(PlainVersion row) => measure.Of is null ? Grouped(Stands(row, SharesOf).Select(s => (CellOf(s), s.Weight))) : Stands(row, SharesOf).Select(CellOf).Distinct().ToDictionary(c => c, _ => 1m);

    /// <summary>What is counted of a row, by the cells it stands in.</summary>
    Dictionary<string, IReadOnlyList<string>> CountedOf(PlainVersion row) => measure.Of is null ? []
        : Stands(row, SharesOf).GroupBy(CellOf).ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(s => s.Counted!).Where(c => c != None).Distinct()]); // it is counted

    static IReadOnlyList<(string Key, decimal Weight)> SharesOf(IReadOnlyList<(string Key, decimal? Share)> items)
    {
        if (items.All(item => item.Share is not null)) return [.. items.Select(item => (item.Key, item.Share!.Value))]; // as just asked
        var part = Math.Floor(100_000_000m / items.Count) / 100_000_000m;
        return [.. items.Select((item, i) => (item.Key, i < items.Count - 1 ? part : 1 - part * (items.Count - 1)))];
    }

    /// <summary>The values of a row in their order, each with the share that is stated of it.</summary>
    List<(string Key, decimal? Share)> ItemsOf(PlainDimension dimension, PlainVersion row)
    {
        if (dimension.Shares is not { } field) return Or([.. ValuesOf(dimension, row).Order(StringComparer.Ordinal).Select(value => (value, (decimal?)null))]);
        if (dimension.SharesIn(sight, row) is not { } states) return Or([]);
        return Or([.. states.List(field).Order(StringComparer.Ordinal).Select(item => (dimension.SharesOf?.Invoke(item) ?? item, states.ShareOf(field, item)))]);
    }

    static List<(string Key, decimal? Share)> Or(List<(string Key, decimal? Share)> items) => items.Count > 0 ? items : [(None, 1)];

    bool SharesMoney => measure is { SharesOut: true, Word: "sum" };

    /// <summary>What a row gives to each cell: all of it, or of an amount each its part to the minor digit but no more than is left, and the last that has a weight what is left.</summary>
    Dictionary<string, decimal?> PartsOf(PlainVersion row, decimal? value)
    {
        if (!SharesMoney || value is not { } amount) return CellsOf(row).Keys.ToDictionary(cell => cell, _ => value);
        var items = Stands(row, items => [.. items.Select(item => (item.Key, item.Share ?? 1))]);
        var digits = (Converts ? sentence.In : row["currency"]) == "JPY" ? 0 : 2;
        var (whole, last, left) = (items.Sum(i => i.Weight), items.FindLastIndex(i => i.Weight > 0), amount);
        var parts = new List<(string Cell, decimal Part)>();
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            var part = i == last ? left : Math.Min(left, decimal.Round(amount * item.Weight / whole, digits, MidpointRounding.ToEven));
            parts.Add((CellOf(item), part));
            left -= part;
        }
        return parts.GroupBy(p => p.Cell).ToDictionary(g => g.Key, g => (decimal?)g.Sum(p => p.Part));
    }

    static Dictionary<string, decimal> Grouped(IEnumerable<(string Key, decimal Share)> shares) => shares.GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Sum(s => s.Share));

    static string Text(decimal number) => number.ToString("0.################", CultureInfo.InvariantCulture);
}
