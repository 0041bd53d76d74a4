using System.Text;

namespace Rapport.Record;

/// <summary>
/// Keeps short texts that come back often (codes, ids, words) once, found by their UTF-8 bytes, so that reading a journal does not
/// make the same string a million times. Bounded: a text that meets an occupied place takes it over. Not for several threads.
/// </summary>
public sealed class TextPool
{
    const int Places = 1 << 14;
    const int LengthMax = 40;
    readonly string?[] texts = new string?[Places];
    readonly byte[]?[] bytes = new byte[]?[Places];

    /// <summary>The text of these bytes.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > LengthMax) return Encoding.UTF8.GetString(utf8);
        var place = Hash(utf8) & (Places - 1);
        if (bytes[place] is { } held && utf8.SequenceEqual(held)) return texts[place]!; // set together with its bytes
        bytes[place] = utf8.ToArray();
        return texts[place] = Encoding.UTF8.GetString(utf8);
    }

    /// <summary>FNV-1a, 32 bits.</summary>
    static int Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var value in utf8) hash = (hash ^ value) * 16777619;
        return (int)(hash ^ (hash >> 15));
    }
}
