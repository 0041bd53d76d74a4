using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Publishing.Mail;
using Rapport.Publishing.Text;
using Rapport.System.Tests.Acceptance;
using Xunit;

namespace Rapport.System.Tests.Publishing;

/// <summary>Holds the messages of both samples against <c>figures.json</c> and against the sizes that mail programs allow.</summary>
public sealed partial class MailNumbersTests(DemoRun demo)
{
    public static TheoryData<string, string, string> Issues => new()
    {
        { "record.db", "unoct-2021-02", "en" }, { "record.db", "unoct-2021-02", "fr" }, { "record.db", "unoct-2021-02", "ar" },
        { "twin.db", "twin-2025-11", "en" }, { "twin.db", "twin-2025-11", "fr" }, { "twin.db", "twin-2025-11", "ar" },
    };

    [Theory, MemberData(nameof(Issues))]
    public async Task Every_computed_number_stands_in_both_parts(string record, string issue, string language)
    {
        var edition = DemoEdition.Read(demo.File($"out/demo/{record}"), issue).With("address", "https://example.org/issues/" + issue);
        var mail = await ReadMail.Of(await IssueMail.RenderAsync(edition, language, PngConverter.Find(), TestContext.Current.CancellationToken));
        Golden.Look($"{issue}.{language}.mail.html", mail.Html);
        Golden.Look($"{issue}.{language}.mail.txt", mail.Text);
        Assert.Empty(mail.Defects);
        var html = WebUtility.HtmlDecode(Tags().Replace(StyleSheet().Replace(mail.Html, ""), " "));
        var numbers = new NumberText(Furniture.For(language));
        foreach (var (value, currency) in Computed(edition))
        {
            var printed = numbers.Of(value, currency);
            var whole = new Regex($@"(?<![\d.,]){Regex.Escape(printed)}(?![\d])");
            Assert.True(whole.IsMatch(html), $"{printed} is not in the HTML");
            Assert.True(whole.IsMatch(mail.Text), $"{printed} is not in the text");
        }
    }

    [Theory, MemberData(nameof(Issues))]
    public async Task A_message_is_as_small_as_mail_programs_want_it(string record, string issue, string language)
    {
        var edition = DemoEdition.Read(demo.File($"out/demo/{record}"), issue).With("address", "https://example.org/issues/" + issue);
        var message = await IssueMail.RenderAsync(edition, language, PngConverter.Find(), TestContext.Current.CancellationToken);
        var html = (await ReadMail.Of(message)).Html;
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 10_000, 100_000);
        Assert.InRange(message.Length, 20_000, 600_000);
    }

    static IEnumerable<(string? Value, string? Currency)> Computed(Edition edition) =>
        from figure in edition.Figures.Values
        where figure.Reading is not null
        let reading = figure.Reading
        from value in reading.Rows.Select(r => r.Value).Append(reading.Total)
        select (value, reading.Currency);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex StyleSheet();
}
