using System.Diagnostics;
using Rapport.Publishing;
using Rapport.System.Tests.Acceptance;
using Xunit;

namespace Rapport.System.Tests.Publishing;

/// <summary>Holds every page against html-validate's recommended rules; <c>./test</c> installs it into <c>tests/html-validate/</c>.</summary>
public sealed class HtmlValidationTests(DemoRun demo)
{
    [Fact]
    public async Task Pages_in_every_language_hold_to_the_rules()
    {
        using var desk = new Desk();
        var edition = SampleEdition.Make(languages: Pages.Languages);
        foreach (var language in Pages.Languages)
        {
            await File.WriteAllTextAsync(desk.File($"issue-{language}.html"), await IssuePage.RenderAsync(edition, language, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(desk.File($"front-{language}.html"), await FrontPage.RenderAsync([edition], language, _ => true, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        }
        Assert.Equal($"{2 * Pages.Languages.Length} pages\n", await Check(Directory.GetFiles(desk.Folder, "*.html")));
    }

    [Fact]
    public async Task Every_page_of_the_demo_holds_to_the_rules()
    {
        var pages = Directory.GetFiles(demo.File("out"), "index.html", SearchOption.AllDirectories);
        Assert.True(pages.Length >= 3, string.Join(' ', pages));
        Assert.Equal($"{pages.Length} pages\n", await Check(pages));
    }

    [Fact]
    public async Task A_fault_would_be_seen()
    {
        using var desk = new Desk();
        var page = desk.File("faulty.html");
        await File.WriteAllTextAsync(page, "<!DOCTYPE html>\n<html lang=\"en\"><head><title>x</title></head><body><p id=\"a\">one<p id=\"a\">two</p></body></html>\n", TestContext.Current.CancellationToken);
        var said = await Check(page);
        Assert.Contains("no-dup-id: Duplicate ID \"a\"", said, StringComparison.Ordinal);
        Assert.Contains("no-implicit-close", said, StringComparison.Ordinal);
    }

    /// <summary>One line for each fault, then how many pages were read.</summary>
    internal static async Task<string> Check(params string[] pages)
    {
        var checker = Path.Combine(Launcher.Root, "tests", "html-validate");
        Assert.True(Directory.Exists(Path.Combine(checker, "node_modules")), "html-validate is not installed; run ./test, or: cd tests/html-validate && npm ci");
        var start = new ProcessStartInfo("node", [Path.Combine(checker, "check.mjs"), .. pages.Order(StringComparer.Ordinal)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!; // starts, or throws
        var faults = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await faults);
        return said;
    }
}
