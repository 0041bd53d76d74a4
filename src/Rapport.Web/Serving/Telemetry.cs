using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Rapport.Web.Serving;

/// <summary>
/// What the portal tells of itself to those who keep it running, in OpenTelemetry's terms: how long requests, answers and openings of the record
/// took. Routes as they are declared, statuses and numbers only: no address of a reader, no path, no query.
/// </summary>
static class Telemetry
{
    const string Name = "Rapport.Web";

    /// <summary>The setting that names a collector; without it nothing is measured. See OpenTelemetry, "OTLP Exporter Configuration".</summary>
    const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The bounds that OpenTelemetry's semantic conventions give for times of web servers, in seconds.</summary>
    static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] };

    static readonly ActivitySource Spans = new(Name);
    static readonly Meter Numbers = new(Name);
    static readonly Counter<long> Answered = Numbers.CreateCounter<long>("rapport.portal.answers", "{answer}", "answers, by whether they were kept or had to be made");
    static readonly Histogram<double> Making = Numbers.CreateHistogram<double>("rapport.portal.answer.duration", "s", "how long it took to make an answer", advice: Seconds);
    static readonly Histogram<double> Opening = Numbers.CreateHistogram<double>("rapport.portal.record.open.duration", "s", "how long it took to open the record when it had grown", advice: Seconds);

    /// <summary>Sends measurements and traces where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says, as the other settings of that name say; nowhere without it.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable(Collector) is not { Length: > 0 }) return services;
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("rapport-portal", serviceVersion: PortalOptions.Version))
            .WithMetrics(metrics => metrics.AddMeter(Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime").AddOtlpExporter())
            .WithTracing(traces => traces.AddSource(Name).SetSampler(new AlwaysOnSampler()).AddOtlpExporter());
        return services;
    }

    /// <summary>A request, from its first byte to its last; <see cref="Answers"/> and the others happen within.</summary>
    public static Activity? Request() => Spans.StartActivity("request", ActivityKind.Server);

    /// <summary>What became of a request.</summary>
    public static void End(Activity? request, string method, string route, int status)
    {
        if (request is null) return;
        request.DisplayName = $"{method} {route}";
        request.SetTag("http.request.method", method).SetTag("http.route", route).SetTag("http.response.status_code", status);
        if (status >= 500) request.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>An answer was given: one that was kept, or one that was made for it.</summary>
    public static void Gave(bool wasKept) => Answered.Add(1, new KeyValuePair<string, object?>("rapport.kept", wasKept));

    /// <summary>Measures the making of an answer until it is disposed of.</summary>
    public static Measured Make(string route) => new(Spans.StartActivity("make answer"), Making, route);

    /// <summary>Measures an opening of the record until it is disposed of.</summary>
    public static Measured Open() => new(Spans.StartActivity("open record"), Opening, null);

    /// <summary>Something that takes time.</summary>
    public readonly struct Measured(Activity? span, Histogram<double> histogram, string? route) : IDisposable
    {
        readonly long began = Stopwatch.GetTimestamp();

        public void Dispose()
        {
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            if (route is null) histogram.Record(seconds);
            else histogram.Record(seconds, new KeyValuePair<string, object?>("http.route", route));
            span?.SetTag("http.route", route);
            span?.Dispose();
        }
    }
}
