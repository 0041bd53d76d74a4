using System.IO.Compression;
using System.Security.Cryptography;

namespace Rapport.Web.Serving;

/// <summary>An answer with what is worked out of it once: its tag, and its bytes as they travel.</summary>
sealed class KeptAnswer(Answer answer)
{
    const int WorthCompressing = 512;

    readonly Lazy<ReadOnlyMemory<byte>?> brotli = new(() => Smaller(answer, stream => new BrotliStream(stream, CompressionLevel.Optimal)));
    readonly Lazy<ReadOnlyMemory<byte>?> gzip = new(() => Smaller(answer, stream => new GZipStream(stream, CompressionLevel.Optimal)));
    readonly string hash = Convert.ToHexStringLower(SHA256.HashData(answer.Bytes.Span))[..32];

    public Answer Answer => answer;

    /// <summary>About how much memory it takes.</summary>
    public long Size => answer.Bytes.Length * 3L / 2 + 1_000;

    /// <summary>Its bytes under one of the codings that a client takes, with their tag: the same bytes always have the same.</summary>
    /// <param name="accepted">The client's <c>Accept-Encoding</c>.</param>
    public (ReadOnlyMemory<byte> Bytes, string? Coding, string Tag) As(string accepted)
    {
        if (Takes(accepted, "br") && brotli.Value is { } small) return (small, "br", $"\"{hash}-br\"");
        if (Takes(accepted, "gzip") && gzip.Value is { } zipped) return (zipped, "gzip", $"\"{hash}-gzip\"");
        return (answer.Bytes, null, $"\"{hash}\"");
    }

    static bool Takes(string accepted, string coding) => accepted.Split(',').Any(part => part.Split(';') is var given
        && given[0].Trim().Equals(coding, StringComparison.OrdinalIgnoreCase) && !given.Skip(1).Any(p => p.Replace(" ", "", StringComparison.Ordinal).Replace("0", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) == "q="));

    static ReadOnlyMemory<byte>? Smaller(Answer answer, Func<Stream, Stream> packing)
    {
        if (answer.Bytes.Length < WorthCompressing || answer.Type.Split('/')[0] is "font" || answer.Type.Contains("openxml", StringComparison.Ordinal)) return null;
        using var packed = new MemoryStream();
        using (var stream = packing(packed)) stream.Write(answer.Bytes.Span);
        var bytes = packed.ToArray(); // packing closed the stream
        return bytes.Length < answer.Bytes.Length ? bytes : null;
    }
}
