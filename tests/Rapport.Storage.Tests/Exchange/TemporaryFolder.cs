using System.Text;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>A folder of files that is gone after the test.</summary>
sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files) Write(name, text);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("rapport-load-").FullName;

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!); // a file always stands in a folder
        File.WriteAllBytes(path, bytes);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
