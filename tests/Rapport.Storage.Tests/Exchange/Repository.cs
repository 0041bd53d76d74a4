namespace Rapport.Storage.Tests.Exchange;

/// <summary>Finds files of the repository from wherever the tests were built.</summary>
static class Repository
{
    public static string Path(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Rapport.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("Rapport.slnx");
        return System.IO.Path.Combine([folder.FullName, .. parts]);
    }
}
