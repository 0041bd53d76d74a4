namespace Rapport.System.Tests.Acceptance;

/// <summary>Figures are asked while another program appends without pause.</summary>
public sealed class ConcurrentTests(DemoRun demo) : IDisposable
{
    const int InSample = 11;
    readonly Desk desk = demo.Copy();

    public void Dispose() => desk.Dispose();

    [Fact]
    [Trait("Heavy", "concurrent")]
    public async Task Every_figure_holds_what_was_acknowledged_before_it_was_asked()
    {
        using var appending = new Appending(["append", desk.File("rapport.db"), "1", "100000000"]);
        var acknowledged = 0L;
        var reading = Task.Run(() => { foreach (var batch in appending.Answers()) Interlocked.Add(ref acknowledged, int.Parse(batch.Split(' ')[1])); },
            TestContext.Current.CancellationToken);
        for (var calls = Heavy.Count("concurrent", inTest: 20, full: 100); calls > 0; calls--)
        {
            var before = Interlocked.Read(ref acknowledged);
            var counted = long.Parse(desk.Do(null, "figure", "count activities", "--audience", "restricted", "--format", "csv").Split("\n")[1].Split(",")[0]); // a count is always known
            Assert.True(counted >= InSample + before, $"{before} had been acknowledged, {counted - InSample} were counted");
        }
        appending.Kill();
        await reading;
        Assert.True(acknowledged > 100, $"only {acknowledged} were appended meanwhile");
    }
}
