using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;

namespace Rapport.Figures.Answers;

/// <summary>Compiles a page of the rows of a sentence; <c>r</c> is the row.</summary>
sealed class ListSql(Sentence sentence, ListOrder order, FigureQuestion question, ValueResolver resolver)
{
    readonly FigureSet set = sentence.Measure.Set.Set;

    /// <summary>Whether placed, and how many.</summary>
    public SqlQuery Counts()
    {
        var query = new FigureQuery(sentence, question, resolver, []);
        return query.Made($"select coalesce({query.Time.Placed}, false), count(*) from {query.Rows(possible: true)}{Found(query)} group by 1");
    }

    /// <summary>
    /// Id, title and the days of the date. What a reader sees is fetched for the rows of the page alone, so that the pages before it cost
    /// no more than their order.
    /// </summary>
    public SqlQuery Page()
    {
        var query = new FigureQuery(sentence, question, resolver, []);
        var sorted = $" order by {Order(query)}, r.\"id\"";
        var page = $"select r.\"recorded_from\" from {query.Rows()}{Found(query)}{sorted} limit {order.Take} offset {order.Skip}";
        return query.Made($"select r.\"id\", r.\"{set.TitleColumn}\", r.\"placed_first\", r.\"placed_last\" from \"{set.Table.Name}\" r"
            + $" where r.\"recorded_from\" in ({page}){sorted}");
    }

    /// <summary>The ids alone.</summary>
    public SqlQuery Ids(int skip, int take)
    {
        var query = new FigureQuery(sentence, question, resolver, []);
        return query.Made($"select r.\"id\" from {query.Rows()}{Found(query)} order by {Order(query)}, r.\"id\" limit {take} offset {skip}");
    }

    string Order(FigureQuery query) => order.By switch
    {
        ListedBy.Date => "r.\"placed_first\" nulls last, r.\"placed_last\" nulls last",
        ListedBy.DateDescending => "r.\"placed_first\" desc nulls last, r.\"placed_last\" desc nulls last",
        ListedBy.Recorded => "r.\"recorded_from\" desc",
        ListedBy.Title => TitleSql.Sorted($"r.\"{set.TitleColumn}\"", "r.\"id\"", query.Value(question.Language)),
        var by => throw new InvalidOperationException($"{by} is no order"),
    };

    /// <summary><c>and ...</c>: every word stands in the title, or in what names the row instead.</summary>
    string Found(FigureQuery query)
    {
        string[] columns = [.. new[] { "title", set.TitleColumn }.Distinct()];
        return string.Concat(TitleWords.Of(order.Search).Select(word =>
            $" and ({string.Join(" or ", columns.Select(c => TitleSql.Holds($"r.\"{c}\"", query.Value(word.InPlain), query.Value(word.InTexts))))})"));
    }
}
