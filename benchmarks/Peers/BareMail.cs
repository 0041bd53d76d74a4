using System.Text;
using MimeKit;

namespace Rapport.Benchmarks.Peers;

/// <summary>MimeKit by itself: messages with a plain text and an HTML part that stand ready.</summary>
sealed class BareMail
{
    readonly FormatOptions format = FormatOptions.Default.Clone();
    readonly byte[] text, html;

    /// <summary>Takes both parts, as they came out, from a message.</summary>
    public BareMail(byte[] message)
    {
        using var whole = MimeMessage.Load(new MemoryStream(message));
        (text, html) = (Encoding.UTF8.GetBytes(whole.TextBody!), Encoding.UTF8.GetBytes(whole.HtmlBody!)); // our messages have both
        format.NewLineFormat = NewLineFormat.Dos;
    }

    public byte[] To(string address)
    {
        using var message = new MimeMessage { Subject = "A month of the Halcyon Office", MessageId = $"{address.Length}.{address}" };
        message.From.Add(new MailboxAddress("The Halcyon Office", "newsletter@halcyon.example"));
        message.To.Add(new MailboxAddress("", address));
        message.Body = new MultipartAlternative { Part("plain", text), Part("html", html) };
        using var stream = new MemoryStream();
        message.WriteTo(format, stream);
        return stream.ToArray();
    }

    static MimePart Part(string subtype, byte[] content) => new("text", subtype)
    {
        ContentTransferEncoding = ContentEncoding.QuotedPrintable,
        Content = new MimeContent(new MemoryStream(content, writable: false)),
    };
}
