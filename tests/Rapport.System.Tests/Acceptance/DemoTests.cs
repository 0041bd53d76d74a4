namespace Rapport.System.Tests.Acceptance;

/// <summary>The main job in one command.</summary>
public sealed class DemoTests(DemoRun demo)
{
    static readonly string[] Issues = ["unoct-2021-02", "twin-2025-11"], Languages = ["en", "fr", "ar"];

    [Fact]
    public void The_demo_leaves_the_record_the_page_and_the_figures()
    {
        Assert.True(demo.Said.ExitCode == 0, demo.Said.Error);
        string[] files = ["out/demo/record.db", "out/demo/twin.db", "out/index.html"];
        var made = from issue in Issues from language in Languages from file in new[] { "index.html", "mail.eml", "mail.txt", "issue.pdf" } select $"out/{issue}/{language}/{file}";
        Assert.All([.. files, .. Issues.Select(i => $"out/{i}/figures.json"), .. made], file => Assert.True(File.Exists(demo.File(file)), file));
        Assert.Empty(Directory.EnumerateFiles(demo.File("out"), "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public void One_page_leads_to_both_issues_and_they_are_there()
    {
        var page = File.ReadAllText(demo.File("out/index.html"));
        Assert.All(Issues, issue => Assert.All(Directory.GetFiles(demo.File($"out/{issue}/en")), file =>
            Assert.Contains($"href=\"{issue}/en/{Path.GetFileName(file)}\"", page, StringComparison.Ordinal)));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void In_a_pipe_the_demo_says_nothing_of_its_progress() => Assert.Equal("", demo.Said.Error);

    [Fact]
    public void The_demo_prints_both_sets_of_numbers_one_after_the_other()
    {
        var (sample, twin) = (demo.Said.Output.IndexOf("11 activities, 5 States", StringComparison.Ordinal), demo.Said.Output.IndexOf("and every number opens", StringComparison.Ordinal));
        Assert.InRange(sample, 0, twin);
        Assert.Matches(@"compact-entities +43  ", demo.Said.Output[twin..]);
        Assert.Matches(@"donors-to-date +34  donors", demo.Said.Output[twin..]);
        Assert.DoesNotContain("○", demo.Said.Output[twin..], StringComparison.Ordinal);
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

    [Fact]
    public void The_record_of_the_twin_is_in_order()
    {
        using var desk = new Desk();
        File.Copy(demo.File("out/demo/twin.db"), desk.File("rapport.db"));
        Assert.Equal(("", 0), (desk.Run("check", "--quiet") is var check ? check.Output : "", check.ExitCode));
    }
}
