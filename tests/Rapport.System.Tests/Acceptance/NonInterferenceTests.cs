namespace Rapport.System.Tests.Acceptance;

/// <summary>A record with restricted rows, and the same record in which they never existed.</summary>
public sealed class Twins : IDisposable
{
    public Twins()
    {
        Record(With, withRestricted: true);
        Record(Without, withRestricted: false);
    }

    internal Desk With { get; } = new();

    internal Desk Without { get; } = new();

    public void Dispose()
    {
        With.Dispose();
        Without.Dispose();
    }

    /// <summary>Restricted rows stand in a batch of their own, within another batch, and last.</summary>
    static void Record(Desk desk, bool withRestricted)
    {
        desk.Do("2021-03-01T09:00:00Z", "init", "--office", "desk", "--clock", "test");
        desk.Do("2021-03-02T09:00:00Z", "load", Folder(desk, "one", "open,training,Open,held,2021-02-03,office,SDN"), "--batch", "one");
        if (withRestricted) desk.Do("2021-03-03T09:00:00Z", "load", Folder(desk, "two", "secret,training,Secret,held,2021-02-04,restricted,PHL"), "--batch", "two");
        string[] third = ["public,meeting,Public,held,2021-02-05,public,", .. withRestricted ? ["hidden,visit,Hidden,held,2021-02-06,restricted,PHL"] : Array.Empty<string>()];
        desk.Do("2021-03-04T09:00:00Z", "load", Folder(desk, "three", third), "--batch", "three");
        desk.Do("2021-03-06T09:00:00Z", "load", Folder(desk, "five", "open,training,Opened,held,2021-02-07,office,SDN"), "--batch", "five", "--reason", "the title was wrong");
        if (!withRestricted) return;
        desk.Do("2021-03-07T09:00:00Z", "change", "activity", "secret", "status=cancelled", "--reason", "none", "--batch", "six");
        desk.Do("2021-03-08T09:00:00Z", "merge", "activity", "hidden", "open", "--reason", "one and the same", "--batch", "seven");
        desk.Do("2021-03-09T09:00:00Z", "approve", "activity", "secret", "2", "--actor", "head", "--batch", "eight");
    }

    static string Folder(Desk desk, string name, params string[] activities)
    {
        var folder = Directory.CreateDirectory(desk.File(name)).FullName;
        var inArabic = activities.Select(row => row.Contains("restricted", StringComparison.Ordinal) ? $"{row},سر" : $"{row},"); // a language that no other row uses
        File.WriteAllLines(Path.Combine(folder, "activities.csv"), ["id,kind,title.en,status,end,visibility,countries,title.ar", .. inArabic]);
        File.WriteAllText(Path.Combine(folder, "activity-kinds.csv"), "id,name.en,visibility\ntraining,Training,public\nmeeting,Meeting,public\nvisit,Visit,public\n");
        return name;
    }
}

/// <summary>Nobody but the restricted audience can tell the two apart.</summary>
public sealed class NonInterferenceTests(Twins twins) : IClassFixture<Twins>
{
    [Theory]
    [InlineData("public")]
    [InlineData("compact")]
    [InlineData("office")]
    public void Answers_are_the_same_bytes(string audience)
    {
        // Which row of which file a version came from is told within the office only: the file held other rows.
        foreach (var command in audience == "office" ? Commands : [.. Commands, ["history", "activity", "public", "--format", "json"]])
        {
            string[] asked = [.. command, "--audience", audience];
            Assert.Equal(Launcher.RunAt("2021-03-31T09:00:00Z", twins.Without.Folder, asked), Launcher.RunAt("2021-03-31T09:00:00Z", twins.With.Folder, asked));
        }
    }

    static string[][] Commands =>
    [
        ["figure", "count activities during 2021-02 by kind", "--format", "json", "--trace"],
        ["figure", "count activities during 2021-02 by kind", "--trace"],
        ["figure", "count activities by country", "--format", "csv"],
        ["figure", "distinct country of activities as recorded 2021-03-04", "--format", "json", "--trace"],
        ["figure", "count all activities as recorded 2021-03-05", "--format", "json", "--trace"],
        ["history", "activity", "open", "--format", "json"],
        ["history", "activity", "open"],
        ["history", "activity", "secret"],
        ["figure", "count activities where kind = secret"],
    ];

    [Theory]
    [InlineData("public", "csv")]
    [InlineData("office", "csv")]
    [InlineData("office", "xlsx")]
    public void Exports_are_the_same_bytes(string audience, string format) =>
        Assert.Equal(Exported(twins.Without, audience, format), Exported(twins.With, audience, format));

    [Fact]
    public void An_export_for_the_restricted_audience_is_not() =>
        Assert.NotEqual(Exported(twins.Without, "restricted", "csv"), Exported(twins.With, "restricted", "csv"));

    static Dictionary<string, byte[]> Exported(Desk desk, string audience, string format)
    {
        var folder = desk.File($"export-{audience}-{format}");
        desk.Do("2021-03-31T09:00:00Z", "export", "records", "--out", folder, "--audience", audience, "--format", format);
        return Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
    }

    [Fact]
    public void The_restricted_audience_sees_the_difference() => Assert.NotEqual(
        twins.Without.Ask("count all activities", "--audience", "restricted").Total(), twins.With.Ask("count all activities", "--audience", "restricted").Total());
}
