namespace Rapport.Publications;

/// <summary>A picture that stands in an issue, read from the record: every rendering carries these bytes.</summary>
/// <param name="File">Its record: name, alternative, rights.</param>
/// <param name="Header">Its type and size, as its bytes say.</param>
/// <param name="Bytes">The picture.</param>
public sealed record EditionPicture(AttachedFile File, PictureHeader Header, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The largest picture, in bytes.</summary>
    public const int BytesMax = 2 * 1024 * 1024;

    /// <summary>The longest side, in pixels.</summary>
    public const int SideMax = 4_096;

    /// <summary>How many an issue may have.</summary>
    public const int CountMax = 8;

    /// <summary>All pictures of an issue together, in bytes: each page holds them all, and a third more in letters.</summary>
    public const int TotalBytesMax = 4 * 1024 * 1024;

    /// <summary>Its type.</summary>
    public string MediaType => Header.MediaType;

    /// <summary>In pixels.</summary>
    public int Width => Header.Width;

    /// <summary>In pixels.</summary>
    public int Height => Header.Height;
}
