namespace Rapport.Publishing.Issues;

/// <summary>Where the page of an issue stands, and so where what lies beside it is found: in a folder of files, or on a portal.</summary>
public sealed record IssuePlace
{
    /// <summary>The folder that <c>publish</c> writes, in which every language has a folder of its own.</summary>
    public static IssuePlace Folder { get; } = new() { Numbers = "../figures.json", PageIn = language => $"../{language}/index.html" };

    /// <summary>Every number with its rows, as data.</summary>
    public required string Numbers { get; init; }

    /// <summary>The page in another language.</summary>
    public required Func<string, string> PageIn { get; init; }

    /// <summary>The styles, where they are a file of their own; null where they stand in the page.</summary>
    public string? Styles { get; init; }

    /// <summary>Beside styles that are a file: the fonts that the page needs at once.</summary>
    public IReadOnlyList<string> Fonts { get; init; } = [];

    /// <summary>The icon of the place, or null.</summary>
    public string? Icon { get; init; }

    /// <summary>The pages above this one, the first first: names and addresses.</summary>
    public IReadOnlyList<(string Name, string Href)> Above { get; init; } = [];

    /// <summary>What must be said of the page itself, such as that it was not released; or null.</summary>
    public string? Notice { get; init; }
}
