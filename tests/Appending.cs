using System.Diagnostics;

namespace Rapport;

/// <summary>Another process that appends to a record: the program in <c>tests/Rapport.Appender</c>, started by itself or under a tracer.</summary>
sealed class Appending : IDisposable
{
    readonly Process process;

    /// <summary>Starts it and waits until it has opened the record.</summary>
    /// <param name="arguments">What it is told, see its <c>Program.cs</c>.</param>
    /// <param name="before">A program with its arguments that starts it in turn.</param>
    public Appending(IEnumerable<string> arguments, params string[] before)
    {
        string[] command = [.. before, "dotnet", Program, .. arguments];
        process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardInput = true })!; // a new one
        if (Answer() != "ready") throw new InvalidOperationException($"{string.Join(' ', command)} did not begin");
    }

    static string Program
    {
        get
        {
            var tests = new DirectoryInfo(AppContext.BaseDirectory);
            while (tests.Name != "tests") tests = tests.Parent ?? throw new DirectoryNotFoundException("tests");
            var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
            return Path.Combine(tests.FullName, "Rapport.Appender", "bin", configuration, "net10.0", "Rapport.Appender.dll");
        }
    }

    /// <summary>The next line it prints, or null when it has ended.</summary>
    public string? Answer() => process.StandardOutput.ReadLine();

    /// <summary>The lines it prints until it ends.</summary>
    public IEnumerable<string> Answers()
    {
        while (Answer() is { } line) yield return line;
    }

    /// <summary>Says a line to it.</summary>
    public void Say(string line) => process.StandardInput.WriteLine(line);

    /// <summary>Ends it without a warning (SIGKILL).</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }
}
