using System.Diagnostics;
using System.Text.Json;

namespace Rapport.Benchmarks.Peers;

/// <summary>mjml in one process of Node that renders whenever it is asked, so that no process start is in its times.</summary>
sealed class MjmlProcess : IDisposable
{
    static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);
    readonly Process process;

    /// <summary>Starts it.</summary>
    /// <param name="folder">Where its script and its packages are.</param>
    /// <param name="values">A path for the values it prints.</param>
    /// <param name="title">The headline.</param>
    /// <param name="items">The items.</param>
    public MjmlProcess(string folder, string values, string title, IReadOnlyList<ListedItem> items)
    {
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) throw new InvalidOperationException($"mjml is not installed; run benchmarks/run, or: cd {folder} && npm ci");
        File.WriteAllText(values, JsonSerializer.Serialize(new { title, items }, Names));
        string[] arguments = [Path.Combine(folder, "render.mjs"), values];
        process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!; // it runs now
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "node_modules", "mjml", "package.json")));
        Version = package.RootElement.GetProperty("version").GetString()!; // every package has one
    }

    public string Version { get; }

    public string Render()
    {
        process.StandardInput.WriteLine();
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("mjml ended; what it said stands above");
        return JsonSerializer.Deserialize<string>(answer)!; // a page, never null
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
