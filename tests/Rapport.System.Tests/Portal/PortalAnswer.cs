using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Rapport.System.Tests.Portal;

/// <summary>What a portal answered, as it came.</summary>
/// <param name="Path">What was asked.</param>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Headers">What was said beside the body.</param>
/// <param name="Bytes">The body.</param>
sealed record PortalAnswer(string Path, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    IHtmlDocument? document;

    /// <summary>The media type without its parameters.</summary>
    public string Type => (Header("Content-Type") ?? "").Split(';')[0];

    public bool IsHtml => Type == "text/html";

    /// <summary>The body as text, unpacked.</summary>
    public string Text => Encoding.UTF8.GetString(Unpacked());

    public JsonNode Json => JsonNode.Parse(Text)!; // it would not be JSON

    /// <summary>The body as a tree; not to be changed.</summary>
    public IHtmlDocument Document => document ??= new HtmlParser().ParseDocument(Text);

    /// <summary>Lets the tree go, which is many times as large as the body: thousands of pages of a walk are kept. It is made anew when it is asked for.</summary>
    public void ForgetDocument() => document = null;

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    byte[] Unpacked()
    {
        if (Header("Content-Encoding") is not { } coding) return Bytes;
        using var packed = new MemoryStream(Bytes);
        using Stream stream = coding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
