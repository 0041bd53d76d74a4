using System.Globalization;

namespace Rapport.Storage.Tests.Evaluator;

/// <summary>Makes sentences of every form that can be answered.</summary>
sealed class RandomSentences(Random random)
{
    /// <summary>What attendances of activities do not split by.</summary>
    static readonly string[] NotOfPeople = ["country", "partner country", "region"];

    /// <summary>Of which one says the other.</summary>
    static readonly string[][] TwoTimes = [["year", "month"], ["month", "quarter"], ["quarter", "year"]];

    static readonly Dictionary<string, string[]> Values = new()
    {
        ["country"] = ["SDN", "TJK", "KEN"], ["venue country"] = ["SDN", "MNG"], ["partner country"] = ["PHL", "TJK"], ["region"] = ["africa", "asia"], ["body"] = ["bo0", "bo1"],
        ["programme"] = ["pr0", "pr1"], ["project"] = ["pj0", "pj1"], ["partner"] = ["or0", "or1", "or2"], ["pillar"] = ["pi0", "pi1"], ["theme"] = ["th0", "th1"], ["function"] = ["fu0", "fu1"], ["modality"] = ["virtual", "in-person"],
        ["status"] = ["held", "planned"], ["month"] = ["2020-12", "2021-01", "2021-02"], ["quarter"] = ["2020-Q4", "2021-Q1"], ["year"] = ["2020", "2021"], ["attendances"] = ["10", "25"],
        ["donor"] = ["or0", "or1"], ["currency"] = ["USD", "JPY"], ["earmarking"] = ["core", "tight"], ["gender"] = ["female", "male"], ["activity"] = ["ac0", "ac1"], ["part of"] = ["ac0", "ac1", "ac2"],
        ["organisation"] = ["or0", "or1"], ["role"] = ["member", "chair"], ["parent"] = ["or0", "or3"], ["author"] = ["or0", "or2"], ["fed by"] = ["ac0", "ac3"], ["source"] = ["un", "bank"],
    };

    public PlainSentence Next()
    {
        var first = Measure(PlainSet.All[random.Next(PlainSet.All.Length)]);
        PlainMeasure[] measures = random.Next(6) == 0 ? [first, Measure(Any(PlainSet.All.Where(s => s.Kind == first.Set.Kind)))] : [first];
        var dimensions = first.Set.Dimensions.Where(d => measures.All(m => m.Set.Dimensions.Any(o => o.Name == d.Name))).ToArray();
        var by = By(measures, dimensions);
        var sentence = new PlainSentence(measures)
        {
            Where = random.Next(2) == 0 ? null : Condition(dimensions, 2), When = random.Next(3) == 0 ? null : When(first.Set.Time), By = by, Top = by.Length > 0 && random.Next(3) == 0 ? random.Next(1, 4) : null,
        };
        if (sentence.When?.Word == "overlapping" && dimensions.Any(d => d.Name == "month") && random.Next(3) == 0) sentence = sentence with { By = Any(TwoTimes) };
        if (measures.Any(m => m.Field?.Currency is not null) && (sentence.Top is not null || random.Next(2) == 0)) sentence = sentence with { In = "USD" };
        if (sentence.In is not null && !measures.Any(m => m.Field?.Currency is not null && (m.Word is "max" or "last")) && random.Next(4) > 0) // amounts of several currencies are refused without
            sentence = sentence with { In = Any(["USD", "JPY", "USD"]), RatesOf = new DateOnly(2020, 11, 1).AddDays(random.Next(200)) };
        return random.Next(2) == 0 ? sentence : sentence with { View = View(sentence) };
    }

    /// <summary>One of the views that the sentence can have; null where it can have none.</summary>
    string? View(PlainSentence sentence)
    {
        var views = new List<string?> { null };
        var times = sentence.By.Where(name => name is "month" or "quarter" or "year").ToList();
        if (sentence.When is not null) views.Add("compared with year before");
        if (sentence.When is { Word: "during" or "overlapping" } when && times.All(name => when.Months % (name == "month" ? 1 : name == "quarter" ? 3 : 12) == 0)) views.Add("compared with previous period");
        if (times.Count > 0 && sentence.Top is null && sentence.Measures.All(m => m.Word is not ("last" or "distinct") && (sentence.When?.Word != "overlapping" || m.SharesOut || m.Word == "max"))) views.Add("running");
        if (sentence.By.Length > 0 && sentence.Measures is [{ Word: "count" or "shared count" or "sum" or "distinct" }]) views.Add("as share");
        return views[^(random.Next(views.Count) + 1)];
    }

