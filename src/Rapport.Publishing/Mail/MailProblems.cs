using Rapport.Publishing.Issues;
using Rapport.Record;

namespace Rapport.Publishing.Mail;

/// <summary>What a message is refused for, in one place.</summary>
static class MailProblems
{
    public static RecordException TooLarge(PrintedIssue issue, string part, long found, long most) => new("mail.too-large",
        $"issue {issue.Edition.Issue.Id}, {issue.Language}: found a {part} of {found} octets at its shortest, expected at most {most}; shorten the text or the captions of the issue");

    public static RecordException Address(string whose, string found) => new("mail.address",
        $"{whose}: found \"{Shown(found)}\", expected a name and an address such as Example Office <newsletter@example.org>, on one line");

    public static RecordException Unsubscribe(string found) => new("mail.unsubscribe",
        $"recipient: found the unsubscribe link \"{Shown(found)}\", expected an https address of at most {MailRecipient.LinkMax} characters");

    public static RecordException Greeting(string found) => new("mail.greeting",
        $"recipient: found a greeting of {found.Length} characters, expected one line of at most {MailRecipient.GreetingMax}");

    public static RecordException Language(string found, string expected) => new("mail.language",
        $"recipient: found the language \"{Shown(found)}\", expected {expected}, the language of the draft; make a draft for each language");

    public static RecordException Picture(string found) => new("mail.picture",
        $"rsvg-convert: {Shown(found)}; expected a picture; mend the figure's picture, or publish without rsvg-convert: the tables hold every number");

    /// <summary>What was found, short, without what could turn a terminal's line.</summary>
    static string Shown(string text) => OneLine.Of(text) is var line && line.Length > 80 ? line[..80] + "…" : OneLine.Of(text);
}
