using System.Diagnostics;

namespace Rapport.Benchmarks.Peers;

/// <summary>Chromium by itself, from its command line: a new process for each page that lies ready in a file.</summary>
sealed class BareChromium(string program, string folder)
{
    int profiles;

    /// <summary>What the program calls itself.</summary>
    public string Version() => Run("--version").Trim().Split(" built")[0];

    /// <summary>Prints a page, and returns the bytes of the PDF.</summary>
    public long Print(string page)
    {
        var pdf = Path.ChangeExtension(page, ".pdf");
        var profile = Path.Combine(folder, $"profile-{++profiles}");
        Run("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-extensions", $"--user-data-dir={profile}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", $"file://{page}");
        return new FileInfo(pdf).Length;
    }

    string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!; // it was found
        var said = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said.Result}");
    }
}
