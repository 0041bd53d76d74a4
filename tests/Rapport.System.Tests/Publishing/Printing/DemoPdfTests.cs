using Rapport.System.Tests.Acceptance;

namespace Rapport.System.Tests.Publishing.Printing;

/// <summary>The printed issues that the demo makes, as another program reads them.</summary>
public sealed class DemoPdfTests(DemoRun demo)
{
    [Theory]
    [InlineData("unoct-2021-02")]
    [InlineData("twin-2025-11")]
    public void Every_computed_number_stands_in_the_PDF_of_every_language(string issue)
    {
        var numbers = PrintedNumbers.Of(File.ReadAllText(demo.File($"out/{issue}/figures.json"))).ToList();
        var folders = Directory.GetDirectories(demo.File($"out/{issue}"));
        Assert.NotEmpty(folders);
        Assert.All(folders, folder =>
        {
            var file = File.ReadAllBytes(Path.Combine(folder, "issue.pdf"));
            using var pdf = new Poppler(file);
            Assert.Equal("", string.Join(", ", PrintedNumbers.Missing(numbers, Path.GetFileName(folder), pdf.Text)));
            Assert.Equal("yes", pdf.Info("Tagged"));
            Assert.All(pdf.Fonts, font => Assert.True(font.IsEmbedded, font.Font));
            Assert.InRange(file.Length, 50_000, 999_999);
        });
    }
}
