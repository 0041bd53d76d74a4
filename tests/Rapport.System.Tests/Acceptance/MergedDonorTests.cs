namespace Rapport.System.Tests.Acceptance;

/// <summary>A donor that is merged into another is called by the other's name wherever the page speaks of it.</summary>
public sealed class MergedDonorTests(DemoRun demo) : IDisposable
{
    readonly Desk desk = demo.Copy();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_page_names_the_donor_that_stands_for_the_merged_one()
    {
        Assert.Contains("Japan", desk.Publish().Page, StringComparison.Ordinal);
        desk.Do(null, "merge", "organisation", "japan", "qatar", "--reason", "to see what the page says");
        var (page, figures) = desk.Publish();
        Assert.DoesNotContain(">Japan<", page, StringComparison.Ordinal);
        Assert.Matches("\"labels\":\\s*\\[\\s*\"Qatar\"", figures);
        desk.Do(null, "unmerge", "organisation", "japan", "--reason", "they are two");
        Assert.Contains(">Japan<", desk.Publish().Page, StringComparison.Ordinal);
    }
}
