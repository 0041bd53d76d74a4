using Rapport.Publications;

namespace Rapport.Tests.Publications;

public class TextBlocksTests
{
    static TextBlock Only(string markdown) => Assert.Single(TextBlocks.Split(markdown));

    [Theory]
    [InlineData("> Words\n>\n> — Head of the Office", "Words\n", "Head of the Office")]
    [InlineData("> Words\n> – Head", "Words", "Head")]
    [InlineData("> Words\n> -- Head,\n> at the opening", "Words", "Head,\nat the opening")]
    [InlineData("> Words\n— Head", "Words", "Head")]
    [InlineData("> Words — with a dash", "Words — with a dash", null)]
    [InlineData("> Words\n> ---", "Words\n---", null)]
    [InlineData("> — Head\n>\n> Words", "— Head\n\nWords", null)]
    [InlineData("> Words\n> —", "Words", null)]
    public void The_last_line_after_a_dash_is_the_source(string markdown, string words, string? source)
    {
        var block = Only(markdown);
        Assert.Equal((TextBlockKind.Quotation, words, source), (block.Kind, block.Text, block.Source));
    }

    [Fact]
    public void A_quotation_on_the_record_stands_alone()
    {
        Assert.Equal(("story-words", ""), Only("> [[quotation:story-words]]") is { Id: { } id } bound ? (id, bound.Text) : default);
        Assert.Null(Only("> [[quotation:story-words]]\n> and more").Id);
    }

    [Fact]
    public void A_picture_stands_alone_on_its_line()
    {
        Assert.Equal(new TextBlock(TextBlockKind.Picture, "The [[trainings]] of it", 1) { Id = "cover" }, Only("![The [[trainings]] of it](file:cover)"));
        Assert.Equal(TextBlockKind.Prose, Only("see ![it](file:cover)").Kind);
        Assert.Equal(TextBlockKind.Prose, Only("```\n![it](file:cover)\n> Words\n```").Kind);
    }

    [Fact]
    public void Parts_keep_their_lines()
    {
        var blocks = TextBlocks.Split("One\n\n> Two\n> — Head\n\nThree\n![](file:four)\nFive");
        Assert.Equal([(TextBlockKind.Prose, 1), (TextBlockKind.Quotation, 3), (TextBlockKind.Prose, 5), (TextBlockKind.Picture, 7), (TextBlockKind.Prose, 8)],
            blocks.Select(b => (b.Kind, b.Line)));
    }

    [Fact]
    public void Headings_with_an_id_cut_the_text_of_a_section()
    {
        var (before, highlights) = HighlightText.Split("Before\n### One {#a}\nText\n### Not\n```\n### No {#no}\n```\n### Two {#b}");
        Assert.Equal("Before", before);
        Assert.Equal([new HighlightText("a", "One", "Text\n### Not\n```\n### No {#no}\n```", 2), new HighlightText("b", "Two", "", 8)], highlights);
    }
}
