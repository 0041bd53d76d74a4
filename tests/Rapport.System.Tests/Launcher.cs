using System.Diagnostics;

namespace Rapport.System.Tests;

/// <summary>What a command printed and how it ended.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="ExitCode">0 done, 1 failed, 2 wrong usage.</param>
sealed record CommandRun(string Output, string Error, int ExitCode);

/// <summary>Runs <c>./rapport</c> as a user does.</summary>
static class Launcher
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The launcher itself.</summary>
    public static string Path { get; } = global::System.IO.Path.Combine(Root, "rapport");

    /// <summary>One call in a folder, without standard input.</summary>
    public static CommandRun Run(string folder, params IReadOnlyList<string> arguments) => RunAt(null, folder, arguments);

    /// <summary>One call at an instant of the test clock, which only records made with a test clock heed.</summary>
    public static CommandRun RunAt(string? now, string folder, IReadOnlyList<string> arguments) => RunWith(("RAPPORT_NOW", now ?? ""), folder, arguments);

    /// <summary>One call with a setting of the environment.</summary>
    public static CommandRun RunWith((string Name, string Value) setting, string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            Environment = { [setting.Name] = setting.Value },
        };
        using var process = Process.Start(start)!; // starts a new process, never joins one
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"rapport {string.Join(' ', arguments)} did not end within {Patience}");
        }
        return new CommandRun(output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult(), process.ExitCode);
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(global::System.IO.Path.Combine(folder.FullName, "Rapport.slnx"))) return folder.FullName;
        throw new InvalidOperationException("these tests run ./rapport and must be run from inside the repository");
    }
}
