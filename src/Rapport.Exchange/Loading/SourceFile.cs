using System.Security.Cryptography;

namespace Rapport.Exchange.Loading;

/// <summary>A file of the folder with all its bytes.</summary>
/// <param name="Name">Its name without folders, as problems and entries give it.</param>
/// <param name="Bytes">Its bytes, a byte order mark included.</param>
sealed record SourceFile(string Name, byte[] Bytes)
{
    /// <summary>SHA-256 of the bytes, in small hexadecimal letters.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>The bytes after a byte order mark.</summary>
    public ReadOnlyMemory<byte> Content => Bytes.AsSpan().StartsWith("\uFEFF"u8) ? Bytes.AsMemory(3) : Bytes;

    /// <summary>Reads a file whole; null, with a problem, where it is too large.</summary>
    public static SourceFile? Read(string path, long bytesMax, ProblemList problems)
    {
        var name = Path.GetFileName(path);
        var size = new FileInfo(path).Length;
        if (size <= bytesMax) return new SourceFile(name, File.ReadAllBytes(path));
        problems.AddFile(name, LoadMessages.FileTooLarge(size, bytesMax));
        return null;
    }
}
