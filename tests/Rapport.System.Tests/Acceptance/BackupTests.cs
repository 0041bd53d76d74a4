namespace Rapport.System.Tests.Acceptance;

/// <summary>A record that was restored answers and publishes what the record did that was backed up.</summary>
public sealed class BackupTests(DemoRun demo) : IDisposable
{
    readonly Desk desk = demo.Copy();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Every_figure_of_a_restored_record_is_the_same_to_the_byte()
    {
        desk.Do(null, "backup", "--out", "saved.db");
        desk.Do(null, "restore", "saved.db", "--record", "restored.db");
        var (page, figures) = desk.Publish();
        var (restoredPage, restoredFigures) = desk.Publish("--record", "restored.db");
        Assert.Equal(figures, restoredFigures);
        Assert.Equal(page, restoredPage);
        Assert.Equal(desk.Do(null, "history", "activity", Desk.Training, "--format", "json"),
            desk.Do(null, "history", "activity", Desk.Training, "--format", "json", "--record", "restored.db"));
    }
}
