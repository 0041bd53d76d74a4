using System.Collections.Concurrent;
using System.Globalization;

namespace Rapport.Publishing.Mail;

/// <summary>Makes the pictures of a digest, as many as a message has room for.</summary>
/// <param name="envelope">Whose message it is: ids of pictures are made of its own.</param>
/// <param name="png">Makes pictures of drawings; null for none.</param>
sealed class PictureReader(MailEnvelope envelope, PngConverter? png)
{
    /// <summary>The kinds of picture that mail programs show.</summary>
    static readonly string[] MediaTypes = ["image/png", "image/jpeg", "image/gif"];

    /// <summary>What is told of a picture besides itself: the headers of its part.</summary>
    const int HeadersMax = 500;

    readonly ConcurrentDictionary<string, Task<byte[]>> made = new(StringComparer.Ordinal);

    /// <summary>The pictures by their block, in the order of the text. Where the room is short, photographs come before
    /// charts, which have tables, and small pictures before large ones.</summary>
    public async Task<IReadOnlyDictionary<Block, MailPicture>> ReadAsync(Digest digest, long room, CancellationToken cancellationToken)
    {
        var blocks = digest.Blocks.Where(b => b is PictureBlock or ChartBlock { Drawn: not null }).ToArray();
        var all = await Task.WhenAll(blocks.Select((block, index) => OfAsync(block, index + 1, cancellationToken)));
        var fits = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        foreach (var (block, picture) in blocks.Zip(all).OrderBy(p => p.First is ChartBlock).ThenBy(p => p.Second?.Bytes.Length ?? 0))
        {
            var length = picture is null ? 0 : Base64Lines.LengthOf(picture.Bytes.Length) + HeadersMax;
            if (picture is null || length > room) continue;
            room -= length;
            fits.Add(block);
        }
        var pictures = new Dictionary<Block, MailPicture>(ReferenceEqualityComparer.Instance);
        foreach (var (block, picture) in blocks.Zip(all))
            if (picture is not null && fits.Contains(block)) pictures.Add(block, picture);
        return pictures;
    }

    async Task<MailPicture?> OfAsync(Block block, int number, CancellationToken cancellationToken)
    {
        if (block is PictureBlock picture)
            return MediaTypes.Contains(picture.MediaType) ? new MailPicture(IdOf("picture", number), picture.MediaType, picture.Bytes, picture.Width is { } width ? Math.Min(width, 600) : null, picture.Alternative) : null;
        if (block is not ChartBlock { Drawn: { } drawn } || png is null) return null;
        return new MailPicture(IdOf("chart", number), "image/png", await made.GetOrAdd(drawn.Svg, _ => png.ConvertAsync(drawn, cancellationToken)), drawn.Width, drawn.Alternative);
    }

    string IdOf(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}-{number}.{envelope.Id}@{envelope.Domain}");
}
