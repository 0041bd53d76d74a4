using System.Reflection;

namespace Rapport.Web;

/// <summary>What a portal is started with.</summary>
public sealed record PortalOptions
{
    /// <summary>The record: a file, or a PostgreSQL database.</summary>
    public required string Record { get; init; }

    /// <summary>Where to listen, several addresses with semicolons between them.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8021";

    /// <summary>Where the portal is found on the web; feeds, calendars and link previews lead there. Where it listens, where null.</summary>
    public Uri? Address { get; init; }

    /// <summary>The instant of a test clock; null where none is set.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Requests that one address may make at once, and again each ten seconds, before it is asked to wait.</summary>
    public int RequestsMax { get; init; } = 600;

    /// <summary>Whether the portal stands behind one proxy of its own, whose word on a client's address it takes.</summary>
    public bool IsBehindProxy { get; init; }

    /// <summary>The certificate for addresses with https, as PEM; browsers then speak HTTP/2.</summary>
    public string? Certificate { get; init; }

    /// <summary>Its key, as PEM; in the certificate's own file where null.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>The version of this build, as releases are numbered.</summary>
    internal static string Version { get; } = typeof(PortalOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Whether requests go unlogged.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>For whom a path is answered: for everybody, always. Only the tests say otherwise, to see that a filter that is missing is seen.</summary>
    internal Func<string, Rapport.Record.Visibility> AudienceOf { get; init; } = _ => Rapport.Record.Visibility.Public;

    /// <summary>Rows behind an answer that are told as data, at most. Only the tests say fewer.</summary>
    internal int TraceRowsMax { get; init; } = 100_000;

    /// <summary>Reads the arguments with which the command line starts the portal: <c>--name value</c>.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="record">The record: the setting <c>RAPPORT_RECORD</c>, for an address of a database may hold a password, and arguments are seen by everybody.</param>
    /// <exception cref="ArgumentException">An argument is not known, or nothing names the record.</exception>
    public static PortalOptions Parse(IReadOnlyList<string> arguments, string? record)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < arguments.Count; i += 2) given[arguments[i]] = arguments[i + 1];
        string? Given(string name) => given.Remove(name, out var value) ? value : null;
        var options = new PortalOptions
        {
            Record = record is { Length: > 0 } ? record : throw new ArgumentException("RAPPORT_RECORD: found nothing, expected a file or a PostgreSQL address"),
            Urls = Given("--urls") ?? "http://127.0.0.1:8021",
            Address = Given("--address") is { } address ? new Uri(address.TrimEnd('/') + "/") : null,
            Now = Given("--now") is { } now ? DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) : null,
            RequestsMax = int.Parse(Given("--requests") ?? "600", System.Globalization.CultureInfo.InvariantCulture),
            IsBehindProxy = Given("--behind-proxy") == "true",
            Certificate = Given("--certificate"),
            CertificateKey = Given("--certificate-key"),
            IsQuiet = Given("--quiet") == "true",
        };
        return given.Count == 0 && arguments.Count % 2 == 0 ? options
            : throw new ArgumentException($"found {string.Join(' ', given.Keys.DefaultIfEmpty(arguments[^1]))}, expected --urls, --address, --now, --requests, --behind-proxy, --certificate, --certificate-key, --quiet");
    }
}
