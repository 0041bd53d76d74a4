using System.Text;
using System.Text.RegularExpressions;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Publishing.Charts;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Mail;
using Rapport.Record;
using Xunit;

namespace Rapport.System.Tests.Publishing;

public sealed class IssueMailTests
{
    static CancellationToken Ending => TestContext.Current.CancellationToken;

    static async Task<ReadMail> Read(Edition edition, string language = "en") =>
        await ReadMail.Of(await IssueMail.RenderAsync(edition, language, PngConverter.Find(), Ending));

    [Fact]
    public async Task The_sample_is_as_approved()
    {
        var draft = await IssueMail.DraftAsync(SampleEdition.Make(), "en", null, Ending);
        Golden.Check("unoct-2021-02.en.mail.html", draft.Html.ReplaceLineEndings("\n"));
        Golden.Check("unoct-2021-02.en.mail.txt", IssueText.Render(SampleEdition.Make(), "en").ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task Python_reads_the_message_without_a_defect(string language)
    {
        var mail = await Read(MailEdition.Make(), language);
        Golden.Look($"mail.{language}.html", mail.Html);
        Golden.Look($"mail.{language}.txt", mail.Text);
        Assert.Empty(mail.Defects);
        Assert.Equal(["multipart/alternative", "text/plain", "text/html"], mail.Types.Where(t => t is not ("multipart/related" or "image/png")));
        Assert.Equal(mail.Wanted, mail.Carried);
        Assert.Equal((0, true), (mail.Bare, mail.Longest <= 998));
        Assert.Equal(("Office of Examples", "newsletter@example.org"), mail.Sender);
        Assert.Equal(language, mail["Content-Language"]);
        Assert.Equal($"<unoct-2021-02.{language}.12@example.org>", mail["Message-Id"]);
        Assert.Equal("<unoct-newsletter.example.org>", mail["List-Id"]);
        Assert.Equal("<https://example.org/issues/unoct-2021-02/>", mail["List-Archive"]);
        Assert.Equal("Fri, 05 Mar 2021 10:00:00 +0000", mail["Date"]);
        Assert.Equal("flowed", mail.Format);
    }

    [Fact]
    public async Task The_subject_is_the_headline_in_every_script()
    {
        Assert.Equal("11 activities, 5 States, a short month · UNOCT, February 2021", (await Read(MailEdition.Make()))["Subject"]);
        Assert.StartsWith("11 activités, 5 États, un mois court · ", (await Read(MailEdition.Make(), "fr"))["Subject"], StringComparison.Ordinal);
        Assert.StartsWith("11 نشاطا، 5 دول، وشهر قصير · ", (await Read(MailEdition.Make(), "ar"))["Subject"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_part_is_the_plain_text_byte_for_byte()
    {
        foreach (var language in (string[])["en", "fr", "ar"])
            Assert.Equal(IssueText.Render(MailEdition.Make(), language), (await Read(MailEdition.Make(), language)).Text);
    }

    [Fact]
    public async Task The_same_edition_gives_the_same_bytes() =>
        Assert.Equal(await IssueMail.RenderAsync(MailEdition.Make(), "ar", PngConverter.Find(), Ending), await IssueMail.RenderAsync(MailEdition.Make(), "ar", PngConverter.Find(), Ending));

    [Fact]
    public async Task A_chart_travels_as_a_picture_that_the_text_names()
    {
        var draft = await IssueMail.DraftAsync(new PrintedIssue(MailEdition.Make(), "fr"), PngConverter.Find(), Drawn, Ending);
        var mail = await ReadMail.Of(draft.ToBytes());
        Assert.Empty(mail.Defects);
        Assert.Contains("chart-1.unoct-2021-02.fr.12@example.org", mail.Wanted);
        Assert.Equal(mail.Wanted, mail.Carried);
        Assert.Contains("alt=\"Trois barres &amp; rien d’autre\"", mail.Html, StringComparison.Ordinal);
        Assert.Equal(["multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png"], mail.Types.Take(5));
    }

    static DrawnPicture Drawn(PrintedIssue issue, PrintedFigure figure, string? kind, PictureRoom room) => new(
        $"""<svg xmlns="http://www.w3.org/2000/svg" width="{room.Width}" height="90"><text x="8" y="40" font-family="Noto Sans">{figure.Key}</text></svg>""", room.Width, 90, "Trois barres & rien d’autre");

    [Fact]
    public async Task A_picture_of_the_text_travels_with_its_alternative_and_caption()
    {
        var markdown = $"## One {{#lead}}\n\n<figure><img src=\"data:image/png;base64,{MailEdition.Pixel}\" alt=\"A red pixel\"><figcaption>Nobody’s rights</figcaption></figure>";
        var mail = await Read(MailEdition.Make(markdown: markdown));
        Assert.Equal(mail.Wanted, mail.Carried);
        if (mail.Wanted.Length > 0) Assert.Contains("alt=\"A red pixel\"", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"data:", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_lead_to_their_receipts_where_the_address_is_known()
    {
        var known = await Read(MailEdition.Make());
        Assert.Contains("href=\"https://example.org/issues/unoct-2021-02/en/index.html#receipt-trainings\"", known.Html, StringComparison.Ordinal);
        Assert.Contains(">Read in the browser</a>", known.Html, StringComparison.Ordinal);
        var unknown = await Read(MailEdition.Make(address: null));
        Assert.DoesNotMatch("href=\"[^\"]*#", unknown.Html);
        Assert.DoesNotContain("Read in the browser", unknown.Html + unknown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Right_to_left_stands_on_every_table_and_cell()
    {
        var html = (await Read(MailEdition.Make(), "ar")).Html;
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<t(?:d|h|able)(?![^>]*dir=)[^>]*(?:align|style=\"padding)", html);
        Assert.Contains("<span dir=\"rtl\">\u200f350,000\u00a0USD</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_fetched_and_nothing_runs()
    {
        var html = (await Read(MailEdition.Make())).Html;
        Assert.DoesNotMatch("(?i)<script|<link|<iframe|<form|javascript:|url\\(|src=\"(?!cid:)|@import|display:\\s*(?:flex|grid)", html);
    }

    [Fact]
    public async Task What_must_be_carried_is_in_both_parts()
    {
        var mail = await Read(SampleEdition.Make());
        foreach (var part in (string[])[mail.Html, Regex.Replace(mail.Text, " ?\r\n", " ")])
        {
            Assert.Contains(SampleEdition.Notice, part, StringComparison.Ordinal);
            Assert.Contains("Recorded on a test clock: these are not the times of real entries.", part, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_message_without_a_sender_comes_from_a_place_that_cannot_be_anybodys()
    {
        var mail = await Read(MailEdition.Make(sender: null));
        Assert.Equal(("United Nations Office of Counter-Terrorism", "newsletter@rapport.invalid"), mail.Sender);
        Assert.Null(mail["To"]);
        Assert.Null(mail["List-Unsubscribe"]);
        Assert.Equal("auto-generated", mail["Auto-Submitted"]);
    }

    [Theory]
    [InlineData("Office <a@example.org>\r\nBcc: everybody@example.org")]
    [InlineData("Office <a@example.org>, Other <b@example.org>")]
    [InlineData("Office")]
    [InlineData("Office <a>")]
    [InlineData("")]
    public async Task A_sender_that_is_no_address_is_refused(string sender)
    {
        if (sender.Length == 0) return; // an empty field cannot be recorded
        var refused = await Assert.ThrowsAsync<RecordException>(() => Read(MailEdition.Make(sender: sender)));
        Assert.Equal("mail.address", refused.Code);
        Assert.EndsWith("expected a name and an address such as Example Office <newsletter@example.org>, on one line", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_keeps_its_quotes_and_loses_what_turns_it_round()
    {
        var mail = await Read(MailEdition.Make(sender: "\"O\\\"Hara, \u202egro.elpmaxe@rettelswen\u202c Office\" <newsletter@example.org>"));
        Assert.Empty(mail.Defects);
        Assert.Equal(("O\"Hara, gro.elpmaxe@rettelswen Office", "newsletter@example.org"), mail.Sender);
    }

    [Fact]
    public async Task A_hostile_headline_stays_one_header()
    {
        var title = LocalText.Of("en", "One\nBcc: everybody@example.org \u202eevil\u202c <script>alert(1)</script>");
        var mail = await Read(MailEdition.Make().With("title", title));
        Assert.Empty(mail.Defects);
        Assert.Null(mail["Bcc"]);
        Assert.Equal("One Bcc: everybody@example.org evil · UNOCT, February 2021", mail["Subject"]);
        Assert.DoesNotContain("<script", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_for_a_message_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RecordException>(() => Read(MailEdition.Make(markdown: "## One {#lead}\n\n" + string.Concat(Enumerable.Repeat("word ", 19_990)))));
        Assert.Equal("mail.too-large", refused.Code);
        Assert.Matches("^issue unoct-2021-02, en: found a message of [0-9]+ octets at its shortest, expected at most 100000; shorten the text", refused.Message);
    }
}
