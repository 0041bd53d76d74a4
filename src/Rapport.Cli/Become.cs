using System.Runtime.InteropServices;

namespace Rapport.Cli;

/// <summary>Lets this process become another program, so that signals and exit codes are that program's.</summary>
static partial class Become
{
    /// <summary>Replaces the program.</summary>
    /// <param name="path">The other program.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <param name="settings">Settings it finds in its environment beside those that are there: they are not seen by everybody, as arguments are.</param>
    /// <returns>What stood in the way: when it goes well, this does not return.</returns>
    public static IOException Program(string path, IReadOnlyList<string> arguments, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var inherited = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().Where(e => settings.All(s => s.Name != (string)e.Key)).Select(e => $"{e.Key}={e.Value}");
        string?[] all = [path, .. arguments, null];
        string?[] environment = [.. inherited, .. settings.Select(s => $"{s.Name}={s.Value}"), null];
        _ = Execute(path, all, environment);
        return new IOException($"{path}: could not be started (error {Marshal.GetLastPInvokeError()})");
    }

    [LibraryImport("libc", EntryPoint = "execve", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments, string?[] environment);
}
