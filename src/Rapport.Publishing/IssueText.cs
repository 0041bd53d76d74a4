using System.Text;
using Rapport.Publications;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Mail;
using Rapport.Publishing.PlainText;
using Rapport.Record;

namespace Rapport.Publishing;

/// <summary>Renders an edition as plain text: a pure function, and byte for byte the text part of the message.</summary>
public static class IssueText
{
    /// <summary>The largest plain text, in octets of UTF-8; a longer issue is told shorter.</summary>
    public const int BytesMax = 120_000;

    /// <summary>The text in one language, its lines ended by CR LF.</summary>
    /// <exception cref="RecordException">A binding names nothing, or the text is too long even at its shortest.</exception>
    public static string Render(Edition edition, string language) => Render(new PrintedIssue(edition, language));

    /// <summary>The text of an issue that is laid out.</summary>
    /// <exception cref="RecordException">The text is too long even at its shortest.</exception>
    public static string Render(PrintedIssue issue) => Parts(issue).Whole;

    /// <summary>The text in its parts.</summary>
    internal static TextParts Parts(PrintedIssue issue)
    {
        var bytes = 0;
        foreach (var step in DigestLimits.Steps)
        {
            var parts = DigestText.Write(DigestMaker.Make(issue, NoPicture, step));
            bytes = Encoding.UTF8.GetByteCount(parts.Whole);
            if (bytes <= BytesMax) return parts;
        }
        throw MailProblems.TooLarge(issue, "plain text", bytes, BytesMax);
    }

    /// <summary>Draws nothing.</summary>
    internal static Charts.DrawnPicture? NoPicture(PrintedIssue issue, PrintedFigure figure, string? kind, Charts.PictureRoom room) => null;
}
