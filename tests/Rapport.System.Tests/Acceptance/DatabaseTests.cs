using System.Security.Cryptography;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.System.Tests.Acceptance;

/// <summary>A record in a file and one in PostgreSQL, made of the same folder at the same instants, are the same record.</summary>
public sealed class DatabaseTests : IDisposable
{
    readonly Desk desk = new();
    readonly string database = PostgresServer.Shared.NewDatabase();

    public void Dispose()
    {
        PostgresServer.Shared.Drop(database);
        desk.Dispose();
    }

    [Fact]
    public void The_same_folder_gives_the_same_figures_and_the_same_leaves_in_both()
    {
        foreach (var record in new[] { "rapport.db", database })
        {
            desk.Do("2021-03-01T08:00:00Z", "init", "--record", record, "--office", "unoct", "--time-zone", "America/New_York", "--clock", "test");
            desk.Do("2021-03-05T10:00:00Z", "load", $"{Launcher.Root}/samples/unoct-2021-02", "--record", record, "--reason", "first entry", "--batch", "sample");
            desk.Do("2021-03-09T09:30:00Z", "change", "activity", Desk.Training, "status=cancelled", "--record", record, "--reason", "the host withdrew", "--batch", "change");
            desk.Do(null, "check", "--record", record);
        }
        Assert.Equal(Published("rapport.db", "file"), Published(database, "server"));
        Assert.Equal(Leaves(desk.File("rapport.db")), Leaves(database));
    }

    [Fact]
    public void A_key_sent_again_is_answered_and_a_password_is_never_printed()
    {
        var secret = $"{database};Password=hush";
        Assert.Matches(@"^rapport: postgresql://127\.0\.0\.1:\d+/test\d+ is the record of twin\n$", desk.Run("init", "--record", secret, "--office", "twin").Error);
        string[] load = ["load", $"{Launcher.Root}/samples/unoct-2021-02", "--record", secret, "--reason", "first entry", "--batch", "sample"];
        Assert.Equal(0, desk.Run(load).ExitCode);
        Assert.StartsWith("rapport: already recorded as sample: entries 2 to ", desk.Run(load).Error, StringComparison.Ordinal);
        var refused = desk.Run("init", "--record", secret, "--office", "twin");
        Assert.Equal(1, refused.ExitCode);
        Assert.Matches(@"^rapport: postgresql://127\.0\.0\.1:\d+/test\d+: found the office twin, expected none of that id; choose another id or another database\n$", refused.Error);
    }

    byte[] Published(string record, string folder)
    {
        desk.Do("2021-03-10T12:00:00Z", "publish", Desk.Issue, "--record", record, "--out", folder, "--only", "html");
        return File.ReadAllBytes(desk.File($"{folder}/{Desk.Issue}/figures.json"));
    }

    /// <summary>The leaf of every entry; <c>check</c> has held what is stored against them.</summary>
    static List<string> Leaves(string record)
    {
        using var journal = Journal.Open(record);
        var (json, leaf) = (new CanonicalJson(), new byte[SHA256.HashSizeInBytes]);
        return [.. journal.Entries().Select(entry =>
        {
            entry.WriteLeaf(json, leaf);
            return Convert.ToHexStringLower(leaf);
        })];
    }
}
