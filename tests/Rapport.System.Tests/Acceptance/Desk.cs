using System.Text.Json.Nodes;

namespace Rapport.System.Tests.Acceptance;

/// <summary>A folder with the record <c>rapport.db</c> in it, where commands are typed; gone with the test.</summary>
sealed class Desk : IDisposable
{
    /// <summary>Activity 9 of the newsletter.</summary>
    public const string Training = "outbreak-training-philippines-2021";

    /// <summary>The issue of the sample.</summary>
    public const string Issue = "unoct-2021-02";

    public string Folder { get; } = Directory.CreateTempSubdirectory("rapport-desk-").FullName;

    public string File(string path) => Path.Combine(Folder, path);

    /// <summary>A command, whatever comes of it.</summary>
    public CommandRun Run(params IReadOnlyList<string> arguments) => Launcher.Run(Folder, arguments);

    /// <summary>A command with a setting of the environment.</summary>
    public CommandRun RunWith((string Name, string Value) setting, params IReadOnlyList<string> arguments) => Launcher.RunWith(setting, Folder, arguments);

    /// <summary>A command that must succeed, at an instant of the test clock where one is given; what it wrote to standard output.</summary>
    public string Do(string? now, params IReadOnlyList<string> arguments)
    {
        var run = Launcher.RunAt(now, Folder, arguments);
        Assert.True(run.ExitCode == 0, $"rapport {string.Join(' ', arguments)} ended with {run.ExitCode}: {run.Error}");
        return run.Output;
    }

    /// <summary>The answer of a sentence as JSON, with its trace.</summary>
    public JsonNode Ask(string sentence, params string[] options) =>
        JsonNode.Parse(Do(null, ["figure", sentence, "--format", "json", "--trace", .. options]))!; // an answer is never null

    /// <summary>The page and the figures of the sample's issue.</summary>
    public (string Page, string Figures) Publish(params string[] options)
    {
        Do(null, ["publish", Issue, "--out", "published", "--only", "html", .. options]);
        return (Read("en/index.html"), Read("figures.json"));
    }

    string Read(string path) => global::System.IO.File.ReadAllText(File($"published/{Issue}/{path}"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