    PlainMeasure Measure(PlainSet set)
    {
        var statuses = set.Statuses.Length == 0 || random.Next(3) > 0 ? [] : random.Next(3) == 0 ? ["all"] : set.Statuses.Where(_ => random.Next(2) == 0).ToArray();
        if (set.Fields.Length > 0 && (set.NeverCounts || random.Next(2) == 0))
        {
            var field = set.Fields[0];
            return new PlainMeasure(field.Adds ? Any(["sum", "sum", "average", "max", "last"]) : Any(["max", "last"]), set, statuses) { Field = field };
        }
        if (set.NeverCounts) throw new InvalidOperationException($"{set.Name} can be asked nothing");
        return random.Next(5) switch
        {
            0 => new PlainMeasure("distinct", set, statuses) { Of = Any(set.Dimensions.Where(d => d.Type != PlainType.Number)) },
            1 or 2 => new PlainMeasure("shared count", set, statuses),
            _ => new PlainMeasure("count", set, statuses),
        };
    }

    string[] By(PlainMeasure[] measures, PlainDimension[] dimensions)
    {
        var isShared = measures.Any(m => m.SharesOut); // often by what has shares
        var names = dimensions.Where(d => d.Type != PlainType.Number && !measures.Any(m => m.Field?.Name == "attendances" && m.Set.Kind == "activity" && NotOfPeople.Contains(d.Name)));
        return [.. names.OrderBy(d => random.Next(100) - (isShared && d.Shares is not null ? 50 : 0)).Take(random.Next(3)).Select(d => d.Name)];
    }

    PlainCondition Condition(PlainDimension[] dimensions, int depth) => (depth == 0 ? 3 : random.Next(7)) switch
    {
        0 => new PlainAll(Condition(dimensions, depth - 1), Condition(dimensions, depth - 1)),
        1 => new PlainAny(Condition(dimensions, depth - 1), Condition(dimensions, depth - 1)),
        2 => new PlainNot(Condition(dimensions, depth - 1)),
        3 => new PlainHas(Any(dimensions).Name),
        _ => Compare(Any(dimensions)),
    };

    PlainCompare Compare(PlainDimension dimension)
    {
        var values = dimension.Name == "kind" ? dimension.Kinds : Values[dimension.Name];
        if (dimension.Type is PlainType.Number) return new PlainCompare(dimension, Any(["<", "<=", ">", ">=", "="]), Any(values));
        if (dimension.Type is PlainType.Calendar) return new PlainCompare(dimension, Any(["<", "<=", ">", ">=", "=", "!="]), Any(values));
        return random.Next(3) == 0 ? new PlainCompare(dimension, "in", [.. values.Take(2)]) : new PlainCompare(dimension, Any(["=", "!="]), Any(values));
    }

    PlainWhen? When(PlainTime time)
    {
        if (time == PlainTime.Standing) return null;
        var day = new DateOnly(2020, 12, 1).AddDays(random.Next(120));
        if (time == PlainTime.Stock && random.Next(2) == 0) return new PlainWhen("at", Written(day), day, day);
        var (written, first, last) = Period(day);
        if (time == PlainTime.Stock) return new PlainWhen("overlapping", written, first, last);
        return random.Next(4) switch
        {
            0 => new PlainWhen("up to", Written(day), DateOnly.MinValue, day),
            1 => new PlainWhen("overlapping", written, first, last),
            _ => new PlainWhen("during", written, first, last),
        };
    }

    (string, DateOnly, DateOnly) Period(DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return random.Next(5) switch
        {
            0 => ($"{day.Year}", new(day.Year, 1, 1), new(day.Year, 12, 31)),
            1 => ($"{day.Year}-Q{(day.Month + 2) / 3}", new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1), new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1).AddMonths(3).AddDays(-1)),
            2 => ($"{month:yyyy-MM}..{month.AddMonths(1):yyyy-MM}", month, month.AddMonths(2).AddDays(-1)),
            3 => ($"{Written(day)}..{Written(day.AddDays(20))}", day, day.AddDays(20)),
            _ => (month.ToString("yyyy-MM", CultureInfo.InvariantCulture), month, month.AddMonths(1).AddDays(-1)),
        };
    }

    static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    T Any<T>(IEnumerable<T> things) => things.ElementAt(random.Next(things.Count()));
}
