using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>
/// What <c>--record</c> says where it names a PostgreSQL database: a string of keywords (<c>Host=...;Database=...</c>) or a URI
/// (<c>postgresql://...</c>). Beside the keywords of Npgsql there is <c>Office</c>, which chooses among the offices of a database.
/// </summary>
sealed class PostgresAddress
{
    const string OfficeKeyword = "office";
    readonly NpgsqlConnectionStringBuilder keywords;

    PostgresAddress(NpgsqlConnectionStringBuilder keywords, string? office) => (this.keywords, Office) = (keywords, office);

    /// <summary>The office that was chosen, or null where the string leaves it open.</summary>
    public string? Office { get; }

    /// <summary>The database.</summary>
    public string Database => keywords.Database ?? keywords.Username ?? Environment.UserName;

    /// <summary>What messages call it: server and database, never who logs in and how.</summary>
    public string Name => $"postgresql://{keywords.Host}{Port}/{Database}";

    string Port => keywords.Host!.Contains(':', StringComparison.Ordinal) ? "" : $":{keywords.Port.ToString(CultureInfo.InvariantCulture)}"; // a host is asked for when it is parsed

    /// <summary>Everything that opens the same record again, the password included.</summary>
    public string Record => $"{keywords.ConnectionString};{OfficeKeyword}={Office}";

    /// <summary>The same database, with one office chosen.</summary>
    public PostgresAddress With(string office) => new(keywords, office);

    /// <summary>
    /// What Npgsql opens. A journal's own connection lives as long as the journal, so it is not pooled; those of readers come and go.
    /// A statement takes the time it takes: a load of a million rows is no fault.
    /// </summary>
    public string ConnectionString(bool isPooled) => new NpgsqlConnectionStringBuilder(keywords.ConnectionString)
    {
        Pooling = isPooled, CommandTimeout = 0, TcpKeepAlive = true, TcpKeepAliveTime = 30, TcpKeepAliveInterval = 10, MaxAutoPrepare = 40,
        AutoPrepareMinUsages = 2, ApplicationName = keywords.ApplicationName ?? "rapport", IncludeErrorDetail = true,
        TargetSessionAttributes = keywords.TargetSessionAttributes ?? (keywords.Host!.Contains(',', StringComparison.Ordinal) ? "primary" : null), // a host is asked for
    }.ConnectionString;

    /// <summary>A folder of this machine for what is derived from this office's record: a name to read, and a hash that is its own.</summary>
    public string CacheFolder
    {
        get
        {
            var place = $"{keywords.Host}\n{keywords.Port.ToString(CultureInfo.InvariantCulture)}\n{Database}\n{keywords.SearchPath}\n{Office}";
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)))[..16];
            return Path.Combine(Caches(), "rapport", $"{Office}-{hash}.image");
        }
    }

    static string Caches()
    {
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } caches) return caches;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 ? Path.Combine(home, ".cache") : Path.GetTempPath();
    }

    /// <summary>Whether a record's name means a database on a server rather than a file.</summary>
    public static bool IsMeantBy(string record) => PostgresUri.IsOne(record) || HasHost(record);

    static bool HasHost(string record) => record.Split(';').Any(part =>
        part.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && part[..equals].Trim().ToUpperInvariant() is "HOST" or "SERVER");

    /// <summary>Reads a string of keywords or a URI.</summary>
    /// <exception cref="RecordException">It cannot be read; the message does not repeat it, for it may hold a password.</exception>
    public static PostgresAddress Parse(string record)
    {
        try
        {
            var all = new DbConnectionStringBuilder { ConnectionString = PostgresUri.IsOne(record) ? PostgresUri.ToKeywords(record) : record };
            var office = all.TryGetValue(OfficeKeyword, out var chosen) ? (string)chosen : null;
            all.Remove(OfficeKeyword);
            var keywords = new NpgsqlConnectionStringBuilder(all.ConnectionString);
            if (string.IsNullOrEmpty(keywords.Host)) throw new ArgumentException("no host is named");
            return new PostgresAddress(keywords, string.IsNullOrEmpty(office) ? null : office);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            throw new RecordException("record.address", $"--record: found a PostgreSQL address that cannot be read ({problem.Message}), "
                + "expected one such as \"Host=localhost;Database=rapport;Username=rapport\" or postgresql://rapport@localhost/rapport");
        }
    }
}
