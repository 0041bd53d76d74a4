namespace Rapport.System.Tests.Acceptance;

/// <summary>A record with restricted rows, and the same record in which they never existed: no other audience can tell them apart.</summary>
public sealed class NonInterferenceTests : IDisposable
{
    readonly Desk with = new();
    readonly Desk without = new();

    public NonInterferenceTests()
    {
        Record(with, withRestricted: true);
        Record(without, withRestricted: false);
    }

    public void Dispose()
    {
        with.Dispose();
        without.Dispose();
    }

    /// <summary>Restricted rows stand in a batch of their own, within another batch, as a version between others, and last.</summary>
    static void Record(Desk desk, bool withRestricted)
    {
        desk.Do("2021-03-01T09:00:00Z", "init", "--office", "desk", "--clock", "test");
        desk.Do("2021-03-02T09:00:00Z", "load", Folder(desk, "one", "open,training,Open,held,2021-02-03,office,SDN"), "--batch", "one");
        if (withRestricted) desk.Do("2021-03-03T09:00:00Z", "load", Folder(desk, "two", "secret,training,Secret,held,2021-02-04,restricted,PHL"), "--batch", "two");
        string[] third = ["public,meeting,Public,held,2021-02-05,public,", .. withRestricted ? ["hidden,visit,Hidden,held,2021-02-06,restricted,PHL"] : Array.Empty<string>()];
        desk.Do("2021-03-04T09:00:00Z", "load", Folder(desk, "three", third), "--batch", "three");
        if (withRestricted) desk.Do("2021-03-05T09:00:00Z", "change", "activity", "open", "visibility=restricted", "--reason", "a slip", "--batch", "four");
        desk.Do("2021-03-06T09:00:00Z", "load", Folder(desk, "five", "open,training,Opened,held,2021-02-07,office,SDN"), "--batch", "five", "--reason", "the title was wrong");
        if (withRestricted) desk.Do("2021-03-07T09:00:00Z", "change", "activity", "secret", "status=cancelled", "--reason", "none", "--batch", "six");
    }

    static string Folder(Desk desk, string name, params string[] activities)
    {
        var folder = Directory.CreateDirectory(desk.File(name)).FullName;
        File.WriteAllLines(Path.Combine(folder, "activities.csv"), ["id,kind,title.en,status,end,visibility,countries", .. activities]);
        File.WriteAllText(Path.Combine(folder, "activity-kinds.csv"), "id,name.en,visibility\ntraining,Training,public\nmeeting,Meeting,public\nvisit,Visit,public\n");
        return name;
    }

    [Theory]
    [InlineData("public")]
    [InlineData("compact")]
    [InlineData("office")]
    public void Answers_are_the_same_bytes(string audience)
    {
        foreach (var command in Commands)
        {
            string[] asked = [.. command, "--audience", audience];
            Assert.Equal(Launcher.RunAt("2021-03-31T09:00:00Z", without.Folder, asked), Launcher.RunAt("2021-03-31T09:00:00Z", with.Folder, asked));
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

    [Fact]
    public void The_restricted_audience_sees_the_difference() => Assert.NotEqual(
        without.Ask("count activities", "--audience", "restricted").Total(), with.Ask("count activities", "--audience", "restricted").Total());
}
