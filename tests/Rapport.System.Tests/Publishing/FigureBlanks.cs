using System.Text.RegularExpressions;

namespace Rapport.System.Tests.Publishing;

/// <summary>Cuts out of a page what derives from given figures (<c>data-figure</c>) or tells its state (<c>as-of</c>), byte for byte.</summary>
static partial class FigureBlanks
{
    public static string Cut(string html, IReadOnlyCollection<string> figures)
    {
        for (var tag = Tag().Match(html); tag.Success;)
        {
            var isCut = tag.Groups["class"].Value == "as-of" || tag.Groups["figures"].Value.Split(' ').Any(figures.Contains);
            if (isCut) html = html[..tag.Index] + "(cut)" + html[EndOf(html, tag)..];
            tag = Tag().Match(html, isCut ? tag.Index : tag.Index + tag.Length);
        }
        return html;
    }

    static int EndOf(string html, Match open)
    {
        var name = open.Groups["name"].Value;
        var depth = 1;
        foreach (Match tag in Regex.Matches(html[(open.Index + open.Length)..], $@"<(?<close>/)?{name}(?=[\s>])"))
        {
            depth += tag.Groups["close"].Success ? -1 : 1;
            if (depth == 0) return open.Index + open.Length + tag.Index + name.Length + 3;
        }
        throw new InvalidOperationException($"<{name}> is not closed");
    }

    [GeneratedRegex("""<(?<name>[a-z0-9]+)\s(?:[^>]*?)(?:class="(?<class>as-of)"|data-figure="(?<figures>[^"]*)")[^>]*>""")]
    private static partial Regex Tag();
}
