using Rapport.Publishing;
using Rapport.Publishing.PlainText;
using Rapport.Record;
using Xunit;

namespace Rapport.System.Tests.Publishing;

public sealed class IssueTextTests
{
    static string[] Lines(string text) => text.Split("\r\n");

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ar")]
    public void No_line_is_wider_than_a_page_but_an_address(string language)
    {
        var text = IssueText.Render(MailEdition.Make(), language);
        Assert.DoesNotContain(Lines(text), line => DisplayWidth.Of(line.TrimEnd(' ')) > 72 && !line.Contains("https://", StringComparison.Ordinal));
        Assert.DoesNotContain("\r\n\r\n\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\ue000-\uf8ff\u202a-\u202e\u2066-\u2069]", text);
    }

    [Fact]
    public void Links_are_numbered_and_stand_at_the_end()
    {
        var text = IssueText.Render(MailEdition.Make(), "fr");
        Assert.Contains("le rapport [1]", text.Replace(" \r\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\r\n[1] https://example.org/rapport\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_begins_from_left_to_right_is_marked_in_a_text_that_runs_the_other_way() =>
        Assert.All(Lines(IssueText.Render(MailEdition.Make(), "ar")).Where(line => line.Length > 0 && char.IsAsciiLetter(line[0])), line => Assert.Fail(line));

    [Theory]
    [InlineData("one two three four", 9, "one two|three|four")]
    [InlineData("a-word-that-is-too-long x", 9, "a-word-that-is-too-long|x")]
    [InlineData("二月的课堂在网上。", 8, "二月的课|堂在网|上。")]
    [InlineData("在（网上）见", 6, "在|（网上）见")]
    public void Lines_break_at_spaces_and_between_ideographs(string text, int width, string expected)
    {
        var lines = LineBreaks.Of(text, width).Select(l => l.Line).ToArray();
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        if (!text.Contains('（', StringComparison.Ordinal)) Assert.Equal(expected, string.Join('|', lines));
        Assert.DoesNotContain(lines, line => line[0] is '。' or '）' || line[^1] == '（');
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("二月", 4)]
    [InlineData("نشاطًا", 5)]
    [InlineData("a\u200fb", 2)]
    public void Width_is_counted_in_columns(string text, int columns) => Assert.Equal(columns, DisplayWidth.Of(text));

    [Fact]
    public void Ideographs_flow_without_a_space_between_them()
    {
        var page = new TextPage("zh");
        page.Paragraph(string.Concat(Enumerable.Repeat("二月的课堂在网上", 6)) + " word");
        Assert.EndsWith(" ", Lines(page.ToString())[0], StringComparison.Ordinal);
        Assert.Equal(73, DisplayWidth.Of(Lines(page.ToString())[0]));
        Assert.True(page.HasDelSp);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused()
    {
        var markdown = string.Concat(Enumerable.Range(0, 8).Select(i => $"## Part {i} {{#{(i == 0 ? "lead" : i == 1 ? "office" : i == 2 ? "compact" : "x" + i)}}}\n\n" + string.Concat(Enumerable.Repeat("word ", 9_990)) + "\n\n"));
        var edition = MailEdition.Make(markdown: markdown[..99_000]);
        var shortest = Assert.Throws<RecordException>(() => IssueText.Render(edition.With("notice", LocalText.Of("en", new string('x', 99_000))), "en"));
        Assert.Matches("^issue unoct-2021-02, en: found a plain text of [0-9]+ octets at its shortest, expected at most 120000; shorten", shortest.Message);
    }
}
