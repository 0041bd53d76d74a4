using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Rapport.Benchmarks.Harness;

/// <summary>What the numbers were measured on.</summary>
static class Machine
{
    public static string Describe(string folder, TimeProvider clock)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1073741824.0;
        return string.Create(CultureInfo.InvariantCulture,
            $"{clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC · {Processor()}, {Environment.ProcessorCount} cores, {memory:0} GB · {RuntimeInformation.OSDescription} · "
            + $"{RuntimeInformation.FrameworkDescription} · SQLite {Peers.BareSqlite.Version} · DuckDB {Peers.BareDuckDB.Version} · "
            + $"{FileSystem(folder)} · load when it began {Load()}");
    }

    /// <summary>The kind of file system that a folder is on.</summary>
    public static string FileSystem(string folder) => DriveInfo.GetDrives()
        .Where(d => folder.StartsWith(d.RootDirectory.FullName, StringComparison.Ordinal)).MaxBy(d => d.RootDirectory.FullName.Length)!.DriveFormat; // "/" at least

    /// <summary>The version of the package that a type comes from.</summary>
    public static string VersionOf<T>() => typeof(T).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]; // every package has one

    static string Processor() => Found("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>The processes that ran or waited to, on average over the last minute.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";

    static string? Found(string file, string name) => !File.Exists(file) ? null
        : File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?.Split(':')[1].Trim();
}
