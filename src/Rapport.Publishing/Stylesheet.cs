using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Rapport.Publishing;

/// <summary>
/// The styles of a page, with the fonts of its language inside: read once from the files under <c>Styles/</c> and <c>Fonts/</c>,
/// without their comments and the white space that only people need.
/// </summary>
public static partial class Stylesheet
{
    static readonly string[] Files = ["page.css", "sections.css", "charts.css", "receipts.css", "issue.css", "print.css"];
    static readonly ConcurrentDictionary<string, string> Made = new(StringComparer.Ordinal);

    /// <summary>The styles of an issue in a language.</summary>
    public static string For(string language) => Made.GetOrAdd(language, l => Join([.. FontsOf(l), .. Files]));

    /// <summary>What the front page adds to them.</summary>
    public static string Front => Made.GetOrAdd("front.css", file => Join([file]));

    /// <summary>
    /// The styles of pages that are served, whose fonts are files of their own: those of every script, for a browser fetches only those whose letters
    /// it meets.
    /// </summary>
    /// <param name="more">What the pages add.</param>
    /// <param name="addressOf">Where a font will be found, by the name of its file.</param>
    public static string Linked(string more, Func<string, string> addressOf) => Linked(ServedFiles, more, addressOf);

    /// <summary>The same for the page of an issue.</summary>
    /// <param name="more">What stands in it only where it is served.</param>
    /// <param name="addressOf">Where a font will be found, by the name of its file.</param>
    public static string LinkedIssue(string more, Func<string, string> addressOf) => Linked(Files, more, addressOf);

    /// <summary>A font that comes late is not put in place of another: letters of other widths would move the whole page under the reader's eyes.</summary>
    static string Linked(IEnumerable<string> files, string more, Func<string, string> addressOf) => FontFile().Replace(
        Lean(string.Concat(ServedFonts.Concat(files).Select(f => Reader(f).ReadToEnd())) + more), font => $"url({addressOf(font.Groups["file"].Value)})")
        .Replace("font-display:swap", "font-display:optional", StringComparison.Ordinal);

    /// <summary>The files of the fonts that the text of every page in a language is set in, to be fetched as early as the styles. Sentences of figures, which stand further down, are not text.</summary>
    public static IReadOnlyList<string> TextFonts(string language) =>
        [.. FontsOf(language).SelectMany(f => FontFile().Matches(Reader(f).ReadToEnd())).Select(font => font.Groups["file"].Value).Where(file => !file.Contains("-mono-", StringComparison.Ordinal))];

    /// <summary>A font by the name of its file.</summary>
    public static byte[] Font(string file)
    {
        using var bytes = new MemoryStream();
        Reader(file).BaseStream.CopyTo(bytes);
        return bytes.ToArray();
    }

    static readonly string[] ServedFonts = ["fonts-latin.css", "fonts-latin-strong.css", "fonts-serif.css", "fonts-cyrillic.css", "fonts-arabic.css"];
    static readonly string[] ServedFiles = ["page.css", "sections.css", "charts.css", "receipts.css"];

    /// <summary>
    /// Latin letters for all, beside Arabic in one weight: few of them stand in its headings. A serif where the script has one to go with it;
    /// nothing for Chinese, whose fonts are the reader's.
    /// </summary>
    static string[] FontsOf(string language) => language.Split('-')[0] switch
    {
        "ar" => ["fonts-latin.css", "fonts-arabic.css"],
        "ru" => ["fonts-latin.css", "fonts-latin-strong.css", "fonts-serif.css", "fonts-cyrillic.css"],
        _ => ["fonts-latin.css", "fonts-latin-strong.css", "fonts-serif.css"],
    };

    static string Join(IEnumerable<string> files) => FontFile().Replace(Lean(string.Concat(files.Select(f => Reader(f).ReadToEnd()))), Inline);

    static string Lean(string css) => BesideMarks().Replace(WhiteSpace().Replace(Comment().Replace(css, ""), " "), "${mark}").Replace(": ", ":", StringComparison.Ordinal)
        .Replace(";}", "}", StringComparison.Ordinal).Trim();

    static string Inline(Match font) => $"url(data:font/woff2;base64,{Convert.ToBase64String(Font(font.Groups["file"].Value))})";

    static StreamReader Reader(string file) =>
        new(Assembly.GetExecutingAssembly().GetManifestResourceStream(file) ?? throw new FileNotFoundException("not embedded", file));

    [GeneratedRegex(@"url\((?<file>[a-z0-9-]+\.woff2)\)")]
    private static partial Regex FontFile();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    /// <summary>White space around braces, semicolons and commas; before a colon it tells selectors apart.</summary>
    [GeneratedRegex(@" ?(?<mark>[{};,]) ?")]
    private static partial Regex BesideMarks();
}
