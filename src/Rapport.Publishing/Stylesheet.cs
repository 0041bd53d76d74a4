using System.Reflection;
using System.Text.RegularExpressions;

namespace Rapport.Publishing;

/// <summary>The styles of a page, with its fonts inside: read once from the files under <c>Styles/</c> and <c>Fonts/</c>.</summary>
public static partial class Stylesheet
{
    static readonly string[] Files = ["fonts.css", "page.css", "sections.css", "charts.css", "receipts.css", "print.css"];
    static readonly Lazy<string> All = new(() => FontFile().Replace(string.Concat(Files.Select(f => Reader(f).ReadToEnd())), Inline));

    /// <summary>The styles of an issue.</summary>
    public static string Text => All.Value;

    /// <summary>What the front page adds to them.</summary>
    public static string Front => Reader("front.css").ReadToEnd();

    static string Inline(Match font)
    {
        using var bytes = new MemoryStream();
        Reader(font.Groups["file"].Value).BaseStream.CopyTo(bytes);
        return $"url(data:font/woff2;base64,{Convert.ToBase64String(bytes.ToArray())})";
    }

    static StreamReader Reader(string file) =>
        new(Assembly.GetExecutingAssembly().GetManifestResourceStream(file) ?? throw new FileNotFoundException("not embedded", file));

    [GeneratedRegex(@"url\((?<file>[a-z0-9-]+\.woff2)\)")]
    private static partial Regex FontFile();
}
