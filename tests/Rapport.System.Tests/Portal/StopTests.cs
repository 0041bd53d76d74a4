using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Rapport.System.Tests.Portal;

/// <summary>The program itself, as it is started and stopped where it runs.</summary>
public sealed class StopTests(PortalRecords records)
{
    const int Running = 40, Attempts = 5;

    [Fact]
    public async Task Told_to_stop_it_finishes_what_is_running_and_ends_well()
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (answered, wereRunning, exit) = await Stopped(attempt);
            Assert.Equal(Enumerable.Repeat(200, Running), answered);
            Assert.Equal(0, exit);
            if (wereRunning) return;
        }
        Assert.Fail("every request had been answered before it was told to stop");
    }

    [Fact]
    public async Task Started_again_it_serves_soon()
    {
        var port = FreePort();
        for (var i = 0; i < 2; i++)
        {
            var waited = Stopwatch.StartNew();
            using var program = Start(records.TwinRecord, port);
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await Ready(client);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
            Heavy.Tell($"portal: the first page {(i == 0 ? "after a start" : "after it was stopped and started again")}: {waited.Elapsed.TotalSeconds:0.0} s");
            Assert.Equal(0, await Stop(program));
        }
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_and_ends_it()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var program = Start(records.TwinRecord, ((IPEndPoint)taken.LocalEndpoint).Port);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await program.WaitForExitAsync(patience.Token);
        Assert.NotEqual(0, program.ExitCode);
    }

    /// <summary>Many requests that were never asked before are on their way when the signal comes.</summary>
    async Task<(IReadOnlyList<int> Answered, bool WereRunning, int Exit)> Stopped(int attempt)
    {
        var port = FreePort();
        using var program = Start(records.TwinRecord, port);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(1) };
        await Ready(client);
        var asked = Enumerable.Range(0, Running).Select(i => Answered(client, $"/activities?search=word-{attempt}-{i}&view=map")).ToList();
        await Task.WhenAny(asked); // some are done, so all have long been sent
        var wereRunning = asked.Count(a => !a.IsCompleted) > 5;
        var exit = await Stop(program);
        return (await Task.WhenAll(asked), wereRunning, exit);
    }

    /// <summary>The status of an answer that came whole: a body cut short is a failure of the client.</summary>
    static async Task<int> Answered(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        Assert.EndsWith("</html>", (await response.Content.ReadAsStringAsync()).TrimEnd(), StringComparison.Ordinal);
        return (int)response.StatusCode;
    }

    /// <summary>Starts the program, with settings of one's own.</summary>
    internal static Process Start(string record, int port, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo(Launcher.Path, ["serve", "--urls", $"http://127.0.0.1:{port}", "--requests", "100000", "--quiet"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in settings.Append(("RAPPORT_RECORD", record)).Append(("RAPPORT_NOW", Record.EntryWords.Instant(PortalRecords.Now)))) start.Environment[name] = value;
        return Process.Start(start)!; // a new one
    }

    /// <summary>Waits until it answers.</summary>
    internal static async Task Ready(HttpClient client)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (waited.Elapsed < TimeSpan.FromMinutes(1)) { await Task.Delay(10); }
        }
    }

    /// <summary>Tells it to stop, and its exit code.</summary>
    internal static async Task<int> Stop(Process program)
    {
        using (var signal = Process.Start("kill", ["-TERM", $"{program.Id}"])) await signal.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        await program.WaitForExitAsync(patience.Token);
        return program.ExitCode;
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
