using Rapport.Exchange;
using System.Text.Json;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>The folder of twelve named faults, as a transcript.</summary>
public sealed class FaultsTests
{
    static readonly LoadResult Result = new FakeJournal().Read(Repository.Path("tests", "fixtures", "faults"));

    [Fact]
    public void Twelve_faults_are_reported_in_one_run()
    {
        string[] codes =
        [
            "amount.decimals", "column.unknown", "country.unknown", "currency.unknown", "date.invalid", "dates.reversed",
            "encoding.invalid", "id.duplicate", "id.missing", "kind.unknown", "reference.unknown", "shares.sum",
        ];
        Assert.Equal(codes, Result.Problems.Select(p => p.Error).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_proposed_while_there_is_a_problem() => Assert.Empty(Result.Changes);

    [Fact]
    public void Every_message_says_where_what_was_found_what_was_expected_and_what_to_do()
    {
        var expected = File.ReadAllLines(Repository.Path("tests", "fixtures", "faults.expected.txt"));
        Assert.Equal(expected, Result.Problems.Select(p => $"{p.Error}: {p.Message}"));
    }

    [Fact]
    public void As_JSON_a_problem_has_the_seven_members_of_the_contract()
    {
        using var output = new MemoryStream();
        ProblemsJson.Write(Result.Problems, output);
        var first = JsonDocument.Parse(output.ToArray()).RootElement[0];
        Assert.Equal(["error", "file", "row", "column", "found", "expected", "message"], first.EnumerateObject().Select(m => m.Name));
        Assert.Equal("date.invalid", first.GetProperty("error").GetString());
        Assert.Equal(2, first.GetProperty("row").GetInt32());
        Assert.Equal("2021-02-30", first.GetProperty("found").GetString());
    }

    [Fact]
    public void No_problem_is_an_empty_list_in_JSON()
    {
        using var output = new MemoryStream();
        ProblemsJson.Write([], output);
        Assert.Equal("[]\n"u8, output.ToArray());
    }
}
