using System.Text.RegularExpressions;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Durability;

/// <summary>
/// Every write and every sync that a program makes to its record fails once, and from then on, in turn: nothing is there by half, nothing
/// that was acknowledged is lost, what failed is said, reads go on, and the same batch sent again is recorded once.
/// </summary>
public sealed partial class InjectedFailureTests : IDisposable
{
    const int Batches = 3;

    readonly TestRecord template = new(clock: "system");

    /// <summary>The log is filled until the next batch moves it to the record, so that those writes and syncs fail too.</summary>
    public InjectedFailureTests()
    {
        template.Append("filler", TestRecord.Create("filler", TestRecord.Activity("Filler")));
        for (var version = 1; LogFrames < 990; version++) template.Append($"filler-{version}", TestRecord.Change("filler", TestRecord.Activity("Filler"), version));
    }

    public void Dispose() => template.Dispose();

    long LogFrames => new FileInfo(template.Path + "-wal").Length / (4096 + 24);

    [Theory]
    [Trait("Heavy", "failures")]
    [InlineData("pwrite64", "EIO")]
    [InlineData("pwrite64", "ENOSPC")]
    [InlineData("fsync,fdatasync", "EIO")]
    [InlineData("fsync,fdatasync", "ENOSPC")]
    public void A_write_or_sync_that_fails_leaves_nothing_by_half(string calls, string error)
    {
        var all = CountOf(calls);
        Assert.True(all > Batches, $"found {all} calls of {calls}, expected one for each batch");
        var tries = Math.Min(all, Heavy.Count("failures", inTest: 3, full: 1000));
        var said = new HashSet<string>();
        foreach (var number in Enumerable.Range(0, tries).Select(i => 1 + (int)(i * (long)all / tries)).Append(all + 1))
            foreach (var when in new[] { $"{number}", $"{number}+" })
            {
                var (faults, messages) = Fail(calls, error, when);
                Assert.True(faults.Count == 0, $"{calls} {error} when={when}: {string.Join('\n', faults)}");
                Assert.True(number <= all || messages.Count == 0, $"{calls}: the call after the last one failed: {string.Join('\n', messages)}");
                said.UnionWith(messages);
            }
        Heavy.Tell($"heavy failures: {calls} {error}: {tries} of {all} calls failed, once and from then on");
        Assert.NotEmpty(said);
    }

    /// <summary>How often the program makes these calls on its record when nothing fails.</summary>
    int CountOf(string calls)
    {
        using var copy = new Copy(template);
        Assert.Equal(Batches + 1, Append(copy, calls, []).Count);
        return File.ReadLines(copy.Trace).Select(line => Call().Match(line).Groups[1].Value).Where(call => call.Length > 0).CountBy(call => call).Max(call => call.Value);
    }

    (List<string> Faults, List<string> Messages) Fail(string calls, string error, string when)
    {
        using var copy = new Copy(template);
        var answers = Append(copy, calls, ["-e", $"inject={calls}:error={error}:when={when}"]);
        var messages = answers.Where(line => line.StartsWith('!')).ToList();
        List<string> faults = [
            .. answers[^1] == "done" ? [] : new[] { $"it ended with: {answers[^1]}" },
            .. messages.Where(message => !Clear().IsMatch(message)),
            .. answers.Where(line => line.StartsWith("read", StringComparison.Ordinal) && line.Split(' ')[1] != line.Split(' ')[2]),
            .. Missing(copy.Record, answers.Where(line => char.IsAsciiDigit(line[0])).Select(line => int.Parse(line.Split(' ')[0]))),
        ];
        using (var again = new Appending(["append", copy.Record, "1", $"{Batches}"]))
            if (again.Answers().Count() != Batches) faults.Add("not every batch that was sent again was answered");
        return ([.. faults, .. Missing(copy.Record, Enumerable.Range(1, Batches))], messages);
    }

    static List<string> Append(Copy copy, string calls, string[] inject)
    {
        string[] strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", copy.Trace, .. copy.Files.SelectMany(file => new[] { "-P", file }), "-e", $"trace={calls}", .. inject];
        using var appending = new Appending(["persist", copy.Record, "1", $"{Batches}"], strace);
        return [.. appending.Answers()];
    }

    /// <summary>What is wrong with a record in which these batches were acknowledged.</summary>
    static List<string> Missing(string record, IEnumerable<int> acknowledged)
    {
        using var journal = SqliteJournal.Open(record);
        var found = journal.Entries(2).Where(e => e.Id != "filler").GroupBy(e => int.Parse(e.Id.Split('.')[0])).ToDictionary(g => g.Key, g => g.Count());
        return [
            .. acknowledged.Where(batch => !found.ContainsKey(batch)).Select(batch => $"batch {batch} was acknowledged and is lost"),
            .. found.Where(batch => batch.Value != 1 + batch.Key % 5).Select(batch => $"batch {batch.Key} is there with {batch.Value} rows"),
            .. journal.Check().Select(problem => problem.Message),
        ];
    }

    /// <summary>The template with its log, in a folder of its own.</summary>
    sealed class Copy : IDisposable
    {
        readonly string folder = Directory.CreateTempSubdirectory("rapport-failure").FullName;

        public Copy(TestRecord template)
        {
            foreach (var ending in new[] { "", "-wal" }) File.Copy(template.Path + ending, Record + ending);
        }

        public string Record => Path.Combine(folder, "record.db");

        public string Trace => Path.Combine(folder, "calls");

        public IEnumerable<string> Files => [Record, Record + "-wal", Record + "-shm"];

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"^\d+ +(\w+)\(")]
    private static partial Regex Call();

    /// <summary>The file, what was found, and what to do; nothing of the program's inside.</summary>
    [GeneratedRegex(@"^! /\S+record\.db: found (no room on the disk; make room and try again: nothing of it was recorded|that the disk failed \(SQLite Error 10: 'disk I/O error'\.\); look at the disk, run ""rapport check"", then try again: what was recorded is not recorded twice)$")]
    private static partial Regex Clear();
}
