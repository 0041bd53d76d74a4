using System.Buffers.Binary;

namespace Rapport.Tests.Publications;

/// <summary>Pictures made of a header and nothing else: as much as is ever read of one.</summary>
static class PictureBytes
{
    public static byte[] Png(uint width, uint height, int length = 64, string chunk = "IDAT")
    {
        var bytes = new byte[Math.Max(length, 64)];
        ((byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R']).CopyTo(bytes, 0);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(20), height);
        System.Text.Encoding.ASCII.GetBytes(chunk).CopyTo(bytes, 37);
        return bytes;
    }

    public static byte[] Jpeg(ushort width, ushort height)
    {
        byte[] bytes = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0, 0, 0, 0, 3, 0, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(14), height);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(16), width);
        return bytes;
    }

    public static byte[] WebP(string form, params byte[] rest)
    {
        var bytes = new byte[40];
        "RIFF"u8.CopyTo(bytes);
        "WEBP"u8.CopyTo(bytes.AsSpan(8));
        System.Text.Encoding.ASCII.GetBytes(form).CopyTo(bytes, 12);
        rest.CopyTo(bytes, 20);
        return bytes;
    }
}
