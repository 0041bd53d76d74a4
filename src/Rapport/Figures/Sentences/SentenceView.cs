namespace Rapport.Figures.Sentences;

/// <summary>What each part of an answer is set beside (contract 6, view).</summary>
public enum SentenceView
{
    /// <summary>The same of the period of the same length just before.</summary>
    PreviousPeriod,

    /// <summary>The same twelve months earlier.</summary>
    YearBefore,

    /// <summary>What has come together from the first month, quarter or year shown up to this one.</summary>
    Running,

    /// <summary>Its part of the total.</summary>
    Share,
}

/// <summary>The words of views.</summary>
public static class SentenceViews
{
    /// <summary>The clause as it is written.</summary>
    public static string Text(this SentenceView view) => view switch
    {
        SentenceView.PreviousPeriod => "compared with previous period",
        SentenceView.YearBefore => "compared with year before",
        SentenceView.Running => "running",
        _ => "as share",
    };

    /// <summary>What the answer calls it beside the value of a row: <c>compared</c>, <c>running</c> or <c>share</c>.</summary>
    public static string Field(this SentenceView view) => view switch
    {
        SentenceView.Running => "running",
        SentenceView.Share => "share",
        _ => "compared",
    };

    /// <summary>What a column of it is headed by.</summary>
    public static string Column(this SentenceView view) => view switch
    {
        SentenceView.PreviousPeriod => "previous period",
        SentenceView.YearBefore => "year before",
        _ => view.Field(),
    };

    /// <summary>Whether it sets another time beside the one asked.</summary>
    public static bool Compares(this SentenceView view) => view is SentenceView.PreviousPeriod or SentenceView.YearBefore;
}
