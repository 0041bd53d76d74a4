using Rapport.Publishing;
using Xunit;

namespace Rapport.System.Tests.Publishing;

public sealed class PageTests
{
    [Fact]
    public async Task The_page_is_made()
    {
        var html = await IssuePage.RenderAsync(SampleEdition.Make(), "en", TestContext.Current.CancellationToken);
        var folder = Path.Combine(SampleRecords.Root(), "out", "looks");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), html, TestContext.Current.CancellationToken);
    }
}
