using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Rapport.System.Tests;

/// <summary>
/// Sessions at the command line, in <c>Transcripts/</c>. Each runs in a folder of its own, with <c>samples</c> and <c>faults</c> in it:
/// <code>
/// # a remark
/// &lt; FILE            the lines up to an empty one go into a file
/// $ COMMAND         typed into a shell, where "rapport" is the program
/// what it wrote to standard output
/// ! what it wrote to standard error
/// = 1               how it ended; left out where that is 0
/// </code>
/// <c>RAPPORT_UPDATE_GOLDEN=1</c> writes what came out instead of comparing; the change is then read in the diff.
/// </summary>
public sealed partial class TranscriptTests : IDisposable
{
    static readonly string Transcripts = Path.Combine(Launcher.Root, "tests/Rapport.System.Tests/Transcripts");
    readonly string folder = Directory.CreateTempSubdirectory("rapport-transcript-").FullName;

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Transcripts).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_session_goes_as_it_is_written_down(string name)
    {
        File.CreateSymbolicLink(Path.Combine(folder, "samples"), Path.Combine(Launcher.Root, "samples"));
        File.CreateSymbolicLink(Path.Combine(folder, "faults"), Path.Combine(Launcher.Root, "tests/fixtures/faults"));
        var file = Path.Combine(Transcripts, name + ".txt");
        var written = File.ReadAllText(file);
        var played = Play(written);
        if (Environment.GetEnvironmentVariable("RAPPORT_UPDATE_GOLDEN") == "1") File.WriteAllText(file, played);
        else Assert.Equal(written, played);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The session as it goes now: what was typed is kept, what came of it is put anew.</summary>
    string Play(string written)
    {
        var (played, lines) = (new StringBuilder(), new Queue<string>(written.TrimEnd('\n').Split('\n')));
        while (lines.TryDequeue(out var line))
        {
            if (line.StartsWith("$ ", StringComparison.Ordinal)) played.Append(line).Append('\n').Append(Run(line[2..]));
            else if (line.StartsWith("< ", StringComparison.Ordinal)) WriteFile(line, lines, played);
            else if (line.Length == 0 && lines.TryPeek(out var next) && Typed().IsMatch(next) || line.StartsWith('#')) played.Append(line).Append('\n');
        }
        return played.ToString();
    }

    void WriteFile(string line, Queue<string> lines, StringBuilder played)
    {
        var content = new StringBuilder();
        while (lines.TryPeek(out var next) && next.Length > 0) content.Append(lines.Dequeue()).Append('\n');
        var file = Path.Combine(folder, line[2..]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!); // it stands in the folder
        File.WriteAllText(file, content.ToString());
        played.Append(line).Append('\n').Append(content);
    }

    string Run(string command)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", $"rapport() {{ '{Launcher.Path}' \"$@\"; }}\n{{ {command}\n}} </dev/null"])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var shell = Process.Start(start)!; // starts a new process, never joins one
        var error = shell.StandardError.ReadToEndAsync();
        var output = shell.StandardOutput.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal); // CSV ends its lines with CRLF
        shell.WaitForExit();
        return output + Error(error.GetAwaiter().GetResult()) + (shell.ExitCode == 0 ? "" : $"= {shell.ExitCode}\n");
    }

    static string Error(string text) => text.Length == 0 ? "" : string.Concat(text.TrimEnd('\n').Split('\n').Select(line => $"! {line}\n"));

    /// <summary>Only what the reader of a transcript separates with an empty line; one that a command printed is put by the command.</summary>
    [GeneratedRegex("^[$<#]")]
    private static partial Regex Typed();
}
