using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web.Delivery;
using Rapport.Web.Figures;
using Rapport.Web.Fund;
using Rapport.Web.Interchange;
using Rapport.Web.Mandates;
using Rapport.Web.Organisations;
using Rapport.Web.Pages;
using Rapport.Web.Publications;
using Rapport.Web.Serving;

namespace Rapport.Web;

/// <summary>Every address of the portal, and who answers it.</summary>
static class PortalRoutes
{
    public static readonly string[] Html = ["html"];
    static readonly string[] Json = ["json"];

    public static void MapPortal(this IEndpointRouteBuilder app)
    {
        app.MapAssets();
        app.MapHealth();
        app.Page("/", Html, HomePages.Home);
        app.Page("/activities", ActivityPages.Formats, ActivityPages.List);
        app.Page("/activities/{id}", ["html", "json"], ActivityPages.One);
        app.Page("/activities/{id}.ics", ["ics"], CalendarPages.One);
        app.Page("/organisations", ListDownload.Formats, OrganisationPages.List);
        app.Page("/organisations/{id}", Html, OrganisationPages.One);
        app.Page("/bodies", ListDownload.Formats, BodyPages.List);
        app.Page("/bodies/{id}", Html, BodyPages.One);
        app.Page("/countries", Html, CountryPages.List);
        app.Page("/countries/{iso3}", Html, CountryPages.One);
        app.Page("/programmes", ListDownload.Formats, ProgrammePages.List);
        app.Page("/programmes/{id}", Html, ProgrammePages.One);
        app.Page("/projects/{id}", Html, ProgrammePages.Project);
        app.Page("/mandates", ListDownload.Formats, MandatePages.List);
        app.Page("/mandates/{id}", Html, MandatePages.One);
        app.Page("/funding", Html, FundingPages.Funding);
        app.Page("/figures", Html, FigurePages.List);
        app.Page("/figures/{id}", FigurePages.Offered, FigurePages.One);
        foreach (var format in FigureFiles.Formats.Skip(1)) app.Page($"/figures/{{id}}.{format}", [format], FigurePages.As(format));
        app.Page("/ask", FigureFiles.Formats, AskPages.Ask);
        app.Page("/ask/changes", ChangedPages.Formats, ChangedPages.Of);
        app.Page("/issues", Html, IssuePages.List);
        app.Page("/issues/{id}", Html, IssuePages.One);
        app.Page("/issues/{id}/figures.json", Json, IssuePages.Numbers);
        app.Page("/feed.atom", ["atom"], FeedPages.Latest);
        app.Page("/calendar.ics", ["ics"], CalendarPages.Of);
        app.Page("/data", Html, DataPages.Index);
        app.Page("/data/{name}.{format}", ["file"], DataPages.File);
        app.MapApi();
        app.Page("/sitemap.xml", ["xml"], SitePages.Map);
        app.Page("/robots.txt", ["text"], SitePages.Robots);
        app.MapFallback("{*path}", http => Answering(http).SendLost(http));
    }

    /// <summary>An address that is answered from the record.</summary>
    public static void Page(this IEndpointRouteBuilder app, string pattern, IReadOnlyList<string> offered, Func<Visit, Task<Answer>> make) =>
        app.MapMethods(pattern, ["GET", "HEAD"], http => Answering(http).Send(http, offered, make));

    static Answers Answering(HttpContext http) => http.RequestServices.GetRequiredService<Answers>();
}
