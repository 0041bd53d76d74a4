using MimeKit;

namespace Rapport.Publishing.Mail;

/// <summary>What the headers of an issue's message say, apart from whom it goes to.</summary>
public sealed record MailEnvelope
{
    /// <summary>Who sends.</summary>
    public required MailboxAddress From { get; init; }

    /// <summary>The subject: one line.</summary>
    public required string Subject { get; init; }

    /// <summary>When the record stood as the message tells it.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The issue, its language and the state of the record: the left part of the message's id.</summary>
    public required string Id { get; init; }

    /// <summary>The language.</summary>
    public required string Language { get; init; }

    /// <summary>The publication: the left part of the list's id.</summary>
    public required string List { get; init; }

    /// <summary>Where earlier issues are; null where that is not known.</summary>
    public required string? Archive { get; init; }

    /// <summary>The domain of the ids: the sender's.</summary>
    public string Domain => From.Domain;

    /// <summary>A message with every header that does not depend on the recipient.</summary>
    internal MimeMessage Message(string id)
    {
        var message = new MimeMessage { Date = Date, Subject = Subject, MessageId = $"{id}@{Domain}" };
        message.From.Add(From);
        message.Headers.Add(HeaderId.ContentLanguage, Language);
        message.Headers.Add(HeaderId.ListId, $"<{List}.{Domain}>");
        if (Archive is not null) message.Headers.Add("List-Archive", $"<{Archive}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add(HeaderId.Precedence, "bulk");
        return message;
    }
}
