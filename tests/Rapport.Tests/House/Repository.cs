namespace Rapport.Tests.House;

/// <summary>The repository these tests were built from, as files.</summary>
static class Repository
{
    static readonly string[] Made = ["bin", "obj", "out", ".git", "TestResults"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The configuration these tests were built in, in which the other projects are looked for.</summary>
    public static string Configuration { get; } = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <summary>Every file that is kept below a folder, with paths from the root.</summary>
    public static IEnumerable<string> Files(string folder, string pattern)
    {
        var full = Path.Combine(Root, folder);
        foreach (var file in Directory.EnumerateFiles(full, pattern).Order(StringComparer.Ordinal)) yield return Path.GetRelativePath(Root, file);
        foreach (var child in Directory.EnumerateDirectories(full).Order(StringComparer.Ordinal))
        {
            if (Made.Contains(Path.GetFileName(child))) continue;
            foreach (var file in Files(Path.GetRelativePath(Root, child), pattern)) yield return file;
        }
    }

    /// <summary>Every C# file that is kept.</summary>
    public static IEnumerable<SourceFile> Sources(params IEnumerable<string> folders) =>
        folders.SelectMany(folder => Files(folder, "*.cs")).Select(path => new SourceFile(path, Read(path)));

    /// <summary>Every project of the repository.</summary>
    public static IEnumerable<string> Projects => new[] { "src", "tests", "benchmarks" }.SelectMany(folder => Files(folder, "*.csproj"));

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Whether something is there.</summary>
    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Rapport.slnx"))) return folder.FullName;
        throw new InvalidOperationException("these tests read the repository and must be run from inside it");
    }
}

/// <summary>A C# file.</summary>
/// <param name="Path">From the root.</param>
/// <param name="Text">What it holds.</param>
sealed record SourceFile(string Path, string Text)
{
    /// <summary>The text with comments, strings and preprocessor lines blanked, so that only code is left, each letter in its place.</summary>
    public string Code => field ??= CodeText.Of(Text);

    /// <summary>The line of a position, counting from 1.</summary>
    public int LineOf(int position) => Text.AsSpan(0, position).Count('\n') + 1;

    /// <summary>How many lines it has.</summary>
    public int Lines => Text.AsSpan().Count('\n');
}
