using System.Diagnostics;
using System.Text.RegularExpressions;
using Rapport.System.Tests.Acceptance;

namespace Rapport.System.Tests;

/// <summary>
/// Runs the examples of the documents. A console block after the mark <c>&lt;!-- tested --&gt;</c> is typed line by line: what follows
/// <c>$ </c> is given to a shell, in a folder where the demo has been made, and everything it prints must be what the block shows.
/// A line <c>...</c> stands for any lines.
/// </summary>
public sealed partial class DocsTests(DemoRun demo) : IDisposable
{
    const string Mark = "<!-- tested -->\n```console\n";
    readonly string folder = Directory.CreateTempSubdirectory("rapport-docs-").FullName;

    /// <summary>The documents that hold at least one example.</summary>
    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(global::System.IO.Path.Combine(Launcher.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(global::System.IO.Path.Combine(Launcher.Root, "README.md"))
            .Where(file => File.ReadAllText(file).Contains(Mark, StringComparison.Ordinal))
            .Select(file => global::System.IO.Path.GetRelativePath(Launcher.Root, file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void An_example_prints_what_the_document_shows(string document)
    {
        CopyDemo();
        foreach (var (command, shown) in Examples(document))
        {
            var printed = Shell(command);
            Assert.True(Fits(printed, shown), $"{document}\n$ {command}\nprints\n{printed}\nthe document shows\n{shown}");
        }
    }

    [Fact]
    public void A_line_of_dots_stands_for_any_lines()
    {
        Assert.True(Fits("a\nb\nc\n", "a\n...\nc\n"));
        Assert.True(Fits("a\nc\n", "a\n...\nc\n"));
        Assert.False(Fits("a\nb\n", "a\n...\nc\n"));
        Assert.False(Fits("a.b\n", "axb\n"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The demo as it was made once for all tests: a document may change its records.</summary>
    void CopyDemo()
    {
        foreach (var name in new[] { "rapport", "samples" })
            File.CreateSymbolicLink(global::System.IO.Path.Combine(folder, name), global::System.IO.Path.Combine(Launcher.Root, name));
        foreach (var file in Directory.EnumerateFiles(demo.File("out"), "*", SearchOption.AllDirectories))
        {
            var copy = global::System.IO.Path.Combine(folder, global::System.IO.Path.GetRelativePath(demo.Folder, file));
            Directory.CreateDirectory(global::System.IO.Path.GetDirectoryName(copy)!); // it stands in the folder
            File.Copy(file, copy);
        }
    }

    static IEnumerable<(string Command, string Shown)> Examples(string document)
    {
        var text = File.ReadAllText(global::System.IO.Path.Combine(Launcher.Root, document));
        foreach (var block in text.Split(Mark).Skip(1).Select(part => part[..part.IndexOf("```\n", StringComparison.Ordinal)]))
            foreach (var example in CommandLine().Split(block).Skip(1))
            {
                var end = example.IndexOf('\n', StringComparison.Ordinal);
                yield return (example[..end], example[(end + 1)..]);
            }
    }

    static bool Fits(string printed, string shown)
    {
        var lines = shown.Split('\n').Select(line => line == "..." ? "(?:.*\n)*?" : Regex.Escape(line.TrimEnd()) + "[ ]*\n");
        return Regex.IsMatch(printed.TrimEnd('\n') + "\n\n", $"^{string.Concat(lines)}$");
    }

    string Shell(string command)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", $"{{ {command}\n}} 2>&1 </dev/null"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var shell = Process.Start(start)!; // starts a new process, never joins one
        var printed = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return printed.Replace("\r\n", "\n", StringComparison.Ordinal); // CSV ends its lines with CRLF
    }

    [GeneratedRegex(@"^\$ ", RegexOptions.Multiline)]
    private static partial Regex CommandLine();
}
