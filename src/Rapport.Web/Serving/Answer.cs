using System.Text;
using System.Text.Json;

namespace Rapport.Web.Serving;

/// <summary>What a request is answered with: bytes of a kind, under a status.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Type">The media type.</param>
/// <param name="Bytes">The body.</param>
public sealed record Answer(int Status, string Type, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Pages.</summary>
    public const string HtmlType = "text/html; charset=utf-8";

    /// <summary>Where the answer lies instead, for a status of 3xx.</summary>
    public string? Location { get; init; }

    /// <summary>The name under which a browser keeps it; null where it is to be shown.</summary>
    public string? FileName { get; init; }

    /// <summary>What of a page's styles stands in the page itself, as sources of the content security policy: <c>'sha256-...'</c>.</summary>
    public string? InlineStyle { get; init; }

    /// <summary>Whether it is the same for ever under its address, which names what it holds.</summary>
    public bool IsForEver { get; init; }

    /// <summary>The language it is in; null where it has none.</summary>
    public string? Language { get; init; }

    /// <summary>A page.</summary>
    public static Answer Html(string html, int status = 200) => new(status, HtmlType, Encoding.UTF8.GetBytes(html));

    /// <summary>Data as JSON that stands written.</summary>
    public static Answer Json(string json) => new(200, "application/json", Encoding.UTF8.GetBytes(json));

    /// <summary>Text of a kind.</summary>
    public static Answer Text(string text, string type) => new(200, type, Encoding.UTF8.GetBytes(text));

    /// <summary>A file to keep.</summary>
    public static Answer File(ReadOnlyMemory<byte> bytes, string type, string name) => new(200, type, bytes) { FileName = name };

    /// <summary>Another address.</summary>
    public static Answer Elsewhere(string location) => new(303, "text/plain; charset=utf-8", ReadOnlyMemory<byte>.Empty) { Location = location };

    /// <summary>What went wrong, in the one shape it has for programs (RFC 9457).</summary>
    public static Answer Problem(int status, string title, string detail, string code) => new(status, "application/problem+json", JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["type"] = "about:blank", ["title"] = title, ["status"] = status, ["detail"] = detail, ["code"] = code,
    }));
}

/// <summary>A request that cannot be answered as it was put: its status, a code, and what to do.</summary>
/// <param name="status">The status of HTTP: 400, 404 or 406.</param>
/// <param name="code">The stable code; the words of the page stand under <c>portal.problem.CODE</c>.</param>
/// <param name="values">What the words name.</param>
public sealed class PortalException(int status, string code, params object?[] values) : Exception($"{status} {code}")
{
    /// <summary>The status of HTTP.</summary>
    public int Status => status;

    /// <summary>The stable code.</summary>
    public string Code { get; } = code;

    /// <summary>What the words name.</summary>
    public IReadOnlyList<object?> Values => values;

    /// <summary>No such page.</summary>
    public static PortalException NotFound() => new(404, "not-found");
}
