using System.Buffers.Binary;

namespace Rapport.Publications;

/// <summary>What the first bytes of a picture say of it. Nothing is unpacked, so a picture of any size costs no more than its header.</summary>
/// <param name="MediaType">Its type: <c>image/png</c>, <c>image/jpeg</c> or <c>image/webp</c>.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="IsAnimated">Whether it moves.</param>
public sealed record PictureHeader(string MediaType, int Width, int Height, bool IsAnimated)
{
    /// <summary>The header of a picture; null where the bytes are none of these types, or say no size.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes)
    {
        var header = bytes switch
        {
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) => Png(bytes),
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => Jpeg(bytes),
            _ when bytes.Length >= 30 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) => WebP(bytes),
            _ => null,
        };
        return header is { Width: > 0, Height: > 0 } ? header : null;
    }

    /// <summary>The size stands in the first chunk; a picture that moves has a chunk acTL before its pixels.</summary>
    static PictureHeader? Png(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 33 || !bytes[12..].StartsWith("IHDR"u8)) return null;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]));
        var isAnimated = false;
        for (long at = 33; at + 8 <= bytes.Length && !isAnimated; at += 12 + BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)at..])) // within the length
        {
            if (bytes[(int)(at + 4)..].StartsWith("IDAT"u8)) break; // within the length
            isAnimated = bytes[(int)(at + 4)..].StartsWith("acTL"u8); // within the length
        }
        return new PictureHeader("image/png", Side(width), Side(height), isAnimated);
    }

    /// <summary>The size stands in the segment that begins a frame, after any number of others.</summary>
    static PictureHeader? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF) { at++; continue; }
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new PictureHeader("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), false);
            at += 2 + (marker is 0x01 or (>= 0xD0 and <= 0xD8) ? 0 : Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]))); // ushort fits
        }
        return null;
    }

    static PictureHeader? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes[12..].StartsWith("VP8X"u8))
            return new PictureHeader("image/webp", 1 + ThreeBytes(bytes[24..]), 1 + ThreeBytes(bytes[27..]), (bytes[20] & 2) != 0);
        if (bytes[12..].StartsWith("VP8 "u8))
            return new PictureHeader("image/webp", BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF, false);
        if (!bytes[12..].StartsWith("VP8L"u8)) return null;
        var packed = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
        return new PictureHeader("image/webp", Side((packed & 0x3FFF) + 1), Side(((packed >> 14) & 0x3FFF) + 1), false);
    }

    static int ThreeBytes(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    static int Side(uint pixels) => pixels > int.MaxValue ? int.MaxValue : (int)pixels; // held against the largest just before
}
