using System.Globalization;
using System.Text;
using System.Xml;
using Rapport.Figures.Sentences;
using Rapport.Organisations;
using Rapport.Web.Publications;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>What search engines are told: which pages there are, and which addresses lead nowhere new.</summary>
static class SitePages
{
    /// <summary>So many addresses one map may hold.</summary>
    const int MapMax = 50_000;

    const string Site = "http://www.sitemaps.org/schemas/sitemap/0.9";

    static readonly string[] Parts = ["/", "/activities", "/organisations", "/countries", "/programmes", "/funding", "/figures", "/issues", "/ask", "/data", "/api"];

    /// <summary>Kinds of which each record has a page, and where.</summary>
    static readonly (string Kind, string Path)[] Kinds =
        [("organisation", "/organisations"), ("body", "/bodies"), ("programme", "/programmes"), ("project", "/projects"), ("figure", "/figures"), ("activity", "/activities")];

    /// <summary><c>/robots.txt</c>: searches, past states and files are made from pages that are mapped.</summary>
    public static Task<Answer> Robots(Visit visit) => Task.FromResult(Answer.Text(
        $"User-agent: *\nDisallow: /ask?\nDisallow: /*search=\nDisallow: /*as-recorded=\nDisallow: /*format=\n\nSitemap: {visit.Whole("/sitemap.xml")}\n", "text/plain; charset=utf-8"));

    /// <summary><c>/sitemap.xml</c>; where one map cannot hold all, it leads to several.</summary>
    public static Task<Answer> Map(Visit visit)
    {
        var paths = Paths(visit);
        var maps = (paths.Count + MapMax - 1) / MapMax;
        var page = visit.Number("page", 1, 1_000, 0);
        if (page > maps) throw PortalException.NotFound();
        return Task.FromResult(page == 0 && maps > 1
            ? Written("sitemapindex", "sitemap", Enumerable.Range(1, maps).Select(i => visit.Whole($"/sitemap.xml?page={i.ToString(CultureInfo.InvariantCulture)}")))
            : Written("urlset", "url", paths.Skip((Math.Max(page, 1) - 1) * MapMax).Take(MapMax).Select(visit.Whole)));
    }

    static List<string> Paths(Visit visit) =>
    [
        .. Parts, .. PublicIssues.All(visit).Select(i => $"/issues/{i.Id}"),
        .. visit.View.ReadForPage(Sentence.Parse("count all activities by country"), withTrace: false).Rows.Select(r => r.Keys[0]).Where(k => Country.Find(k) is not null).Select(k => $"/countries/{k}"),
        .. Kinds.SelectMany(k => visit.View.Kinds.All(k.Kind).Order(StringComparer.Ordinal).Select(id => $"{k.Path}/{id}")),
    ];

    static Answer Written(string root, string item, IEnumerable<string> addresses)
    {
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement(root, Site);
            foreach (var address in addresses)
            {
                xml.WriteStartElement(item, Site);
                xml.WriteElementString("loc", Site, address);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return new Answer(200, "application/xml; charset=utf-8", bytes.ToArray());
    }
}
