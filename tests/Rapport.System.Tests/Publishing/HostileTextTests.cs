using System.Text;
using Rapport.Publishing;
using Rapport.Record;
using Rapport.System.Tests.Acceptance;
using Xunit;

namespace Rapport.System.Tests.Publishing;

/// <summary>Whatever somebody writes into an issue, it is harmless text or a clear refusal.</summary>
public sealed class HostileTextTests
{
    static async Task<string> Lead(string markdown)
    {
        var html = await IssuePage.RenderAsync(SampleEdition.Make(markdown: $"## One {{#lead}}\n\n{markdown}"), "en", TestContext.Current.CancellationToken);
        var start = html.IndexOf("class=\"lead\"", StringComparison.Ordinal);
        return html[start..html.IndexOf("class=\"beside\"", StringComparison.Ordinal)];
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "alert")]
    [InlineData("<svg onload=alert(1)><image href=x></svg>", "alert")]
    [InlineData("<a href=\"javascript:alert(1)\">link</a>", "javascript")]
    [InlineData("[link](javascript:alert(1))", "javascript")]
    [InlineData("[link](JaVaScRiPt:alert%281%29)", "cript:")]
    [InlineData("[link](data:text/html;base64,PHNjcmlwdD4=)", "data:")]
    [InlineData("[link](vbscript:x)", "vbscript")]
    [InlineData("<a href=\"&#106;avascript:alert(1)\">link</a>", "avascript")]
    [InlineData("<style>@import url(https://example.org)</style>", "@import")]
    [InlineData("<base href=\"https://example.org\">", "<base")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0\">", "<meta")]
    [InlineData("<form action=\"https://example.org\"><input></form>", "<form")]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("![pixel](https://example.org/p.png)", "https://")]
    [InlineData("<p style=\"position:fixed\" class=\"notice\" id=\"receipts\">over all</p>", "fixed")]
    [InlineData("> <script>alert(1)</script>\n> — <img src=x onerror=alert(2)>", "alert")]
    [InlineData("![<script>alert(1)</script>](file:none)", "<script")]
    public async Task What_would_run_or_load_is_taken_out(string markdown, string never) =>
        Assert.DoesNotContain(never, await Lead(markdown), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("{{ 7*7 }} {% raw %}", "{{ 7*7 }} {% raw %}")]
    [InlineData("@(1+1) @Issue ${7*7} #{1+1}", "@(1+1) @Issue ${7*7} #{1+1}")]
    [InlineData("<% 7*7 %>", "&lt;% 7*7 %&gt;")]
    [InlineData("![a pixel](https://example.org/p.png)", "a pixel")]
    public async Task What_means_something_elsewhere_is_text_here(string markdown, string stands) =>
        Assert.Contains(stands, await Lead(markdown), StringComparison.Ordinal);

    [Fact]
    public async Task A_binding_in_a_link_in_code_and_in_an_attribute_stays_text()
    {
        var lead = await Lead("[a](https://example.org/[[trainings]]) `[[trainings]]` <b title=\"[[trainings]]\">b</b>");
        Assert.Contains("title=\"", lead, StringComparison.Ordinal);
        Assert.DoesNotMatch("href=\"[^\"]*<|title=\"[^\"]*<|[\ue000\ue001]", lead);
    }

    [Fact]
    public async Task No_character_that_turns_the_direction_reaches_the_page() =>
        Assert.Contains("<p>one two three</p>", await Lead("one \u202etwo\u202c \u2067three\u2069"), StringComparison.Ordinal);

    [Fact]
    public async Task A_quotation_cannot_be_closed_from_within()
    {
        var lead = await Lead("> words</blockquote></figure></div><b>\n> — source</figcaption>");
        Assert.Matches("<figure class=\"quotation\"><blockquote><p>words<b>?.*</blockquote><figcaption>— source</figcaption></figure>", lead.Replace("\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[a ", 5_000)]
    [InlineData("- ", 5_000)]
    [InlineData("![", 5_000)]
    public async Task What_is_nested_beyond_reading_is_refused_even_where_nobody_checked_it(string part, int times)
    {
        var refused = await Assert.ThrowsAsync<RecordException>(() => Lead(Times(part, times) + "a"));
        Assert.Equal($"a text of {part.Length * times + 1} characters: found marks nested deeper than Markdown is read, expected at most 16 levels", refused.Message);
    }

    static string Times(string part, int count) => string.Concat(Enumerable.Repeat(part, count));

    /// <summary>The first problem of a load whose English text is this.</summary>
    static string Refused(string markdown, string title = "Title", string activity = "Training")
    {
        using var desk = new Desk();
        desk.Do(null, "init", "--office", "desk", "--clock", "test", "--quiet");
        Directory.CreateDirectory(desk.File("in"));
        File.WriteAllText(desk.File("in/issue.yml"), $"id: i\nperiod: 2021-02\nlanguages: [en]\naudience: public\ntitle.en: \"{title}\"\nsections:\n  - {{ order: 1, kind: text, id: lead }}\n");
        File.WriteAllText(desk.File("in/en.md"), markdown);
        File.WriteAllText(desk.File("in/pillars.csv"), $"id,name.en\nfirst,{activity}\n", Encoding.UTF8);
        var run = desk.Run("load", "in");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        return run.Error.Split('\n')[0];
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_where_it_is()
    {
        Assert.Equal("rapport: en.md: found \"1048577 bytes\", expected at most 1048576 bytes; split the file and load its parts one after the other (file.too-large)", Refused(Times("a", 1 << 20) + "a"));
        Assert.Equal("rapport: en.md: found \"1048576 characters\", expected at most 100000 characters (cell.too-long)", Refused(Times("a", 1 << 20)));
        Assert.Equal("rapport: en.md, row 3: found \"a paragraph of 90000 characters\", expected at most 5000 characters without an empty line between; divide it (text.too-long)",
            Refused("## One {#lead}\n\n" + Times("a", 90_000)));
    }

    [Fact]
    public void A_text_that_is_too_deep_is_refused_where_it_is()
    {
        Assert.Equal("rapport: en.md, row 3: found \"4000 levels of lists or quotations\", expected at most 16; write it flatter (text.too-deep)", Refused("## One {#lead}\n\n" + Times(">", 4_000)));
        Assert.Equal("rapport: en.md, row 1: found \"a paragraph of 10000 characters\", expected at most 5000 characters without an empty line between; divide it (text.too-long)", Refused(Times(">", 10_000)));
        Assert.Equal("rapport: en.md, row 1: found \"a paragraph of 100000 characters\", expected at most 5000 characters without an empty line between; divide it (text.too-long)", Refused(Times("[[", 50_000)));
        Assert.Equal("rapport: en.md, row 1: found \"1100 marks in one paragraph\", expected at most 1000 of [ * _ ` < | without an empty line between; divide it (text.too-many-marks)", Refused(Times("**a", 550)));
    }

    [Fact]
    public void What_turns_the_direction_is_refused_in_text_title_and_record()
    {
        const string Expected = "expected text without characters that turn its direction (U+202A to U+202E, U+2066 to U+2069); remove it, the direction of a text follows from its language (text.direction)";
        Assert.Equal($"rapport: en.md, row 3, column 3: found \"U+202E\", {Expected}", Refused("## One {#lead}\n\na \u202eb"));
        Assert.Equal($"rapport: issue.yml, row 5, column title.en: found \"U+2066 at position 1\", {Expected}", Refused("## One {#lead}\n", title: "\u2066Title"));
        Assert.Equal($"rapport: pillars.csv, row 2, column name.en: found \"U+202B at position 2\", {Expected}", Refused("## One {#lead}\n", activity: "a\u202bb"));
    }
}
