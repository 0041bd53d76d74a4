using System.Buffers.Text;

namespace Rapport.Publishing.Mail;

/// <summary>Base64 in lines of 76 characters, as messages carry it.</summary>
static class Base64Lines
{
    const int BytesPerLine = 57, LineLength = 78;

    /// <summary>The encoded bytes, each line ended by CR LF.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var encoded = new byte[(bytes.Length / BytesPerLine + 1) * LineLength];
        var at = 0;
        for (; bytes.Length > 0; bytes = bytes[Math.Min(BytesPerLine, bytes.Length)..])
        {
            Base64.EncodeToUtf8(bytes[..Math.Min(BytesPerLine, bytes.Length)], encoded.AsSpan(at), out _, out var written);
            at += written;
            encoded[at++] = (byte)'\r';
            encoded[at++] = (byte)'\n';
        }
        return encoded[..at];
    }

    /// <summary>How long so many bytes become.</summary>
    public static long LengthOf(long bytes) => (bytes + 2) / 3 * 4 + (bytes / BytesPerLine + 1) * 2;
}
