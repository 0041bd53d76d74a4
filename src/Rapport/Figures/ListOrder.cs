namespace Rapport.Figures;

/// <summary>What the rows of a list are ordered by. Ties always end in the id, so that pages are stable.</summary>
public enum ListedBy
{
    /// <summary>The earliest first; what has no date stands last.</summary>
    Date,

    /// <summary>The latest first; what has no date stands last.</summary>
    DateDescending,

    /// <summary>The title in the language asked, without regard to case or accents; what has no title, by its id.</summary>
    Title,

    /// <summary>What was recorded or changed last first.</summary>
    Recorded,
}

/// <summary>Which page of a list is asked for, and how its rows are chosen and ordered.</summary>
public sealed record ListOrder
{
    /// <summary>The most rows of one page.</summary>
    public const int TakeMax = 1_000;

    /// <summary>Of a search, so many letters count; what stands beyond them is cut.</summary>
    public const int SearchLengthMax = 200;

    /// <summary>Of a search, so many words count; those beyond them are cut.</summary>
    public const int WordsMax = 8;

    /// <summary>Of a word, so many letters count; those beyond them are cut.</summary>
    public const int WordLengthMax = 40;

    /// <summary>Words that must all stand in the title, in any of its languages, without regard to case or accents; null for all rows.</summary>
    public string? Search { get; init; }

    /// <summary>What the rows are ordered by.</summary>
    public ListedBy By { get; init; }

    /// <summary>How many rows stand on the pages before.</summary>
    public int Skip
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(Skip), value, "expected 0 or more");
    }

    /// <summary>How many rows the page holds at most.</summary>
    public int Take
    {
        get;
        init => field = value is >= 1 and <= TakeMax ? value : throw new ArgumentOutOfRangeException(nameof(Take), value, $"expected 1 to {TakeMax}");
    } = 50;
}
