namespace Rapport.Publishing;

/// <summary>The forms an issue is made in, each a file of the language's folder.</summary>
[Flags]
public enum Renderings
{
    /// <summary>None: only the numbers as data.</summary>
    None = 0,

    /// <summary>The web page, <c>index.html</c>.</summary>
    Html = 1,

    /// <summary>The plain text, <c>mail.txt</c>.</summary>
    Text = 2,

    /// <summary>The e-mail, <c>mail.eml</c>.</summary>
    Mail = 4,

    /// <summary>The printed issue, <c>issue.pdf</c>.</summary>
    Pdf = 8,

    /// <summary>All of them.</summary>
    All = Html | Text | Mail | Pdf,
}

/// <summary>The words for renderings.</summary>
public static class RenderingWords
{
    /// <summary>Each rendering with its word, and the file it is, in the order they are listed.</summary>
    public static IReadOnlyList<(string Word, Renderings Rendering, string File)> All { get; } =
    [
        ("html", Renderings.Html, "index.html"), ("mail", Renderings.Mail, "mail.eml"), ("text", Renderings.Text, "mail.txt"), ("pdf", Renderings.Pdf, "issue.pdf"),
    ];

    /// <summary>The file that a rendering is.</summary>
    public static string FileOf(Renderings rendering) => All.First(r => r.Rendering == rendering).File;
}
