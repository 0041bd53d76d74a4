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
    public ReadOnlyMemory<byte> Content => WithoutMark(Bytes);

    /// <summary>Bytes after a byte order mark, where there is one.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;

    /// <summary>A sheet of this workbook: problems and entries name the sheet, the hash stays that of the file.</summary>
    public SourceFile Part(string sheet) => this with { Name = sheet };

    /// <summary>Reads a file whole; null, with a problem, where it is too large or may not be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytesMax">Its largest size.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="folder">What stands before its name in problems and entries: <c>issues/february/</c>.</param>
    public static SourceFile? Read(string path, long bytesMax, ProblemList problems, string folder = "")
    {
        var name = folder + Path.GetFileName(path);
        try
        {
            return Read(path, name, bytesMax, problems);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.AddFile(name, LoadMessages.FileUnreadable(exception.GetType().Name));
            return null;
        }
    }

    static SourceFile? Read(string path, string name, long bytesMax, ProblemList problems)
    {
        var size = new FileInfo(path).Length;
        if (size <= bytesMax) return new SourceFile(name, File.ReadAllBytes(path));
        problems.AddFile(name, LoadMessages.FileTooLarge(size, bytesMax));
        return null;
    }
}
