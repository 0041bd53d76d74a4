using System.Data.Common;
using System.Text.RegularExpressions;

namespace Rapport.Storage.Journals;

/// <summary>An address of a PostgreSQL database as a URI, as <c>psql</c> takes it, turned into keywords.</summary>
static partial class PostgresUri
{
    /// <summary>Whether a text is one.</summary>
    public static bool IsOne(string text) =>
        text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same as a string of keywords.</summary>
    /// <exception cref="FormatException">It has another form.</exception>
    public static string ToKeywords(string uri)
    {
        var parts = Parts().Match(uri);
        if (!parts.Success) throw new FormatException("not of the form postgresql://user:password@host:port/database?keyword=value");
        var keywords = new DbConnectionStringBuilder();
        Set("Host", parts.Groups["host"]);
        Set("Port", parts.Groups["port"]);
        Set("Username", parts.Groups["user"]);
        Set("Password", parts.Groups["password"]);
        Set("Database", parts.Groups["database"]);
        foreach (var pair in parts.Groups["query"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries)) SetPair(keywords, pair);
        return keywords.ConnectionString;

        void Set(string keyword, Group part)
        {
            if (part.Length > 0) keywords[keyword] = Uri.UnescapeDataString(part.Value);
        }
    }

    static void SetPair(DbConnectionStringBuilder keywords, string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1) throw new FormatException($"\"{pair}\" is no keyword=value");
        var (name, value) = (Uri.UnescapeDataString(pair[..equals]), Uri.UnescapeDataString(pair[(equals + 1)..]));
        keywords[Names.GetValueOrDefault(name, name)] = name == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
    }

    /// <summary>What libpq calls what Npgsql calls otherwise.</summary>
    static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dbname"] = "Database", ["user"] = "Username", ["sslmode"] = "SSL Mode", ["sslrootcert"] = "Root Certificate", ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key", ["connect_timeout"] = "Timeout", ["application_name"] = "Application Name",
        ["target_session_attrs"] = "Target Session Attributes",
    };

    /// <summary>Several hosts are parted by commas, each with its port, and then go to Npgsql as they are.</summary>
    [GeneratedRegex(@"^postgres(?:ql)?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?:(?<host>\[[0-9a-fA-F:.]+\]|[^:/?,\[\]]+)(?::(?<port>[0-9]+))?|(?<host>[^/?\[\]]+,[^/?\[\]]+))?(?:/(?<database>[^?/]*))?(?:\?(?<query>.*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Parts();
}
