using System.Diagnostics;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Cli;

/// <summary>
/// Publishes a snapshot of the image in a process of its own, at a low priority and with nobody waiting: a question that came after many
/// entries is answered first. Where it cannot be started, nothing is lost but time.
/// </summary>
static class SnapshotInBackground
{
    /// <summary>Detached from the caller's terminal, input and output, so that a pipe which waits for the answer sees its end.</summary>
    const string Detached = "setsid nice -n 10 \"$@\" </dev/null >/dev/null 2>&1 &";

    public static void Start(Journal journal)
    {
        if (ImageSnapshots.IsBeingPublished(journal)) return;
        string[] program = [Environment.ProcessPath!, typeof(SnapshotInBackground).Assembly.Location]; // a program that runs has a path
        var start = new ProcessStartInfo("/bin/sh", ["-c", Detached, "sh", .. program, "rebuild", "--snapshot-only"]);
        start.Environment[Settings.Record] = journal.Record; // no argument: everybody on the machine could read a password there
        using var started = Process.Start(start);
        started?.WaitForExit();
    }
}
