using System.Text;
using System.Text.RegularExpressions;
using Rapport.Publications;
using Rapport.Publishing.Charts;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Mail;
using Rapport.Record;
using DrawingHand = System.Func<Rapport.Publishing.Issues.PrintedIssue, Rapport.Publishing.Issues.PrintedFigure, string?, Rapport.Publishing.Charts.PictureRoom, Rapport.Publishing.Charts.DrawnPicture?>;

namespace Rapport.Publishing;

/// <summary>Renders an edition as a message: plain text and HTML, with the pictures inside. The same edition gives the same bytes.</summary>
public static partial class IssueMail
{
    /// <summary>The largest HTML part, in octets; a longer issue is told shorter. Mail programs cut off what is longer than about 102,000.</summary>
    public const int HtmlMax = 100_000;

    /// <summary>The largest message, in octets; pictures that do not fit stay behind, and their tables stand for them.</summary>
    public const int MessageMax = 600_000;

    const int HeadersMax = 12_000;

    /// <summary>The message in one language.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="language">The language.</param>
    /// <param name="png">Makes the pictures of charts; null for a message without them, whose tables hold every number.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RecordException">The sender is no address, or the message is too large even at its shortest.</exception>
    public static async Task<byte[]> RenderAsync(Edition edition, string language, PngConverter? png, CancellationToken cancellationToken = default) =>
        await RenderAsync(new PrintedIssue(edition, language), png, cancellationToken);

    /// <summary>The message of an issue that is laid out.</summary>
    /// <inheritdoc cref="RenderAsync(Edition, string, PngConverter?, CancellationToken)" path="/exception"/>
    public static async Task<byte[]> RenderAsync(PrintedIssue issue, PngConverter? png, CancellationToken cancellationToken = default) =>
        (await DraftAsync(issue, png, Pictures.Draw, cancellationToken)).ToBytes();

    /// <summary>The message rendered once, to be made out to many recipients.</summary>
    /// <inheritdoc cref="RenderAsync(Edition, string, PngConverter?, CancellationToken)" path="/param"/>
    /// <inheritdoc cref="RenderAsync(Edition, string, PngConverter?, CancellationToken)" path="/exception"/>
    public static Task<MailDraft> DraftAsync(Edition edition, string language, PngConverter? png, CancellationToken cancellationToken = default) =>
        DraftAsync(new PrintedIssue(edition, language), png, Pictures.Draw, cancellationToken);

    /// <summary>The same, with the hand that draws.</summary>
    internal static async Task<MailDraft> DraftAsync(PrintedIssue issue, PngConverter? png, DrawingHand draw, CancellationToken cancellationToken)
    {
        var text = IssueText.Parts(issue);
        var envelope = Envelope(issue);
        var reader = new PictureReader(envelope, png);
        var hand = Once(png is null ? IssueText.NoPicture : draw);
        var bytes = 0;
        foreach (var step in DigestLimits.Steps)
        {
            var digest = DigestMaker.Make(issue, hand, step);
            var pictures = await reader.ReadAsync(digest, Room(text.Whole), cancellationToken);
            var html = await HtmlAsync(new MailPage(digest, pictures), cancellationToken);
            bytes = Encoding.UTF8.GetByteCount(html) + html.Count('\n'); // each line will end in two octets
            if (bytes <= HtmlMax) return new MailDraft(envelope with { Subject = digest.Subject }, html, text, [.. pictures.Values]);
        }
        throw MailProblems.TooLarge(issue, "message", bytes, HtmlMax);
    }

    /// <summary>Draws each figure once, however often the message has to be told shorter.</summary>
    static DrawingHand Once(DrawingHand draw)
    {
        var drawn = new Dictionary<(string, string?), DrawnPicture?>();
        return (issue, figure, kind, room) => drawn.TryGetValue((figure.Key, kind), out var picture) ? picture
            : drawn[(figure.Key, kind)] = draw(issue, figure, kind, room);
    }

    /// <summary>What is left for pictures; both other parts are taken at the length they may have at most.</summary>
    static long Room(string text) => MessageMax - HeadersMax - Base64Lines.LengthOf(HtmlMax) - Base64Lines.LengthOf(Encoding.UTF8.GetByteCount(text));

    static async Task<string> HtmlAsync(MailPage page, CancellationToken cancellationToken) =>
        Indent().Replace(await HtmlPage.RenderAsync<MailDocument>(new() { [nameof(MailDocument.Page)] = page }, cancellationToken), "\n");

    static MailEnvelope Envelope(PrintedIssue printed)
    {
        var issue = printed.Edition.Issue;
        return new MailEnvelope
        {
            From = MailAddress.Sender(issue.Sender, issue.Id.Value, Masthead.OfficeOf(printed)), Subject = "", Language = printed.Language,
            Date = printed.Edition.AsRecorded.At, Id = $"{issue.Id}.{printed.Language}.{printed.Edition.AsRecorded.Sequence}",
            List = IdPart(issue.Series ?? printed.Edition.Office), Archive = issue.Address,
        };
    }

    /// <summary>A name as ids of messages and lists may hold it.</summary>
    static string IdPart(string name) => NotInId().Replace(name.ToLowerInvariant(), "-").Trim('-', '.') is { Length: > 0 } part ? part : "newsletter";

    [GeneratedRegex(@"\n\s+")]
    private static partial Regex Indent();

    [GeneratedRegex("[^a-z0-9-]+")]
    private static partial Regex NotInId();
}
