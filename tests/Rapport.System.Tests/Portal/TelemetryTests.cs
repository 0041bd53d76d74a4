using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Rapport.System.Tests.Portal;

/// <summary>What the portal tells a collector: the numbers those who run it need, and nothing of those who read it.</summary>
public sealed class TelemetryTests(PortalRecords records)
{
    static readonly string[] Told =
    [
        "rapport-portal", "http.server.request.duration", "rapport.portal.answers", "rapport.portal.answer.duration", "make answer", "GET /activities", "http.route", "http.response.status_code",
    ];

    /// <summary>The address of a reader, another of this machine's own than the portal's.</summary>
    const string Somebody = "127.0.0.77";

    /// <summary>What was asked for, and by whom.</summary>
    static readonly string[] Secret = ["word-that-somebody-looks-for", "no-such-organisation", "browser-of-somebody", Somebody];

    [Fact]
    public async Task A_collector_is_told_routes_and_times_and_never_who_asked_for_what()
    {
        await using var collector = await Collector.Start();
        var port = StopTests.FreePort();
        using var program = StopTests.Start(records.TwinRecord, port, ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "500"));
        using var client = new HttpClient(From(Somebody)) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await StopTests.Ready(client);
        client.DefaultRequestHeaders.Add("User-Agent", "browser-of-somebody");
        foreach (var path in new[] { "/activities?search=word-that-somebody-looks-for", "/activities?search=word-that-somebody-looks-for", "/organisations/no-such-organisation" })
            using (await client.GetAsync(path, TestContext.Current.CancellationToken)) { }
        Assert.Equal(0, await StopTests.Stop(program)); // what has not been sent is sent before it ends
        Assert.Equal(["/v1/metrics", "/v1/traces"], collector.Paths);
        Assert.Equal([], Told.Where(word => !collector.Text.Contains(word, StringComparison.Ordinal)));
        Assert.Equal([], Secret.Where(word => collector.Text.Contains(word, StringComparison.Ordinal)));
    }

    static SocketsHttpHandler From(string address) => new()
    {
        ConnectCallback = async (context, cancelled) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancelled);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    /// <summary>Takes what is sent in OpenTelemetry's protocol, whose names and values are plain UTF-8 within it.</summary>
    sealed class Collector : IAsyncDisposable
    {
        readonly WebApplication app;
        readonly ConcurrentQueue<(string Path, string Body)> taken = new();

        Collector()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            app = builder.Build();
            app.MapPost("/{**path}", Take);
        }

        public string Address => app.Urls.Single();

        public IEnumerable<string> Paths => taken.Select(t => t.Path).Distinct().Order(StringComparer.Ordinal);

        public string Text => string.Concat(taken.Select(t => t.Body));

        public static async Task<Collector> Start()
        {
            var collector = new Collector();
            await collector.app.StartAsync();
            return collector;
        }

        public async ValueTask DisposeAsync() => await app.DisposeAsync();

        async Task Take(HttpRequest request)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            taken.Enqueue((request.Path, Encoding.UTF8.GetString(body.ToArray())));
        }
    }
}
