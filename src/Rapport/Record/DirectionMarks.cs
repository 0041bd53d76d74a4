using System.Buffers;

namespace Rapport.Record;

/// <summary>
/// The characters that turn the direction of what stands around them: U+202A to U+202E and U+2066 to U+2069. A text with one of them can show
/// other words than it holds, and what follows it too, so none is taken in, and none that was recorded before reaches a page.
/// </summary>
public static class DirectionMarks
{
    static readonly SearchValues<char> All = SearchValues.Create("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");

    /// <summary>Where the first stands, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(All);

    /// <summary>The text without them; the same where it has none.</summary>
    public static string Without(string text) =>
        IndexIn(text) < 0 ? text : string.Concat(text.Where(c => !All.Contains(c)));

    /// <summary>A content whose texts are without them; the same where they have none.</summary>
    public static RecordContent Without(RecordContent content)
    {
        foreach (var field in content.Kind.Fields)
        {
            if (content[field.Name] is string text && IndexIn(text) >= 0) content = content.With(field.Name, Without(text));
            else if (content[field.Name] is LocalText local && IndexIn(local.ToJson()) >= 0) content = content.With(field.Name, Without(local));
        }
        return content;
    }

    /// <summary>A text that held nothing else is left as one space: a text is never empty.</summary>
    static LocalText Without(LocalText local) =>
        LocalText.Of([.. local.Texts.Select(t => KeyValuePair.Create(t.Key, Without(t.Value) is { Length: > 0 } text ? text : " "))], local.Original);
}
