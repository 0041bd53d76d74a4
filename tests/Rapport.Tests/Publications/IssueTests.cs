using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Tests.Publications;

public class IssueTests
{
    static readonly RecordContent Content = RecordContent.Empty(Issue.Shape).With("period", "2021-02").With("languages", ReadonlyList.Create(["en"]))
        .With("audience", "public").With("title", LocalText.Of("en", "February"));

    [Fact]
    public void An_issue_reads_its_content()
    {
        var issue = new Issue(new("i"), Content);
        Assert.Equal(("2021-02", Visibility.Public, "en"), (issue.Period.ToString(), issue.Audience, issue.Languages[0]));
        Assert.Empty(issue.Sections);
        Assert.Empty(issue.Figures);
    }

    [Fact]
    public void Sections_come_in_their_order()
    {
        var issue = new Issue(new("i"), Content.With("sections", """[{"id":"b","kind":"text","order":2},{"figures":["held"],"id":"a","kind":"lead","order":1}]"""));
        Assert.Equal(["a", "b"], issue.Sections.Select(s => s.Id));
        Assert.Equal(["held"], issue.Sections[0].Figures);
    }

    [Fact]
    public void A_stated_figure_reads_its_content()
    {
        var stated = new StatedFigure(new("s"), RecordContent.Empty(StatedFigure.Shape).With("value", 341m).With("unit", "individuals"));
        Assert.Equal((341m, "individuals"), (stated.Value, stated.Unit));
        Assert.Null(stated.Figure);
    }

    [Fact]
    public void Figures_and_stated_figures_share_their_names()
    {
        var figure = FigureDefinition.Shape.UniqueKeys("held", RecordContent.Empty(FigureDefinition.Shape));
        var stated = StatedFigure.Shape.UniqueKeys("held", RecordContent.Empty(StatedFigure.Shape));
        Assert.Equal(figure, stated);
    }

    [Theory]
    [InlineData("https://example.org/2021-02", "https://example.org/2021-02/")]
    [InlineData("http://127.0.0.1:8021/2021-02/", "http://127.0.0.1:8021/2021-02/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("issues/2021-02", null)]
    public void Links_begin_with_an_address_on_the_web_or_there_are_none(string recorded, string? address) =>
        Assert.Equal(address, new Issue(new("i"), Content.With("address", recorded)).Address);
}
