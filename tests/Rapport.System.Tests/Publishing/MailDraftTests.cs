using System.Text.RegularExpressions;
using Rapport.Publishing;
using Rapport.Publishing.Mail;
using Rapport.Record;
using Xunit;

namespace Rapport.System.Tests.Publishing;

public sealed class MailDraftTests
{
    static readonly Uri Leave = new("https://example.org/leave?who=1&list=2");

    static Task<MailDraft> Draft(string language = "en") => IssueMail.DraftAsync(MailEdition.Make(), language, null, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_personal_message_differs_only_in_what_is_personal()
    {
        var draft = await Draft();
        var personal = await ReadMail.Of(draft.To(new MailRecipient("A Reader <reader@example.org>", "en", Leave, "Dear <reader> & friends,")));
        var plain = await ReadMail.Of(draft.ToBytes());
        Assert.Empty(personal.Defects);
        Assert.Equal(("A Reader", "reader@example.org"), personal.Recipient);
        Assert.Equal("<https://example.org/leave?who=1&list=2>", personal["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", personal["List-Unsubscribe-Post"]);
        Assert.Contains("Dear &lt;reader&gt; &amp; friends,</p>", personal.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/leave?who=1&amp;list=2\"", personal.Html, StringComparison.Ordinal);
        Assert.Equal(plain.Text, personal.Text.Replace("Dear <reader> & friends,\r\n\r\n", "", StringComparison.Ordinal)[..plain.Text.Length]);
        Assert.EndsWith("Unsubscribe: https://example.org/leave?who=1&list=2\r\n", personal.Text, StringComparison.Ordinal);
        Assert.Matches("^<unoct-2021-02\\.en\\.12\\.[0-9a-f]{16}@example\\.org>$", personal["Message-Id"]);
    }

    [Fact]
    public async Task A_message_in_Arabic_is_greeted_in_Arabic()
    {
        var mail = await ReadMail.Of((await Draft("ar")).To(new MailRecipient("قارئ <reader@example.org>", "ar", Leave, "تحية طيبة،")));
        Assert.Empty(mail.Defects);
        Assert.Equal(("قارئ", "reader@example.org"), mail.Recipient);
        Assert.Contains("تحية طيبة،", mail.Html + mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_another_language_needs_another_draft()
    {
        var draft = await Draft();
        Assert.Equal("recipient: found the language \"fr\", expected en, the language of the draft; make a draft for each language",
            Assert.Throws<RecordException>(() => draft.To(new MailRecipient("reader@example.org", "fr", Leave))).Message);
    }

    [Theory]
    [InlineData("reader@example.org\r\nBcc: everybody@example.org", "recipient: found \"reader@example.org Bcc: everybody@example.org\", expected a name and an address such as Example Office <newsletter@example.org>, on one line")]
    [InlineData("reader", "recipient: found \"reader\", expected a name and an address such as Example Office <newsletter@example.org>, on one line")]
    [InlineData("a@example.org, b@example.org", "recipient: found \"a@example.org, b@example.org\", expected a name and an address such as Example Office <newsletter@example.org>, on one line")]
    public void An_address_that_is_none_is_refused(string address, string message) =>
        Assert.Equal(message, Assert.Throws<RecordException>(() => new MailRecipient(address, "en", Leave)).Message);

    [Fact]
    public void A_greeting_and_a_link_have_limits()
    {
        Assert.NotNull(new MailRecipient("a@example.org", "en", LinkOf(MailRecipient.LinkMax), new string('x', MailRecipient.GreetingMax)));
        Assert.Equal("recipient: found a greeting of 201 characters, expected one line of at most 200",
            Assert.Throws<RecordException>(() => new MailRecipient("a@example.org", "en", Leave, new string('x', MailRecipient.GreetingMax + 1))).Message);
        Assert.Equal("mail.greeting", Assert.Throws<RecordException>(() => new MailRecipient("a@example.org", "en", Leave, "one\ntwo")).Code);
        Assert.Matches("^recipient: found the unsubscribe link \"https://example.org/x.*…\", expected an https address of at most 800 characters$",
            Assert.Throws<RecordException>(() => new MailRecipient("a@example.org", "en", LinkOf(MailRecipient.LinkMax + 1))).Message);
        Assert.Equal("mail.unsubscribe", Assert.Throws<RecordException>(() => new MailRecipient("a@example.org", "en", new Uri("http://example.org/"))).Code);
    }

    static Uri LinkOf(int length) => new("https://example.org/" + new string('x', length - "https://example.org/".Length));
}
