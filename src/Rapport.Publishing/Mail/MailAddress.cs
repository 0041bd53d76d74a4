using MimeKit;

namespace Rapport.Publishing.Mail;

/// <summary>Reads addresses so that nothing in them can end a header or hide who sends.</summary>
static class MailAddress
{
    /// <summary>The domain of offices that have not said who sends: it can never be one of somebody else's (RFC 2606).</summary>
    public const string PlaceholderDomain = "rapport.invalid";

    const int NameMax = 200, AddressMax = 254, WholeMax = 600;

    static readonly ParserOptions Strict = new() { AddressParserComplianceMode = RfcComplianceMode.Strict, AllowAddressesWithoutDomain = false };

    /// <summary>The sender of an issue; where it names none, the office at a placeholder.</summary>
    public static MailboxAddress Sender(string? sender, string issue, string office) =>
        sender is null ? new MailboxAddress(OneLine.Of(office), "newsletter@" + PlaceholderDomain) : Parse(sender, $"issue {issue}, sender");

    /// <summary>One address, perhaps with a name.</summary>
    /// <param name="text">As written.</param>
    /// <param name="whose">Where it stands, for the message of a refusal.</param>
    public static MailboxAddress Parse(string text, string whose)
    {
        if (text.Length > WholeMax || text.Any(char.IsControl)) throw MailProblems.Address(whose, text);
        if (!MailboxAddress.TryParse(Strict, text, out var mailbox) || !IsPlain(mailbox)) throw MailProblems.Address(whose, text);
        return new MailboxAddress(Name(mailbox.Name, whose), mailbox.Address);
    }

    /// <summary>A name without what could turn the line it stands on.</summary>
    public static string Name(string? name, string whose)
    {
        if (name is { Length: > NameMax } || (name ?? "").Any(char.IsControl)) throw MailProblems.Address(whose, name ?? "");
        return OneLine.Of(name ?? "");
    }

    /// <summary>One local part in ASCII, one domain; no route, no group.</summary>
    static bool IsPlain(MailboxAddress mailbox) => mailbox.Route.Count == 0 && mailbox.Address.Length <= AddressMax
        && mailbox.LocalPart.Length is > 0 and <= 64 && mailbox.LocalPart.All(c => c is > ' ' and < '\u007f') && mailbox.Domain.Length > 0
        && mailbox.Domain.All(c => char.IsLetterOrDigit(c) || c is '.' or '-');
}
