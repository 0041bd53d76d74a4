using Rapport.Organisations;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Tests.Organisations;

public class MembershipTests
{
    static IEnumerable<string> Problems(string? from, string? to) => RecordCheck.Problems(
        RecordContent.Empty(Membership.Shape).With("organisation", "eu").With("body", "board").With("from", Date(from)).With("to", Date(to))).Select(p => p.Code);

    static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    [Theory]
    [InlineData(null, null)]
    [InlineData("2021-02", null)]
    [InlineData(null, "2021-02")]
    [InlineData("2021-02-15", "2021-02")]
    [InlineData("2021", "2021-01-01")]
    [InlineData("2021-02-28", "2021-02-28")]
    public void A_membership_may_end_when_it_may_have_begun(string? from, string? to) => Assert.Empty(Problems(from, to));

    [Theory]
    [InlineData("2021-02-28", "2021-02-27")]
    [InlineData("2021-03", "2021-02")]
    [InlineData("2022", "2021-12-31")]
    public void A_membership_cannot_end_before_it_began(string from, string to) => Assert.Equal(["dates.reversed"], Problems(from, to));
}
