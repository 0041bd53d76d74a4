namespace Rapport.Publishing.Mail;

/// <summary>A digest with the pictures that travel with it.</summary>
/// <param name="Digest">What is told.</param>
/// <param name="Pictures">The picture of a block, where it has one.</param>
public sealed record MailPage(Digest Digest, IReadOnlyDictionary<Block, MailPicture> Pictures);

/// <summary>A picture inside the message.</summary>
/// <param name="ContentId">By what the HTML names it.</param>
/// <param name="MediaType">What kind of file.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Width">How wide it stands, in CSS pixels; null where it takes the room it has.</param>
/// <param name="Alternative">What it shows.</param>
public sealed record MailPicture(string ContentId, string MediaType, ReadOnlyMemory<byte> Bytes, int? Width, string Alternative);
