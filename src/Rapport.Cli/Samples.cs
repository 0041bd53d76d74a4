using Rapport.Record;

namespace Rapport.Cli;

/// <summary>The samples that come with the program.</summary>
static class Samples
{
    /// <summary>The folder of a sample: beside the program, or above it.</summary>
    /// <exception cref="RecordException">There is none.</exception>
    public static string Folder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "samples", name) is var path && Directory.Exists(path)) return path;
        throw new RecordException("sample.missing", $"samples/{name}: found no such folder, expected it in the repository");
    }
}
