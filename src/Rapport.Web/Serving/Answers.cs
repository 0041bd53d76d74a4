using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Rapport.Figures.Sentences;
using Rapport.Web.Pages;

namespace Rapport.Web.Serving;

/// <summary>
/// Gives every answer: reads of a request what its answer may depend on, takes the answer that is kept or has it made, and sends it with its tag,
/// or only says that it has not changed.
/// </summary>
sealed class Answers(Standings standings, AnswerCache cache, PortalOptions options, IServer server, ILogger<Answers> log)
{
    /// <summary>Says that nothing stands at an address, or that nothing can be sent there. Such an answer is not kept: addresses that lead nowhere are without end.</summary>
    public async Task SendLost(HttpContext http)
    {
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (!isRead) http.Response.Headers.Allow = "GET, HEAD";
        await Send(http, await Failure(http, isRead ? PortalException.NotFound() : new PortalException(405, "method")));
    }

    /// <summary>Answers a request from the record.</summary>
    /// <param name="http">The request.</param>
    /// <param name="offered">What the page can be had as, the usual first.</param>
    /// <param name="make">Makes the answer.</param>
    public async Task Send(HttpContext http, IReadOnlyList<string> offered, Func<Visit, Task<Answer>> make)
    {
        KeptAnswer answer;
        try
        {
            var request = VisitRequest.Of(http, offered);
            using var lease = standings.Take();
            var isKept = true;
            answer = await cache.Get($"{lease.Standing.Sequence} {lease.Standing.EmbargoesOver(lease.Now)} {lease.Day} {Address}\n{request.Key}", async () =>
            {
                isKept = false;
                using var _ = Telemetry.Make(RequestLog.RouteOf(http));
                return await Make(request, lease, make);
            });
            Telemetry.Gave(isKept);
        }
        catch (PortalException problem) { answer = await Failure(http, problem); }
        await Send(http, answer);
    }

    /// <summary>Sends an answer that depends on nothing but its address.</summary>
    public static async Task Send(HttpContext http, KeptAnswer kept)
    {
        var (answer, response) = (kept.Answer, http.Response);
        var (bytes, coding, tag) = kept.As(http.Request.Headers.AcceptEncoding.ToString());
        response.Headers.CacheControl = answer.IsForEver ? "public, max-age=31536000, immutable" : "public, no-cache";
        response.Headers.Vary = "Accept, Accept-Encoding, Accept-Language";
        if (answer.InlineStyle is { } style) SecurityHeaders.AllowStyle(response, style);
        if (answer.Status == 200)
        {
            response.Headers.ETag = tag;
            if (http.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Tag == "*" || t.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false)))
            {
                response.StatusCode = 304;
                return;
            }
        }
        response.StatusCode = answer.Status;
        response.ContentType = answer.Type;
        response.ContentLength = bytes.Length;
        if (coding is not null) response.Headers.ContentEncoding = coding;
        if (answer.Language is { } language) response.Headers.ContentLanguage = language;
        if (answer.Location is { } location) response.Headers.Location = location;
        if (answer.FileName is { } name) response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        if (!HttpMethods.IsHead(http.Request.Method)) await response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
    }

    /// <summary>What went wrong: a page for readers, ProblemDetails for programs.</summary>
    public async Task<KeptAnswer> Failure(HttpContext http, PortalException problem)
    {
        try
        {
            using var lease = standings.Take();
            var visit = new Visit(VisitRequest.Plain(http), lease, Address);
            return new KeptAnswer(await ProblemPages.Of(visit, problem, IsForProgram(http)));
        }
        catch (PortalException) { return new KeptAnswer(Answer.Problem(problem.Status, problem.Code, problem.Code, problem.Code)); }
    }

    async Task<Answer> Make(VisitRequest request, Standings.Lease lease, Func<Visit, Task<Answer>> make)
    {
        var visit = new Visit(request, lease, Address) { Audience = options.AudienceOf(request.Path), TraceRowsMax = options.TraceRowsMax };
        var answer = await Made(visit, make);
        PortalLog.Made(log, request.Path, answer.Status, answer.Bytes.Length);
        return answer.Type == Answer.HtmlType ? answer with { Language = request.Language } : answer;
    }

    /// <summary>What an address asks of the record may be refused: a filter that names nothing on it, for one.</summary>
    static async Task<Answer> Made(Visit visit, Func<Visit, Task<Answer>> make)
    {
        try { return await make(visit); }
        catch (SentenceException refused) { throw new PortalException(400, "sentence-refused", refused.Reason); }
    }

    /// <summary>Never what a request says of itself: its host may be anybody's.</summary>
    Uri Address
    {
        get
        {
            if (options.Address is { } given) return given;
            var listening = Listening;
            if (place is not { } known || known.Listening != listening) place = known = new Place(listening);
            return known.Address;
        }
    }

    /// <summary>The last place that was looked at: one is read for every request, and changes once, when the portal begins to listen.</summary>
    volatile Place? place;

    /// <summary>Where it listens, or is about to.</summary>
    string Listening => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? options.Urls.Split(';')[0];

    sealed record Place(string Listening)
    {
        public Uri Address { get; } = Uri.TryCreate(Listening.TrimEnd('/') + "/", UriKind.Absolute, out var address) ? address : new Uri("http://127.0.0.1/");
    }

    static bool IsForProgram(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        || http.Request.GetTypedHeaders().Accept is [{ MediaType.Value: "application/json" or "application/problem+json" }, ..];
}
