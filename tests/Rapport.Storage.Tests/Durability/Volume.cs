using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapport.Storage.Tests.Durability;

/// <summary>A small file system of its own, mounted for one test and gone with it. Only root can make one.</summary>
sealed class Volume : IDisposable
{
    /// <summary>ext4's own ioctl, which stops a file system as a power cut does.</summary>
    const ulong Ext4Shutdown = 0x8004587D;

    /// <summary>What its log has not brought to the disk is lost as well.</summary>
    const int WithoutFlushingTheLog = 2;

    readonly string folder = Directory.CreateTempSubdirectory("rapport-volume").FullName;
    readonly string[] mount;

    Volume(Func<string, string[]> mount)
    {
        Directory.CreateDirectory(Path);
        this.mount = mount(folder);
    }

    /// <summary>Where it is mounted.</summary>
    public string Path => System.IO.Path.Combine(folder, "mounted");

    /// <summary>Why none can be made here, or null where one can.</summary>
    public static string? Obstacle { get; } = FindObstacle();

    /// <summary>In memory, and full when so many bytes are in it.</summary>
    public static Volume InMemory(int bytes) => Mounted(new Volume(_ => ["-t", "tmpfs", "-o", $"size={bytes}", "tmpfs"]));

    /// <summary>ext4 in a file, whose power can be cut.</summary>
    public static Volume Ext4(int bytes)
    {
        var volume = new Volume(folder => ["-t", "ext4", "-o", "loop", System.IO.Path.Combine(folder, "disk")]);
        using (var disk = System.IO.File.Create(volume.mount[^1])) disk.SetLength(bytes);
        Run("mkfs.ext4", "-q", volume.mount[^1]);
        return Mounted(volume);
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>From now on nothing reaches the disk, and what was on its way is lost.</summary>
    public void Cut()
    {
        var (handle, how) = (open(Encoding.UTF8.GetBytes(Path + '\0'), 0), WithoutFlushingTheLog);
        var failed = handle < 0 || ioctl(handle, Ext4Shutdown, ref how) < 0;
        var why = new Win32Exception().Message;
        if (handle >= 0) _ = close(handle);
        if (failed) throw new IOException($"the power of {Path} could not be cut: {why}");
    }

    /// <summary>The power comes back: the file system reads its log.</summary>
    public void Restart()
    {
        Run("umount", Path);
        Mounted(this);
    }

    public void Dispose()
    {
        Run("umount", "--lazy", Path);
        Directory.Delete(folder, recursive: true);
    }

    static Volume Mounted(Volume volume)
    {
        Run("mount", [.. volume.mount, volume.Path]);
        return volume;
    }

    static string? FindObstacle()
    {
        if (!Environment.IsPrivilegedProcess) return "only root can mount a file system";
        try
        {
            Ext4(8 << 20).Dispose();
            return null;
        }
        catch (Exception problem) when (problem is IOException or Win32Exception) { return problem.Message; }
    }

    static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!; // a new one
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new IOException($"{program} {string.Join(' ', arguments)}: {error.Trim()}");
    }

    [DllImport("libc", SetLastError = true)]
    static extern int open(byte[] path, int flags);

    [DllImport("libc", SetLastError = true)]
    static extern int ioctl(int file, ulong request, ref int argument);

    [DllImport("libc")]
    static extern int close(int file);
}
