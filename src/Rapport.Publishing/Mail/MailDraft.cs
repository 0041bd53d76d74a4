using System.Net;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using Rapport.Publishing.PlainText;

namespace Rapport.Publishing.Mail;

/// <summary>
/// A message rendered once. It can be kept as it is, or made out to a recipient: then only headers, the greeting and the way to leave are
/// filled in. The same draft gives the same bytes.
/// </summary>
public sealed class MailDraft
{
    /// <summary>Where a greeting goes. No text can hold these marks: in text a sign below is always written as an entity.</summary>
    internal const string GreetingPlace = "<!--greeting-->";

    /// <summary>Where the way to leave goes.</summary>
    internal const string UnsubscribePlace = "<!--unsubscribe-->";

    static readonly FormatOptions Format = NewFormat();

    readonly MailEnvelope envelope;
    readonly string[] html;
    readonly TextParts text;
    readonly IReadOnlyList<(MailPicture Picture, byte[] Encoded)> pictures;
    readonly Furniture words;
    readonly ContentEncoding encoding;

    /// <summary>A draft.</summary>
    /// <param name="envelope">Its headers.</param>
    /// <param name="html">The HTML with both places.</param>
    /// <param name="text">The plain text.</param>
    /// <param name="pictures">What travels with it.</param>
    internal MailDraft(MailEnvelope envelope, string html, TextParts text, IReadOnlyList<MailPicture> pictures)
    {
        (this.envelope, this.text, words) = (envelope, text, Furniture.For(envelope.Language));
        this.html = html.ReplaceLineEndings("\r\n").Split([GreetingPlace, UnsubscribePlace], StringSplitOptions.None);
        this.pictures = [.. pictures.Select(p => (p, Base64Lines.Of(p.Bytes.Span)))];
        encoding = IsMostlyAscii(text.Whole) ? ContentEncoding.QuotedPrintable : ContentEncoding.Base64;
    }

    /// <summary>The HTML part without anything personal.</summary>
    public string Html => string.Concat(html);

    /// <summary>The message without a recipient: what is kept in a file.</summary>
    public byte[] ToBytes() => Bytes(Compose(null));

    /// <summary>The message to one recipient.</summary>
    /// <exception cref="Rapport.Record.RecordException">The recipient reads another language.</exception>
    public byte[] To(MailRecipient recipient)
    {
        if (recipient.Language != envelope.Language) throw MailProblems.Language(recipient.Language, envelope.Language);
        return Bytes(Compose(recipient));
    }

    MimeMessage Compose(MailRecipient? recipient)
    {
        var message = envelope.Message(recipient is null ? envelope.Id : $"{envelope.Id}.{Short(recipient.Mailbox.Address)}");
        if (recipient is not null) Address(message, recipient);
        var seed = Short(envelope.Id);
        var alternative = new MultipartAlternative { Boundary = $"=_alternative_{seed}" };
        alternative.Add(TextPart(recipient));
        alternative.Add(pictures.Count == 0 ? HtmlPart(recipient) : Related(HtmlPart(recipient), $"=_related_{seed}"));
        message.Body = alternative;
        return message;
    }

    static void Address(MimeMessage message, MailRecipient recipient)
    {
        message.To.Add(recipient.Mailbox);
        message.Headers.Add("List-Unsubscribe", $"<{recipient.Unsubscribe.AbsoluteUri}>");
        message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        if (recipient.Help is { } help) message.Headers.Add("List-Help", $"<{help.AbsoluteUri}>");
    }

    MultipartRelated Related(MimePart root, string boundary)
    {
        var related = new MultipartRelated { Boundary = boundary };
        related.Add(root);
        related.ContentType.Parameters["type"] = "text/html";
        foreach (var (picture, encoded) in pictures) related.Add(Part(picture, encoded));
        return related;
    }

    static MimePart Part(MailPicture picture, byte[] encoded) => new(ContentType.Parse(picture.MediaType))
    {
        ContentId = picture.ContentId,
        ContentDisposition = new ContentDisposition(ContentDisposition.Inline) { FileName = FileName(picture) },
        ContentTransferEncoding = ContentEncoding.Base64,
        Content = new MimeContent(new MemoryStream(encoded, writable: false), ContentEncoding.Base64),
    };

    static string FileName(MailPicture picture) => $"{picture.ContentId.Split('.')[0]}.{picture.MediaType.Split('/')[1]}";

    MimePart TextPart(MailRecipient? recipient)
    {
        var part = Part("plain", recipient is null ? text.Whole : text.Head + Greeting(recipient) + text.Body + text.Foot + Leave(recipient));
        part.ContentType.Parameters["format"] = "flowed";
        if (TextPage.IsWithoutSpaces(envelope.Language)) part.ContentType.Parameters["delsp"] = "yes";
        return part;
    }

    MimePart HtmlPart(MailRecipient? recipient) => Part("html", recipient is null ? Html : html[0] + HtmlGreeting(recipient) + html[1] + HtmlLeave(recipient) + html[2]);

    MimePart Part(string subtype, string content)
    {
        var part = new MimePart("text", subtype)
        {
            ContentTransferEncoding = encoding,
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(content), writable: false)),
        };
        part.ContentType.Charset = "utf-8";
        return part;
    }

    string Greeting(MailRecipient recipient)
    {
        if (recipient.Greeting is not { } greeting) return "";
        var page = new TextPage(envelope.Language);
        page.Paragraph(TextRuns.Clean(greeting));
        page.Space();
        return page.ToString();
    }

    string Leave(MailRecipient recipient)
    {
        var page = new TextPage(envelope.Language);
        page.Paragraph(words["mail.subscribed"]);
        page.Line(words.With("page.named", words["mail.unsubscribe"], recipient.Unsubscribe.AbsoluteUri));
        return page.ToString();
    }

    static string HtmlGreeting(MailRecipient recipient) => recipient.Greeting is not { } greeting ? ""
        : $"<p class=\"i\" style=\"{MailStyle.Paragraph}\">{WebUtility.HtmlEncode(greeting)}</p>";

    string HtmlLeave(MailRecipient recipient) =>
        $"<p class=\"s\" style=\"{MailStyle.Small}\">{WebUtility.HtmlEncode(words["mail.subscribed"])} "
        + $"<a class=\"s\" href=\"{WebUtility.HtmlEncode(recipient.Unsubscribe.AbsoluteUri)}\" style=\"color:{MailStyle.Soft}\">{WebUtility.HtmlEncode(words["mail.unsubscribe"])}</a></p>";

    static byte[] Bytes(MimeMessage message)
    {
        using var stream = new MemoryStream();
        message.WriteTo(Format, stream);
        return stream.ToArray();
    }

    static FormatOptions NewFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        format.EnsureNewLine = true;
        return format;
    }

    /// <summary>Quoted-printable stays legible in the source; where most letters would be escaped, base64 is shorter.</summary>
    static bool IsMostlyAscii(string text) => text.Count(char.IsAscii) > text.Length * 3 / 4;

    static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
