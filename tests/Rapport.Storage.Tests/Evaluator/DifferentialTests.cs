using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;

namespace Rapport.Storage.Tests.Evaluator;

/// <summary>
/// Random sentences of random histories, at random past moments, for each audience in turn: the answer of the compiler is that of an evaluator which follows the contracts row by row.
/// Faults planted in what the compiler writes are found.
/// </summary>
public sealed class DifferentialTests
{
    /// <summary>How many histories there are at least; one costs as much as thirty sentences, so where many are asked, more are asked of each.</summary>
    const int HistoriesMin = 40;

    const int SentencesOfHistoryMax = 200;

    /// <summary>Of sentences tried, so many may name what an audience cannot know and be refused for it.</summary>
    const double RefusedMax = 0.3;

    [Fact]
    [Trait("Heavy", "evaluator")]
    public void Every_answer_is_that_of_the_second_evaluator()
    {
        var (first, count) = (Heavy.Seed("evaluator"), Heavy.Count("evaluator", inTest: 2_000, full: 100_000));
        var each = Math.Min(SentencesOfHistoryMax, count / HistoriesMin);
        var (asked, refused) = (0, 0);
        Parallel.For(0, count / each, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            using var office = new RandomOffice(first + i);
            foreach (var trial in Trials(first + i, each))
                switch (Difference(office, trial, sql => sql))
                {
                    case null: Interlocked.Increment(ref asked); break;
                    case Unknown: Interlocked.Increment(ref refused); break;
                    case var difference: throw new InvalidOperationException($"RAPPORT_SEED={first + i} {difference}");
                }
        });
        Heavy.Tell($"evaluator: {asked} answers compared, {refused} more name what the audience cannot know");
        Assert.True(refused < (asked + refused) * RefusedMax, $"{refused} of {asked} were refused");
    }

    /// <summary>Each of these is a fault that a compiler may have: which sentences may show it, what the compiler writes, and what it would write then.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "withdrawn rows count", "", " and r\\.\"withdrawn\" = false", "" },
        { "a level sees less than itself", "", "\"visibility\" <= ", "\"visibility\" < " },
        { "levels are not looked at", "", """ and r\."visibility" <= \$\d+""", "" },
        { "an embargo is not looked at", "", """ and \(r\."embargo" is null or r\."embargo" <= \$\d+\)""", "" },
        { "what is hidden now is seen in the past", "", """ and r\."id" in \(select n\."id" from [^)]*(\([^)]*\))?[^)]*\)""", "" },
        { "a version begins after itself", "", """r\."recorded_from" <= """, "r.\"recorded_from\" < " },
        { "a version is there when it is replaced", "", " < r\\.\"recorded_to\"", " <= r.\"recorded_to\"" },
        { "a period loses its first day", "", "\"placed_first\" >= ", "\"placed_first\" > " },
        { "a period loses its last day", "", "\"placed_last\" <= ", "\"placed_last\" < " },
        { "what has no date is nowhere", "", """ union all select r\.\* from "[a-z_]+" r where r\."placed_first" is null""", "" },
        { "what may lie in a period lies in it", "", """ filter \(where coalesce\(r\."placed_first" >= \$\d+ and r\."placed_last" <= \$\d+, false\)\)""", "" },
        { "a version is numbered among those that are hidden", "", """ and h\."id" in \(""", " and false and h.\"id\" in (" },
        { "a seat without a date is nowhere", "of attendances", """\(r\."placed_first" is null or """, "(" },
        { "every status counts", " activities", """ and r\."status" in \([^)]*\)""", "" },
        { "parts count as wholes", " activities", """ and r\."part_of" is null""", "" },
        { "steps are not told apart", "receipts", """ and r\."kind" = \$\d+""", "" },
        { "rows without a value are lost", "", " left join ", " join " },
        { "others are counted several times", "top", "select distinct r\\.\"recorded_from\"", "select r.\"recorded_from\"" },
        { "keys are counted several times", "distinct", """count\(distinct """, "count(" },
        { "the opposite of what is not known is not known", "", """\) is not true""", ") is false" },
        { "sums are the greatest", "sum ", """cast\(sum\(""", "cast(max(" },
        { "the latest is the earliest", "last ", """arg_max\(""", "arg_min(" },
        { "rows of attendance are left out", "attendances of", """coalesce\(r\."attendances", e\."code"\)""", "r.\"attendances\"" },
        { "months begin a month late", "", """ as bigint\) - 1\)""", " as bigint))" },
        { "stated shares are not looked at", "shared count", """coalesce\(cast\(s\."share" \* 1000000 as bigint\), e\."weight"\)""", "e.\"weight\"" },
        { "what does not divide is lost", "shared count", """ then 100000000 % count""", " then 0 * count" },
        { "a membership ends a day early", "members", "\"from_first\"\\) >= ", "\"from_first\") > " },
        { "a membership begins with its month", "members", "\"from_last\"", "\"from_first\"" },
        { "the last month of what lasts is lost", "overlapping", """ end \+ 1\)""", " end)" },
        { "the others are those that are shown", "top", """ and not \(\(""", " and ((" },
        { "the activity of a seat may be planned", "of attendances", """ and w\."status" in \(\$\d+\)""", "" },
        { "the activity of a seat may be hidden", "of attendances", """w\."visibility" <= """, "3 >= " },
        { "rates are those of later days", "at rates of", """r\."from_last" <= """, "r.\"from_last\" >= " },
        { "shares of a project are not looked at", "sum ", """coalesce\(cast\(s\."share" \* 1000000 as bigint\), 1\)""", "cast(1 as bigint)" },
        { "the last part comes first", "sum ", """\(partition by p\."key" order by p\."code"\) - 1""", """(partition by p."key" order by p."code" desc) - 1""" },
        { "the others have one part of several", "sum ", """flatten\(list\((.+?) order by \1\)\)""", "any_value($1)" },
        { "what lasts begins when it may", "overlapping", """least\(r\."start_last", r\."end_last"\)""", "least(r.\"start_first\", r.\"end_first\")" },
        { "what ends in a month has not begun by then", "overlapping", """least\(r\."start_last", r\."end_last"\)""", "coalesce(r.\"start_last\", r.\"end_last\")" },
        { "a region is that of any country", "region", " (d\\d|m)\\.\"key\" = (d\\d|m)\\.\"code\"", " $1.\"key\" = 'TJK'" },
        { "a month is one of the year before", "overlapping", """ lambda n: n // (\d+) = """, " lambda n: n // $1 + 1 = " },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_found(string fault, string asked, string written, string instead)
    {
        var pattern = new Regex(written);
        for (var seed = 1; seed <= OfficesSearched; seed++)
        {
            if (Offices.Count < seed) Offices.Add((new RandomOffice(seed), [.. Trials(seed, SentencesSearched)]));
            foreach (var trial in Offices[seed - 1].Trials.Where(t => t.Sentence.Text.Contains(asked, StringComparison.Ordinal)))
                if (Difference(Offices[seed - 1].Office, trial, sql => pattern.Replace(sql, instead)) is { } found && found != Unknown) return;
        }
        Assert.Fail($"nobody saw that {fault}");
    }

    const string Unknown = "a value is not known";

    const int OfficesSearched = 60;
    const int SentencesSearched = 50;

    /// <summary>Made once for all faults, which are looked for one after the other.</summary>
    static readonly List<(RandomOffice Office, IReadOnlyList<Trial> Trials)> Offices = [];

    /// <summary>A sentence, asked for an audience at one of the moments of an office.</summary>
    sealed record Trial(PlainSentence Sentence, Visibility Audience, int Moment);

    static IEnumerable<Trial> Trials(int seed, int count)
    {
        var random = new Random(seed);
        var sentences = new RandomSentences(random);
        for (var i = 0; i < count; i++) yield return new Trial(sentences.Next(), (Visibility)(i % 4), random.Next(RandomOffice.MomentsLooked));
    }

    /// <summary>What differs; null where nothing does.</summary>
    static string? Difference(RandomOffice office, Trial trial, Func<string, string> rewrite)
    {
        var asOf = office.Moments[trial.Moment];
        var question = office.Question(trial.Audience, asOf);
        var plain = new PlainAnswer(trial.Sentence, new PlainSight(office.Plain, asOf ?? long.MaxValue, trial.Audience), question.Day);
        var said = $"{trial.Sentence.Text}, for {trial.Audience.Word()}, as of {asOf?.ToString(CultureInfo.InvariantCulture) ?? "now"}";
        Reading reading;
        try { reading = FigureCalculator.Read(Sentence.Parse(trial.Sentence.Text), question, new Rewritten(office.Image, rewrite)); }
        catch (SentenceException refused) when (refused.Message.Contains("on the record", StringComparison.Ordinal)) { return Unknown; }
        catch (SentenceException refused) { return plain.IsRefused ? null : $"{said}\n{refused.Message}"; }
        catch (DuckDB.NET.Data.DuckDBException problem) { return $"{said}\n{problem.Message}"; }
        if (plain.IsRefused) return $"{said}\nis answered, and adds currencies or lacks a rate";
        var (expected, found) = (Told(plain), Told(reading));
        if (expected != found) return $"{said}\nexpected\n{expected}\nfound\n{found}";
        return trial.Sentence.View == "as share" && WrongShares(plain, reading) is { } wrong ? $"{said}\n{wrong}" : null;
    }

    /// <summary>A share is what the part is of the total, to the last place told; where no row stands in two parts, the shares add up to one.</summary>
    static string? WrongShares(PlainAnswer plain, Reading reading)
    {
        var exact = plain.Parts.ToDictionary(p => p.Keys, p => p.Beside);
        foreach (var row in reading.Rows)
            if (exact[string.Join(PlainHalf.Between, row.Keys)] is var share && (share is null) != (row.Beside is null) || Math.Abs((share ?? 0) - (Number(row.Beside) ?? 0)) >= 0.000001m)
                return $"{string.Join(", ", row.Keys)}: expected a share of {share}, found {row.Beside}";
        var adds = exact.Values.Sum() is { } sum && Math.Abs(sum - 1) < 0.000000001m;
        return adds && reading.Rows.Sum(r => Number(r.Beside)) != 1 ? "the shares do not add up to one" : null;
    }

    static string Told(PlainAnswer answer) => Told(answer.Total, answer.NotPlaced, answer.NotStated, answer.Overlap, answer.Parts.Select(p =>
        $"{p.Keys} = {Told(p.Value)}{(answer.Tells ? $" beside {Told(p.Beside)}" : "")}: {string.Join(" / ", p.Behind.Select(rows => Told(rows.Select(r => (r.Id, r.Gives, r.Decides)))))}"));

    static string Told(Reading reading) => Told(Number(reading.Total), reading.NotPlaced, reading.NotStated, reading.PartsOverlap, reading.Rows.Select((row, i) =>
        $"{string.Join(PlainHalf.Between, row.Keys)} = {Told(Number(row.Value))}{(reading.View is not (null or SentenceView.Share) ? $" beside {Told(Number(row.Beside))}" : "")}: {string.Join(" / ", TracesOf(reading, i).Select(cell => Told(cell.Rows.Select(r => ($"{r.Id} v{r.Version}", Plain(r.Contribution), r.Decides)))))}"));

    static string Told(decimal? total, long notPlaced, long notStated, bool overlap, IEnumerable<string> parts) =>
        $"total {Told(total)}, not placed {notPlaced}, not stated {notStated}, {(overlap ? "parts overlap" : "parts do not overlap")}\n{string.Join('\n', parts.Order(StringComparer.Ordinal))}";

    static string Told(decimal? number) => number?.ToString("0.################", CultureInfo.InvariantCulture) ?? "not known";

    static string Told(IEnumerable<(string Id, string? Gives, bool Decides)> rows) => string.Join(' ', rows.Select(r => $"{r.Id}:{r.Gives ?? "?"}{(r.Decides ? "!" : "")}").Order(StringComparer.Ordinal));

    static decimal? Number(string? value) => value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture);

    /// <summary>A number without the zeros after its last place; a key as it is.</summary>
    static string? Plain(string? contribution) =>
        contribution is not null && contribution.Contains('.', StringComparison.Ordinal) && decimal.TryParse(contribution, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Told(number) : contribution;

    static IEnumerable<CellTrace> TracesOf(Reading reading, int row)
    {
        var each = reading.Trace!.Count / reading.Rows.Count; // a trace was asked for
        return reading.Trace.Skip(row * each).Take(each);
    }

    /// <summary>Asks another question than the one that was written.</summary>
    sealed class Rewritten(IImageQueries image, Func<string, string> rewrite) : IImageQueries
    {
        public IReadOnlyList<object?[]> Query(SqlQuery query) => image.Query(query with { Sql = rewrite(query.Sql) });
    }
}
