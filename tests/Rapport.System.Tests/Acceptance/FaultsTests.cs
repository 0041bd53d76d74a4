using System.Text.Json.Nodes;

namespace Rapport.System.Tests.Acceptance;

/// <summary>A folder with twelve named faults is given to a record that is in use.</summary>
public sealed class FaultsTests(DemoRun demo) : IDisposable
{
    readonly Desk desk = demo.Copy();

    public void Dispose() => desk.Dispose();

    static readonly string Folder = Path.Combine(Launcher.Root, "tests/fixtures/faults");

    [Fact]
    public void All_twelve_are_reported_in_one_run_and_nothing_is_recorded()
    {
        var before = State();
        var load = desk.Run("load", Folder, "--format", "json", "--reason", "to see what happens");
        string[] codes =
        [
            "amount.decimals", "column.unknown", "country.unknown", "currency.unknown", "date.invalid", "dates.reversed",
            "encoding.invalid", "id.duplicate", "id.missing", "kind.unknown", "reference.unknown", "shares.sum",
        ];
        Assert.Equal(1, load.ExitCode);
        Assert.Equal(codes, JsonNode.Parse(load.Output)!.AsArray().Select(problem => (string)problem!["error"]!).Order(StringComparer.Ordinal)); // a list of objects
        Assert.Equal("rapport: 12 problems; nothing was recorded\n", load.Error);
        Assert.Equal(before, State());
    }

    [Fact]
    public void Without_a_format_each_is_a_line_of_standard_error()
    {
        var load = desk.Run("load", Folder);
        Assert.Equal(("", 1, 13), (load.Output, load.ExitCode, load.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    /// <summary>The number of the last entry, and what the record is in all.</summary>
    (string, string?) State()
    {
        var answer = desk.Ask("count all activities", "--audience", "restricted");
        return (answer["as_recorded"]!.ToJsonString(), answer.Total());
    }
}
