using System.Text.RegularExpressions;

namespace Rapport.Storage.Tests.Durability;

/// <summary>What a traced program did to its write-ahead log between one acknowledgement and the next.</summary>
/// <param name="Writes">How often it wrote to the log.</param>
/// <param name="SyncsAfterLastWrite">How often it then had the log brought to the disk (fdatasync, or fsync, which does more).</param>
sealed record AppendCalls(int Writes, int SyncsAfterLastWrite)
{
    /// <summary>Whether an append that is acknowledged is on the disk.</summary>
    public bool IsDurable => Writes > 0 && SyncsAfterLastWrite > 0;
}

/// <summary>Reads the output of <c>strace -f -y</c>: one system call per line, after the id of its thread, with the paths of its files.</summary>
static partial class SystemCalls
{
    /// <summary>What was done for each acknowledgement but the first, which says only that the program is ready.</summary>
    public static IReadOnlyList<AppendCalls> PerAcknowledgement(IEnumerable<string> trace)
    {
        var (appends, now) = (new List<AppendCalls>(), new AppendCalls(0, 0));
        foreach (var (name, arguments) in trace.SelectMany(Finished(new Dictionary<string, string>())))
        {
            if (name == "write" && Acknowledgement().IsMatch(arguments))
            {
                appends.Add(now);
                now = new AppendCalls(0, 0);
            }
            else if (arguments.Contains("-wal>", StringComparison.Ordinal))
                now = name is "fsync" or "fdatasync" ? now with { SyncsAfterLastWrite = now.SyncsAfterLastWrite + 1 } : new AppendCalls(now.Writes + 1, 0);
        }
        return appends[1..];
    }

    /// <summary>A call counts where it ended: a thread's call that another thread interrupted stands in two lines.</summary>
    static Func<string, IEnumerable<(string Name, string Arguments)>> Finished(Dictionary<string, string> begun) => line =>
    {
        if (Call().Match(line) is { Success: true } call)
        {
            if (!line.EndsWith("<unfinished ...>", StringComparison.Ordinal)) return [(call.Groups[2].Value, call.Groups[3].Value)];
            begun[call.Groups[1].Value] = call.Groups[3].Value;
        }
        else if (Resumed().Match(line) is { Success: true } resumed && begun.Remove(resumed.Groups[1].Value, out var arguments))
            return [(resumed.Groups[2].Value, arguments)];
        return [];
    };

    [GeneratedRegex(@"^(\d+) +(\w+)\((.*)$")]
    private static partial Regex Call();

    [GeneratedRegex(@"^(\d+) +<\.\.\. (\w+) resumed>")]
    private static partial Regex Resumed();

    /// <summary>A line on standard output, which the runtime writes under a number of its own: the word ready, or a batch and its size.</summary>
    [GeneratedRegex(@"^\d+<[^>]*>, ""(ready|\d+ \d)\\n""")]
    private static partial Regex Acknowledgement();
}
