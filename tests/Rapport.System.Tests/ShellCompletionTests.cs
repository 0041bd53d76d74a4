using System.Diagnostics;

namespace Rapport.System.Tests;

/// <summary>The scripts that complete a command line, each asked in its own shell as that shell asks them.</summary>
public sealed class ShellCompletionTests : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly string folder = Directory.CreateTempSubdirectory("rapport-shell-").FullName;

    public ShellCompletionTests()
    {
        File.CreateSymbolicLink(Path.Combine(folder, "rapport"), Launcher.Path);
        Assert.Equal(0, Launcher.Run(folder, ["generate", "--activities", "40", "--seed", "3", "--record", "twin.db"]).ExitCode);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void A_sentence_a_record_and_a_command_are_completed(string shell)
    {
        Assert.Equal(["count activities by venue country"], Completed(shell, "figure", "count activities by ve", record: false));
        Assert.Equal(["count activities where programme = safe-passage", "count activities where programme = second-door"],
            Completed(shell, "figure", "count activities where programme = s", record: true).Take(2));
        Assert.Equal(["figure", "figures"], Completed(shell, "fig", null, record: false));
    }

    /// <summary>What a shell offers for a command line that ends within a word, or within a sentence in quotes.</summary>
    List<string> Completed(string shell, string command, string? sentence, bool record)
    {
        var script = Path.Combine(Launcher.Root, $"src/Rapport.Cli/completion.{shell}");
        var before = $"rapport {command}{(record ? " --record twin.db" : "")}";
        var line = sentence is null ? before : $"{before} \"{sentence}";
        var asked = shell switch
        {
            "bash" => $"source {script}; COMP_LINE='{line}'; COMP_POINT=${{#COMP_LINE}}; _rapport rapport; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
            "fish" => $"source {script}; complete -C '{line}'",
            _ => $"autoload -U compinit; compinit -u -D; source {script}; compadd() {{ while [[ $1 != -- ]]; do shift; done; shift; print -rl -- $@ }}; "
                + $"words=({line}{(sentence is null ? "" : "\"")}); CURRENT=$#words; QIPREFIX='{(sentence is null ? "" : "\"")}'; PREFIX='{sentence ?? command}'; _rapport",
        };
        var start = new ProcessStartInfo(shell, [.. shell switch { "zsh" => ["-fc"], "fish" => ["--no-config", "-c"], _ => new[] { "-c" } }, asked])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, Environment = { ["HOME"] = folder, ["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}" },
        };
        using var process = Process.Start(start)!; // starts a new process
        var output = process.StandardOutput.ReadToEndAsync();
        Assert.True(process.WaitForExit(Patience), $"{shell} did not answer");
        return [.. output.GetAwaiter().GetResult().Split('\n').Select(offered => offered.TrimEnd()).Where(offered => offered.Length > 0).Distinct()];
    }
}
