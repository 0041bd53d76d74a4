using Rapport.Delivery;
using Rapport.Record;
using Xunit;

namespace Rapport.Tests.Record;

public sealed class ApprovalTests
{
    static readonly RecordContent Content = RecordContent.Empty(Activity.Shape).With("kind", "training").With("status", "held");

    static Entry Newest(int version, Operation operation = Operation.Change, string? actor = "clerk") => new()
    {
        Office = "unoct", Sequence = 7, Batch = "b", Kind = "activity", Id = "a1", Version = version, Schema = 1, Operation = operation, Cause = Cause.Late,
        RecordedAt = DateTimeOffset.UnixEpoch, Actor = actor, Via = Via.Cli, Body = ReadOnlyMemory<byte>.Empty,
    };

    static RecordException Refused(Entry newest, int version, string? actor) =>
        Assert.Throws<RecordException>(() => Approval.Of(newest, Content, version, actor));

    [Fact]
    public void The_newest_version_is_approved_as_it_is_and_for_its_own_cause()
    {
        var change = Approval.Of(Newest(2), Content, 2, "head");
        Assert.Equal(("a1", 2, Operation.Approve, Cause.Late), (change.Id, change.ExpectedVersion, change.Operation, change.Cause));
        Assert.Same(Content, change.Content);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Another_version_than_the_newest_is_refused(int version)
    {
        var refused = Refused(Newest(2), version, "head");
        Assert.Equal("version.expected", refused.Code);
        Assert.Equal($"activity a1: found version {version}, expected the newest, 2; read it with \"rapport history activity a1 --audience restricted\", then approve that one", refused.Message);
    }

    [Fact]
    public void What_is_withdrawn_is_refused()
    {
        var refused = Refused(Newest(2, Operation.Withdraw), 2, "head");
        Assert.Equal(("record.withdrawn", "activity a1: found it withdrawn, expected a record that stands; what is withdrawn cannot be approved"), (refused.Code, refused.Message));
    }

    [Fact]
    public void Who_recorded_a_version_does_not_approve_it()
    {
        var refused = Refused(Newest(2), 2, "clerk");
        Assert.Equal(("approve.same-actor", "activity a1: found clerk, who recorded version 2, expected somebody else to approve it"), (refused.Code, refused.Message));
    }

    [Theory]
    [InlineData(null, "head")]
    [InlineData("clerk", null)]
    [InlineData(null, null)]
    public void Where_one_of_the_two_is_not_named_nobody_is_compared(string? recorded, string? approves) =>
        Assert.Equal(2, Approval.Of(Newest(2, actor: recorded), Content, 2, approves).ExpectedVersion);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void An_approval_is_given_once(int version, bool given)
    {
        Assert.Equal(given, Approval.IsGiven(Newest(3, Operation.Approve), version));
        Assert.False(Approval.IsGiven(Newest(3), version));
    }

    [Fact]
    public void An_approval_speaks_of_the_version_before_it()
    {
        Assert.Equal(2, Approval.VersionOf(Newest(3, Operation.Approve)));
        Assert.Null(Approval.VersionOf(Newest(3)));
    }
}
