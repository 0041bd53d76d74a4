using System.Diagnostics;

namespace Rapport.System.Tests.Portal;

/// <summary>A program of this machine that looks at a portal from outside. It finds a home of its own, and knows of no proxy but one that it is given.</summary>
static class Tool
{
    static readonly string[] Proxies = ["all_proxy", "http_proxy", "https_proxy", "no_proxy"];

    /// <summary>Whether a program is on this machine.</summary>
    public static bool IsThere(string program) => Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program))); // every process has a path

    /// <summary>One run of it, to its end; everything it said.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="home">A folder for what it keeps.</param>
    /// <param name="patience">How long it may take; it is ended after.</param>
    /// <param name="settings">Settings of its environment.</param>
    public static async Task<string> Run(string program, IEnumerable<string> arguments, string home, TimeSpan patience, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = home, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var proxy in Proxies.Concat(Proxies.Select(p => p.ToUpperInvariant()))) start.Environment.Remove(proxy);
        foreach (var (name, value) in settings.Concat([("HOME", home), ("XDG_DATA_HOME", home), ("LC_ALL", "C.UTF-8")])) start.Environment[name] = value;
        using var process = Process.Start(start)!; // a new one
        process.StandardInput.Close();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        end.CancelAfter(patience);
        try
        {
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(end.Token), process.StandardError.ReadToEndAsync(end.Token));
            await process.WaitForExitAsync(end.Token);
            return string.Concat(said);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
