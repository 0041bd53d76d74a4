using System.Diagnostics;

namespace Rapport.System.Tests.Acceptance;

/// <summary>What <c>publish</c> makes, what it makes of a machine without a browser, and what it leaves behind.</summary>
public sealed class PublishTests(DemoRun demo)
{
    [Fact]
    public void Only_what_is_asked_for_is_made()
    {
        using var desk = demo.Copy();
        desk.Do(null, "publish", Desk.Issue, "--only", "html");
        Assert.Equal(["ar/index.html", "en/index.html", "figures.json", "fr/index.html"], Files(desk));
    }

    [Theory]
    [InlineData("--only", "html,print", "--only: found \"print\", expected one or more of html, mail, text, pdf")]
    [InlineData("--address", "our site", "--address: found \"our site\", expected an address such as https://example.org/issues/2021-02/")]
    public void A_wrong_option_is_refused(string option, string value, string message)
    {
        using var desk = demo.Copy();
        var run = desk.Run("publish", Desk.Issue, option, value);
        Assert.Equal((2, $"rapport: {message}"), (run.ExitCode, run.Error.Split('\n')[0]));
        Assert.Empty(Directory.GetDirectories(desk.Folder));
    }

    [Fact]
    public void Maps_are_drawn_in_the_shapes_of_a_file()
    {
        using var desk = demo.Copy();
        File.WriteAllText(desk.File("own.tsv"), "*\t200\t100\tM1 2l9 0 0 9z\nSDN\t50\t60\tM3 4l7 0 0 7z\n");
        desk.Do(null, "publish", Desk.Issue, "--only", "html,mail", "--map", "own.tsv");
        foreach (var language in new[] { "en", "fr", "ar" })
            Assert.Contains("M1 2l9 0 0 9z", File.ReadAllText(desk.File($"out/{Desk.Issue}/{language}/index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "rapport: own.tsv, row 0: found no row *, expected the row * with width, height and the shape of all land; docs/internals/charts.md tells the form of a map\n")]
    [InlineData(null, "rapport: found no file own.tsv, expected one with the shapes of states; docs/internals/charts.md tells the form of a map\n")]
    public void A_file_that_is_no_map_is_refused(string? content, string message)
    {
        using var desk = demo.Copy();
        if (content is not null) File.WriteAllText(desk.File("own.tsv"), content);
        var run = desk.Run("publish", Desk.Issue, "--map", "own.tsv");
        Assert.Equal((1, message), (run.ExitCode, run.Error));
        Assert.Empty(Directory.GetDirectories(desk.Folder));
    }

    [Fact]
    public void Without_a_browser_everything_else_is_made_and_an_old_PDF_does_not_stay()
    {
        using var desk = demo.Copy();
        Directory.CreateDirectory(desk.File($"out/{Desk.Issue}/en"));
        File.WriteAllText(desk.File($"out/{Desk.Issue}/en/issue.pdf"), "of last month");
        var run = desk.RunWith(("RAPPORT_CHROMIUM", "/nowhere/chromium"), "publish", Desk.Issue, "--quiet");
        Assert.Equal(("rapport: without out/unoct-2021-02/en/issue.pdf, out/unoct-2021-02/fr/issue.pdf, out/unoct-2021-02/ar/issue.pdf: Chromium is missing; as root: apt-get install -y chromium\n", 0), (run.Error, run.ExitCode));
        Assert.Contains("en/index.html", Files(desk));
        Assert.DoesNotContain("en/issue.pdf", Files(desk));
    }

    [Fact]
    public void Without_a_browser_a_PDF_alone_is_a_failure()
    {
        using var desk = demo.Copy();
        Assert.Equal(1, desk.RunWith(("RAPPORT_CHROMIUM", "/nowhere/chromium"), "publish", Desk.Issue, "--only", "pdf").ExitCode);
    }

    [Fact]
    public void A_browser_that_cannot_be_run_is_a_failure_and_everything_else_is_made()
    {
        using var desk = demo.Copy();
        var run = desk.RunWith(("RAPPORT_CHROMIUM", "/bin/false"), "publish", Desk.Issue, "--quiet");
        Assert.Equal(("rapport: without out/unoct-2021-02/en/issue.pdf, out/unoct-2021-02/fr/issue.pdf, out/unoct-2021-02/ar/issue.pdf: /bin/false: did not start; try \"/bin/false --version\"\n", 1), (run.Error, run.ExitCode));
        Assert.Contains("en/index.html", Files(desk));
    }

    /// <summary>Killed while it prints, with no chance to say farewell.</summary>
    [Fact]
    public async Task A_program_that_is_killed_leaves_no_browser_and_no_profile()
    {
        using var desk = demo.Copy();
        var places = Directory.CreateDirectory(desk.File("temporary")).FullName;
        var start = new ProcessStartInfo(Launcher.Path, ["publish", Desk.Issue]) { WorkingDirectory = desk.Folder, RedirectStandardError = true, Environment = { ["TMPDIR"] = places } };
        using var program = Process.Start(start)!; // a new process
        await Until(() => Browsers(places) > 0);
        program.Kill();
        await Until(() => Browsers(places) == 0 && Directory.GetDirectories(places, "rapport-chromium-*").Length == 0);
    }

    static int Browsers(string places) => Directory.GetDirectories("/proc").Count(process =>
    {
        try { return File.ReadAllText(Path.Combine(process, "cmdline")).Contains($"--user-data-dir={places}", StringComparison.Ordinal); }
        catch (IOException) { return false; } // it has just ended
        catch (UnauthorizedAccessException) { return false; } // somebody else's
    });

    static async Task Until(Func<bool> isSo)
    {
        var patience = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1), "a minute has passed");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    static IEnumerable<string> Files(Desk desk)
    {
        var folder = desk.File($"out/{Desk.Issue}");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal);
    }
}
