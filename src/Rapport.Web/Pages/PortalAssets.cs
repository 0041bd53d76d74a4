using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Publishing;
using Rapport.Web.Serving;

namespace Rapport.Web.Pages;

/// <summary>The files that pages fetch: styles, fonts, the icon. Their addresses name what they hold, so they are kept for ever.</summary>
static class PortalAssets
{
    const string Mark = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#0a5a86"/><circle cx="8" cy="8" r="3" fill="#fbfaf6"/></svg>""";

    static readonly Dictionary<string, KeptAnswer> Made = new(StringComparer.Ordinal);

    /// <summary>The address of the styles.</summary>
    public static string Style { get; } = Keep("portal.css", "text/css; charset=utf-8", Encoding.UTF8.GetBytes(Stylesheet.Linked(Own() + Embedded("one-column.css"), Font)));

    /// <summary>The address of the styles of issues.</summary>
    public static string IssueStyle { get; } = Keep("issue.css", "text/css; charset=utf-8", Encoding.UTF8.GetBytes(Stylesheet.LinkedIssue(Embedded("issue.css") + Embedded("one-column.css"), Font)));

    /// <summary>The address of the icon.</summary>
    public static string Icon { get; } = Keep("icon.svg", "image/svg+xml", Encoding.UTF8.GetBytes(Mark));

    /// <summary>The addresses of the fonts that the text of a language is set in.</summary>
    static readonly FrozenDictionary<string, string[]> Fonts = VisitRequest.Languages.ToFrozenDictionary(l => l, l => Stylesheet.TextFonts(l).Select(Font).ToArray());

    static readonly FrozenDictionary<string, KeptAnswer> All = Made.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The addresses of the fonts that a page in a language needs at once.</summary>
    public static IReadOnlyList<string> FontsOf(string language) => Fonts[language];

    public static void MapAssets(this IEndpointRouteBuilder app) => app.MapMethods("/assets/{file}", ["GET", "HEAD"], Send);

    static async Task Send(HttpContext http) => await Answers.Send(http, All.GetValueOrDefault("/assets/" + http.GetRouteValue("file"))
        ?? await http.RequestServices.GetRequiredService<Answers>().Failure(http, PortalException.NotFound()));

    static string Font(string file) => Keep(file, "font/woff2", Stylesheet.Font(file));

    static string Keep(string file, string type, byte[] bytes)
    {
        var (name, ending) = (Path.GetFileNameWithoutExtension(file), Path.GetExtension(file));
        var address = $"/assets/{name}-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}{ending}";
        Made[address] = new KeptAnswer(new Answer(200, type, bytes) { IsForEver = true });
        return address;
    }

    /// <summary>The styles of the portal's parts, in the order of their names.</summary>
    static string Own() => string.Concat(Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith("portal", StringComparison.Ordinal) && n.EndsWith(".css", StringComparison.Ordinal)).OrderBy(n => Path.GetFileNameWithoutExtension(n), StringComparer.Ordinal).Select(Embedded));

    static string Embedded(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!); // one of those it names
        return reader.ReadToEnd();
    }
}
