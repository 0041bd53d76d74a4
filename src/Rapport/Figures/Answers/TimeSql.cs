using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;

namespace Rapport.Figures.Answers;

/// <summary>Which rows lie in the time asked, and which only may.</summary>
/// <param name="Placed">The rows that lie wholly in it.</param>
/// <param name="Possible">Those and the rows that only may.</param>
/// <param name="Text">The time as the answer names it.</param>
sealed record TimeSql(string Placed, string Possible, string Text)
{
    const string Always = "true";

    public bool IsAlways => Possible == Always;

    /// <summary>
    /// <see cref="Possible"/> as conditions of which a row meets one, each a plain comparison of its columns: a database skips what cannot meet them without looking at the
    /// rows, and what is either way it must look at row by row. Null where it is no such thing.
    /// </summary>
    public IReadOnlyList<string>? PossibleApart { get; init; }

    public static TimeSql Of(Sentence sentence, FigureQuestion question, SqlValues values) => sentence.Measure.Set.Set.Dates switch
    {
        DateRule.Standing => new TimeSql(Always, Always, "as recorded"),
        DateRule.Stock when sentence.Time is Overlapping { Period: var period } overlapping => There(period.First, period.Last, overlapping, values),
        DateRule.Stock => On(sentence.Time ?? new At(Time.PartialDate.OfDay(question.Day)), values),
        _ => sentence.Time switch
        {
            During during => Within(during, values),
            Overlapping overlapping => In(overlapping, SpanSql.Of(sentence.Measure.Set.Set), values),
            UpTo upTo => Until(upTo, values),
            _ => new TimeSql(Always, Always, new SinceInception().Text),
        },
    };

    static TimeSql Within(During during, SqlValues values)
    {
        var (first, last) = (values.Add(during.Period.First), values.Add(during.Period.Last));
        return new TimeSql(
            $"r.\"placed_first\" >= {first} and r.\"placed_last\" <= {last}",
            $"(r.\"placed_first\" is null or (r.\"placed_first\" <= {last} and r.\"placed_last\" >= {first}))", during.Text)
        {
            PossibleApart = [$"r.\"placed_first\" <= {last} and r.\"placed_last\" >= {first}", "r.\"placed_first\" is null"],
        };
    }

    /// <summary>Whatever certainly has begun by the last day and not ended before the first.</summary>
    static TimeSql In(Overlapping overlapping, SpanSql span, SqlValues values)
    {
        var (first, last) = (values.Add(overlapping.Period.First), values.Add(overlapping.Period.Last));
        return new TimeSql(
            $"{span.BeginsLast} <= {last} and {span.EndsFirst} >= {first}",
            $"(r.\"placed_first\" is null or ({span.BeginsFirst} <= {last} and {span.EndsLast} >= {first}))", overlapping.Text);
    }

    /// <summary>
    /// Of what lasts, whatever was there on some day between two, both of which count; an end that is not stated is open. Nothing ends before it begins, so what has ended for certain
    /// had begun.
    /// </summary>
    static TimeSql There(DateOnly first, DateOnly last, TimeClause time, SqlValues values)
    {
        var (from, to) = (values.Add(first), values.Add(last));
        return new TimeSql(
            $"(r.\"from_last\" is null or least(r.\"from_last\", r.\"to_last\") <= {to}) and (r.\"to_first\" is null or greatest(r.\"to_first\", r.\"from_first\") >= {from})",
            $"(r.\"from_first\" is null or r.\"from_first\" <= {to}) and (r.\"to_last\" is null or r.\"to_last\" >= {from})", time.Text);
    }

    static TimeSql Until(UpTo upTo, SqlValues values)
    {
        var last = values.Add(upTo.Date.Last);
        return new TimeSql($"r.\"placed_last\" <= {last}", $"(r.\"placed_first\" is null or r.\"placed_first\" <= {last})", upTo.Text)
        {
            PossibleApart = [$"r.\"placed_first\" <= {last}", "r.\"placed_first\" is null"],
        };
    }

    static TimeSql On(TimeClause at, SqlValues values) => There(at.Last!.Value, at.Last.Value, at, values); // at always has a day
}
