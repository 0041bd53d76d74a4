namespace Rapport.System.Tests.Acceptance;

/// <summary>The main job in one command.</summary>
public sealed class DemoTests(DemoRun demo)
{
    [Fact]
    public void The_demo_leaves_the_record_the_page_and_the_figures()
    {
        Assert.True(demo.Said.ExitCode == 0, demo.Said.Error);
        Assert.All(["out/demo/record.db", "out/unoct-2021-02/en/index.html", "out/unoct-2021-02/figures.json"], file => Assert.True(File.Exists(demo.File(file)), file));
    }

    [Fact]
    public void The_demo_prints_the_computed_numbers_and_where_everything_lies()
    {
        Assert.Matches(@"activities-held +11  activities", demo.Said.Output);
        Assert.Matches(@"receipts +350000\.00  USD", demo.Said.Output);
        Assert.Matches(@"stated-expert-meetings +7  the record accounts for 1, unexplained 6", demo.Said.Output);
        Assert.All(["out/demo/record.db", "out/unoct-2021-02/figures.json", "out/unoct-2021-02/en/index.html"], file => Assert.Contains(file, demo.Said.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Published_again_the_page_and_the_figures_are_the_same_bytes()
    {
        using var desk = demo.Copy();
        var (page, figures) = desk.Publish();
        Assert.Equal(File.ReadAllText(demo.File("out/unoct-2021-02/en/index.html")), page);
        Assert.Equal(File.ReadAllText(demo.File("out/unoct-2021-02/figures.json")), figures);
    }

    [Fact]
    public void The_record_of_the_demo_is_in_order()
    {
        using var desk = demo.Copy();
        Assert.Equal(("", 0), (desk.Run("check", "--quiet") is var check ? check.Output : "", check.ExitCode));
    }
}
