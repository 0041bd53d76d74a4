using MimeKit;

namespace Rapport.Publishing.Mail;

/// <summary>Somebody to whom a personal message goes. Whatever could break a header is refused when it is made.</summary>
public sealed record MailRecipient
{
    /// <summary>The longest link to leave by, in characters.</summary>
    public const int LinkMax = 800;

    /// <summary>The longest greeting, in characters.</summary>
    public const int GreetingMax = 200;

    /// <summary>A recipient.</summary>
    /// <param name="address">The address, perhaps with a name before it.</param>
    /// <param name="language">The language of the message.</param>
    /// <param name="unsubscribe">Where one click ends the subscription.</param>
    /// <param name="greeting">A line before the text; null for none.</param>
    /// <exception cref="Rapport.Record.RecordException">Something in it is no address, or is too long, or would end a header.</exception>
    public MailRecipient(string address, string language, Uri unsubscribe, string? greeting = null)
    {
        Mailbox = MailAddress.Parse(address, "recipient");
        if (!unsubscribe.IsAbsoluteUri || unsubscribe.Scheme != Uri.UriSchemeHttps || unsubscribe.AbsoluteUri.Length > LinkMax
            || unsubscribe.AbsoluteUri.AsSpan().ContainsAny("<>\"\r\n")) throw MailProblems.Unsubscribe(unsubscribe.OriginalString);
        if (greeting is { Length: > GreetingMax } || (greeting ?? "").Any(char.IsControl)) throw MailProblems.Greeting(greeting ?? "");
        (Language, Unsubscribe, Greeting) = (language, unsubscribe, greeting is null ? null : OneLine.Of(greeting));
    }

    /// <summary>The language of the message.</summary>
    public string Language { get; }

    /// <summary>Where one click ends the subscription.</summary>
    public Uri Unsubscribe { get; }

    /// <summary>A line before the text, or null.</summary>
    public string? Greeting { get; }

    /// <summary>Where help about the list is found, or null.</summary>
    public Uri? Help { get; init; }

    /// <summary>The address.</summary>
    internal MailboxAddress Mailbox { get; }
}
