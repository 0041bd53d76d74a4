namespace Rapport.Record;

/// <summary>Who may see a record, from everybody to few. A level sees itself and all before it.</summary>
public enum Visibility
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>The entities of the Compact, and the office.</summary>
    Compact,

    /// <summary>The office alone.</summary>
    Office,

    /// <summary>Few in the office.</summary>
    Restricted,
}

/// <summary>The words for visibility levels, used for records and for the audience of a question alike.</summary>
public static class VisibilityWords
{
    /// <summary>The levels in order, as written in files and on the command line.</summary>
    public static IReadOnlyList<string> All { get; } = ["public", "compact", "office", "restricted"];

    /// <summary>The word for a level.</summary>
    public static string Word(this Visibility level) => All[(int)level];

    /// <summary>Reads a level.</summary>
    public static bool TryParse(string word, out Visibility level)
    {
        level = default;
        for (var i = 0; i < All.Count; i++)
            if (All[i] == word) { level = (Visibility)i; return true; }
        return false;
    }
}
