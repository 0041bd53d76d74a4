using Rapport.System.Tests.Acceptance;

[assembly: AssemblyFixture(typeof(DemoRun))]

namespace Rapport.System.Tests.Acceptance;

/// <summary>The demo, made once in a folder of its own when a test first asks for it; tests that change the record take a copy.</summary>
public sealed class DemoRun : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("rapport-demo-").FullName;
    readonly Lazy<CommandRun> said;

    public DemoRun() => said = new(() => Launcher.Run(folder, "demo", "--no-serve"));

    /// <summary>Where it was made.</summary>
    internal string Folder
    {
        get
        {
            _ = said.Value;
            return folder;
        }
    }

    /// <summary>What it said.</summary>
    internal CommandRun Said => said.Value;

    /// <summary>The path of a file that the demo made.</summary>
    internal string File(string path) => Path.Combine(Folder, path);

    /// <summary>A record like the demo's, to be changed.</summary>
    internal Desk Copy()
    {
        var desk = new Desk();
        global::System.IO.File.Copy(File("out/demo/record.db"), desk.File("rapport.db"));
        return desk;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
