using System.Diagnostics;

namespace Rapport.Publishing.Printing;

/// <summary>
/// A Chromium of our own, without a window, reached over two pipes. It ends when the pipes do, so it outlives this process by no more than a moment,
/// however this process ends; its profile lies in a temporary folder that goes with it.
/// </summary>
sealed class Chromium : IAsyncDisposable
{
    /// <summary>
    /// A shell stands between: it hands our pipes on as the descriptors 3 and 4 that Chromium expects, and removes the profile when Chromium has
    /// ended, also where nobody is left to ask for it. Signals that a terminal sends to all must not keep it from that. Chromium's helpers may
    /// outlive it and write into the profile while it is removed: they are ended first, and what was written meanwhile is removed too.
    /// </summary>
    const string Script =
        """
        trap : INT TERM HUP
        profile=$1
        shift
        exec 3<&0 4>&1
        setsid "$@" </dev/null >/dev/null &
        browser=$!
        while kill -0 "$browser" 2>/dev/null; do wait "$browser"; done
        exec 3<&- 4>&-
        kill -KILL -- "-$browser" 2>/dev/null
        for again in 1 2 3 4 5 6 7 8 9 10; do
          rm -rf "$profile" 2>/dev/null
          [ -e "$profile" ] || break
          sleep 0.2
        done
        """;

    /// <summary>Without a sandbox: as root there is none, and what is printed is our own page, which runs no script and fetches nothing.</summary>
    static readonly string[] Arguments =
    [
        "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
        "--no-default-browser-check", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
        "--disable-default-apps", "--disable-breakpad", "--mute-audio", "--no-startup-window", "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), Farewell = TimeSpan.FromSeconds(5);

    readonly Process shell;
    readonly Task<string> complaints;

    Chromium(Process shell)
    {
        this.shell = shell;
        complaints = LastLine(shell.StandardError);
        Tools = new DevTools(shell.StandardInput.BaseStream, shell.StandardOutput.BaseStream);
    }

    /// <summary>How it is spoken to.</summary>
    public DevTools Tools { get; }

    /// <summary>The program's path: as given, else the first of its names on the path; null where there is none.</summary>
    public static string? Find(string? program)
    {
        if (program is not null) return File.Exists(program) ? program : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <exception cref="PdfException">It does not.</exception>
    public static async Task<Chromium> StartAsync(string program, CancellationToken cancellationToken)
    {
        var profile = Directory.CreateTempSubdirectory("rapport-chromium-").FullName;
        string[] arguments = ["-c", Script, "sh", profile, program, .. Arguments, $"--user-data-dir={profile}"];
        var start = new ProcessStartInfo("/bin/sh", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var chromium = new Chromium(Process.Start(start)!); // a new process, never one that runs
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await chromium.Tools.CallAsync("Browser.getVersion", new { }, null, patience.Token);
            return chromium;
        }
        catch (Exception problem) when (problem is PdfException or OperationCanceledException)
        {
            await chromium.DisposeAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw PdfException.NotStarted(program, await chromium.complaints);
        }
    }

    /// <summary>The last thing it said on standard error, cut to a line of a terminal or two.</summary>
    static async Task<string> LastLine(StreamReader error)
    {
        const int LengthMax = 200;
        var last = "";
        while (await error.ReadLineAsync() is { } line)
            if (line.Trim() is { Length: > 0 } said) last = said.Length > LengthMax ? said[..LengthMax] : said;
        return last;
    }

    /// <summary>Ends it and waits until it and its profile are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await shell.StandardInput.BaseStream.DisposeAsync(); // the writer would first flush into a pipe that may be broken
        using var farewell = new CancellationTokenSource(Farewell);
        try { await shell.WaitForExitAsync(farewell.Token); }
        catch (OperationCanceledException) { shell.Kill(entireProcessTree: true); }
        await Tools.DisposeAsync();
        await complaints;
        shell.Dispose();
    }
}
