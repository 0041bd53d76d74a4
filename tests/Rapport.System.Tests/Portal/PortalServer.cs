using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Web;

namespace Rapport.System.Tests.Portal;

/// <summary>A portal of its own, on a real socket of this machine, and a client that takes what comes: no redirection, no decompression.</summary>
sealed class PortalServer : IAsyncDisposable
{
    /// <summary>Where it says that it is found, so that two portals on different sockets say the same.</summary>
    public static Uri Address { get; } = new("https://portal.example/");

    readonly WebApplication app;

    PortalServer(WebApplication app, PortalOptions options)
    {
        (this.app, Options) = (app, options);
        Urls = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(); // it listens
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(Urls), Timeout = TimeSpan.FromMinutes(3) };
        Routes = new RouteList([.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()]);
    }

    public PortalOptions Options { get; }

    /// <summary>Where it listens.</summary>
    public string Urls { get; }

    public HttpClient Client { get; }

    /// <summary>The addresses it answers, as they are declared.</summary>
    public RouteList Routes { get; }

    /// <summary>Starts a portal of a record, with routes of one's own beside its own where they are planted.</summary>
    public static async Task<PortalServer> Start(string record, DateTimeOffset? now = null, Func<PortalOptions, PortalOptions>? more = null, Action<WebApplication>? plant = null)
    {
        var options = new PortalOptions { Record = record, Urls = "http://127.0.0.1:0", Now = now, Address = Address, RequestsMax = 1_000_000, IsQuiet = true };
        options = more?.Invoke(options) ?? options;
        var app = Web.Portal.Build(options);
        plant?.Invoke(app);
        await app.StartAsync();
        return new PortalServer(app, options);
    }

    /// <summary>Asks with headers of one's own.</summary>
    public async Task<PortalAnswer> Ask(string path, params (string Name, string Value)[] headers) => await Ask(HttpMethod.Get, path, headers);

    /// <summary>Asks with a method of one's own.</summary>
    public async Task<PortalAnswer> Ask(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request);
        var said = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new PortalAnswer(path, (int)response.StatusCode, said, await response.Content.ReadAsByteArrayAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
