using Rapport.Publishing.Mail;

namespace Rapport.Publishing.PlainText;

/// <summary>Writes a digest as a plain text that a person would want to read: 72 columns, links at the end.</summary>
sealed class DigestText
{
    readonly Digest digest;
    readonly TextRuns runs;

    DigestText(Digest digest) => (this.digest, runs) = (digest, new TextRuns());

    /// <summary>The text in its parts.</summary>
    public static TextParts Write(Digest digest)
    {
        var text = new DigestText(digest);
        return new TextParts(text.Head(), text.Body(), text.Foot()); // in this order: links are numbered as they come
    }

    string Head()
    {
        var page = new TextPage(digest.Language);
        page.Line(Upper(digest.Office));
        page.Paragraph($"{digest.Period} · {digest.AsOf}");
        foreach (var notice in digest.Notices) page.Paragraph(TextRuns.Clean(notice));
        if (digest.Page is { } address)
        {
            page.Space();
            page.Line(digest.Words.With("page.named", digest.Words["mail.browser"], address));
        }
        page.Heading(runs.Of(digest.Title), '=');
        if (digest.Translation is { } translation) page.Paragraph(translation);
        page.Paragraph(digest.Words[digest.Page is null ? "mail.reading" : "mail.reading-web"]);
        page.Space();
        return page.ToString();
    }

    string Body()
    {
        var page = new TextPage(digest.Language);
        var blocks = new TextBlocks(page, runs, digest.Words);
        foreach (var section in digest.Sections)
        {
            if (section.Heading.Count > 0) page.Heading(runs.Of(section.Heading), '-');
            if (section.Translation is { } translation) page.Paragraph(translation);
            blocks.Write(section.Blocks);
            page.Space();
        }
        page.Heading(digest.Words["receipts.heading"], '-');
        foreach (var receipt in digest.Receipts) Write(page, receipt);
        if (digest.Stated.Count > 0) page.Heading(digest.Words["receipts.stated"], '-');
        foreach (var stated in digest.Stated) Write(page, stated);
        if (digest.Given.Count > 0) page.Heading(digest.Words["receipts.given"], '-');
        foreach (var (number, source) in digest.Given)
            page.Paragraph($"{runs.Of(number)} · {digest.Words.With("mail.source", TextRuns.Clean(source))}", 0, 4);
        page.Space();
        return page.ToString();
    }

    void Write(TextPage page, ReceiptLine receipt)
    {
        page.Paragraph(digest.Words.With("page.named", TextRuns.Clean(receipt.Name), runs.Of(receipt.Total)), 0, 4);
        page.Paragraph(receipt.Plain, 4);
        page.Paragraph(receipt.Sentence, 4);
        if (receipt.Rows.Count > 0) page.Paragraph(string.Join(" · ", receipt.Rows.Select(Row)), 4);
        foreach (var note in receipt.Notes) page.Paragraph(TextRuns.Clean(note), 4);
        page.Space();
    }

    string Row(ChartRow row) => $"{TextRuns.Clean(row.Group.Length == 0 ? row.Label : $"{row.Group}, {row.Label}")}{TextPage.Joined}{runs.Of(row.Value)}{row.Beside}";

    void Write(TextPage page, StatedLine stated)
    {
        page.Paragraph($"{runs.Of(stated.Number)} {TextRuns.Clean(stated.Name)}", 0, 4);
        page.Paragraph(digest.Words.With("mail.source", TextRuns.Clean(stated.Source)), 4);
        page.Paragraph(runs.Of(stated.Account), 4);
        page.Space();
    }

    string Foot()
    {
        var page = new TextPage(digest.Language);
        if (runs.Links.Count > 0) page.Heading(digest.Words["mail.links"], '-');
        for (var i = 0; i < runs.Links.Count; i++) page.Line($"[{i + 1}] {runs.Links[i]}");
        page.Space();
        page.Line("* * *");
        page.Paragraph($"{digest.Office} · {digest.Period}");
        foreach (var notice in digest.Notices) page.Paragraph(TextRuns.Clean(notice));
        if (digest.Data is { } data) page.Line(digest.Words.With("page.named", digest.Words["mail.data"], data));
        return page.ToString();
    }

    /// <summary>Capitals where a script has them.</summary>
    static string Upper(string text) => TextRuns.Clean(text).ToUpperInvariant();
}
