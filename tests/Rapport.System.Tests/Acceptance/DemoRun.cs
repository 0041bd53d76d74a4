using Rapport.System.Tests.Acceptance;

[assembly: AssemblyFixture(typeof(DemoRun))]

namespace Rapport.System.Tests.Acceptance;

/// <summary>The demo, made once in a folder of its own; tests that change the record take a copy.</summary>
public sealed class DemoRun : IDisposable
{
    /// <summary>Where it was made.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("rapport-demo-").FullName;

    /// <summary>What it said.</summary>
    internal CommandRun Said { get; }

    public DemoRun() => Said = Launcher.Run(Folder, "demo", "--no-serve");

    /// <summary>The path of a file that the demo made.</summary>
    internal string File(string path) => Path.Combine(Folder, path);

    /// <summary>A record like the demo's, to be changed.</summary>
    internal Desk Copy()
    {
        var desk = new Desk();
        global::System.IO.File.Copy(File("out/demo/record.db"), desk.File("rapport.db"));
        return desk;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
