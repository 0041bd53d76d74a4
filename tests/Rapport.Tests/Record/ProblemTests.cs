using Rapport.Record;

namespace Rapport.Tests.Record;

public class ProblemTests
{
    [Theory]
    [InlineData("a.csv", 7, "start", "x", "a.csv, row 7, column start: found \"x\", expected a date")]
    [InlineData("a.csv", 7, null, "x", "a.csv, row 7: found \"x\", expected a date")]
    [InlineData("a.csv", 0, null, "", "a.csv: found nothing, expected a date")]
    [InlineData(null, 0, "start", "x", "column start: found \"x\", expected a date")]
    [InlineData(null, 0, null, "", "found nothing, expected a date")]
    public void A_message_says_where_what_was_found_and_what_was_expected(string? file, int row, string? column, string found, string message) =>
        Assert.Equal(message, new Problem("date.invalid", file, row, column, found, "a date").Message);
}
