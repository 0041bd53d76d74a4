namespace Rapport.Storage.Tests.Durability;

/// <summary>An append is acknowledged only when the disk has it: seen in the system calls of a program that appends.</summary>
public sealed class SyncTests : IDisposable
{
    const int Appends = 20;
    readonly TestRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public void Each_append_is_on_the_disk_before_it_is_acknowledged()
    {
        var calls = Trace();
        Assert.Equal(Appends, calls.Count);
        Assert.All(calls, append => Assert.True(append.IsDurable, $"{append}"));
    }

    /// <summary>The check above would see a journal that runs with less than FULL.</summary>
    [Theory]
    [InlineData("normal")]
    [InlineData("off")]
    public void With_less_than_full_synchronisation_appends_are_acknowledged_too_early(string synchronous)
    {
        var calls = Trace(synchronous);
        Assert.Equal(Appends, calls.Count);
        Assert.All(calls, append => Assert.True(append.Writes > 0));
        Assert.True(calls.Count(append => !append.IsDurable) > Appends / 2);
    }

    [Fact]
    public void A_call_that_another_thread_interrupted_counts_when_it_has_ended()
    {
        string[] trace =
        [
            "7 write(1</dev/pts/0>, \"ready\\n\", 6) = 6",
            "7 pwrite64(9</a.db-wal>, \"...\"..., 24, 0) = 24",
            "7 fdatasync(9</a.db-wal> <unfinished ...>",
            "8 write(21<pipe:[3]>, \"1 2\\n\", 4) = 4",
            "7 <... fdatasync resumed>) = 0",
            "8 write(21<pipe:[3]>, \"2 3\\n\", 4) = 4",
        ];
        Assert.Equal([new AppendCalls(1, 0), new AppendCalls(0, 1)], SystemCalls.PerAcknowledgement(trace));
    }

    IReadOnlyList<AppendCalls> Trace(params string[] synchronous)
    {
        var trace = record.File("calls");
        string[] strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-y", "-e", "trace=fdatasync,fsync,write,writev,pwrite64,pwritev,sync_file_range,msync", "-o", trace];
        using (var appending = new Appending(["append", record.Path, "1", $"{Appends}", .. synchronous], strace))
            Assert.Equal(Appends, appending.Answers().Count());
        return SystemCalls.PerAcknowledgement(File.ReadLines(trace));
    }
}
