using System.Net;
using System.Text.RegularExpressions;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Record;
using Xunit;

namespace Rapport.System.Tests.Publishing;

/// <summary>The digits of a page: what a reader reads is in those of the issue, what a machine reads is not.</summary>
public sealed class DigitPageTests
{
    [Fact]
    public async Task Numbers_and_dates_are_in_the_digits_of_the_issue_and_nothing_else()
    {
        var (latin, arab) = (await Page(null), await Page("arab"));
        Assert.Contains("١١", Of(arab, "<bdi>([^<]*)"), StringComparison.Ordinal);
        Assert.Contains("٨–٩ شباط/فبراير", arab, StringComparison.Ordinal);
        Assert.Contains("٣٥٠٬٠٠٠", arab, StringComparison.Ordinal);
        Assert.NotEmpty(Of(arab, "<small>([^<]*)"));
        foreach (var kept in new[] { "<code>([^<]*)</code>", "href=\"([^\"]*)\"", " id=\"([^\"]*)\"", "<code>([^<]*)</code></td>" })
            Assert.Equal(Of(latin, kept), Of(arab, kept));
        Assert.DoesNotMatch("[0-9]", Of(arab, "<a class=\"number[^>]*><bdi>([^<]*)"));
        Assert.DoesNotMatch("[0-9]", Of(arab, "<small>([^<]*)|<(?:p|td)[^>]* class=\"when\">([^<]*)"));
    }

    [Fact]
    public async Task Digits_that_are_not_known_stop_the_page() =>
        Assert.Equal("issue.yml, column digits.ar: found \"roman\", expected latn or arab", (await Assert.ThrowsAsync<RecordException>(() => Page("roman"))).Message);

    static Task<string> Page(string? digits)
    {
        var edition = SampleEdition.Make(languages: ["en", "ar"]);
        var content = digits is null ? edition.Issue.Content : edition.Issue.Content.With("digits", LocalText.Of("ar", digits));
        return IssuePage.RenderAsync(edition with { Issue = new Issue(edition.Issue.Id, content) }, "ar", TestContext.Current.CancellationToken);
    }

    static string Of(string html, string pattern) => string.Join('\n', Regex.Matches(html, pattern).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)));
}
