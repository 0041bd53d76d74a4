using Rapport.Record;

namespace Rapport.Tests.Record;

public class EntryWordsTests
{
    [Theory]
    [InlineData("2026-11-23T10:00:00Z", "2026-11-23T10:00:00.000000Z")]
    [InlineData("2026-11-23T10:00Z", "2026-11-23T10:00:00.000000Z")]
    [InlineData("2026-11-23T10:00:00.5+05:30", "2026-11-23T04:30:00.500000Z")]
    [InlineData("2026-11-23T10:00:00.999999999Z", "2026-11-23T10:00:00.999999Z")]
    [InlineData("2026-11-23T10:00:00.123456-14:00", "2026-11-24T00:00:00.123456Z")]
    public void An_instant_has_a_zone_and_is_cut_to_microseconds(string text, string instant)
    {
        Assert.True(EntryWords.TryInstant(text, out var read));
        Assert.Equal(instant, EntryWords.Instant(read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-23")]
    [InlineData("2026-11-23T10:00:00")]
    [InlineData("2026-11-23 10:00:00Z")]
    [InlineData("11/23/2026T10:00:00Z")]
    [InlineData("2026-02-30T10:00:00Z")]
    [InlineData("2026-11-23T25:00:00Z")]
    [InlineData("2026-11-23T10:00:00+0530")]
    [InlineData("2026-11-23T10:00:00+15:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("0Z")]
    public void Anything_else_is_no_instant(string text) => Assert.False(EntryWords.TryInstant(text, out _));

    [Fact]
    public void Microseconds_go_there_and_back()
    {
        Assert.True(EntryWords.TryInstant("2026-11-23T10:00:00.123456Z", out var instant));
        Assert.Equal(instant, EntryWords.FromMicroseconds(EntryWords.ToMicroseconds(instant)));
    }

    [Fact]
    public void Every_word_is_read_as_it_is_written()
    {
        foreach (var operation in Enum.GetValues<Operation>()) Assert.Equal(operation, EntryWords.Operation(EntryWords.Of(operation)));
        foreach (var via in Enum.GetValues<Via>()) Assert.Equal(via, EntryWords.Via(EntryWords.Of(via)));
        foreach (var cause in Enum.GetValues<Cause>()) Assert.True(EntryWords.TryCause(EntryWords.Of(cause), out var read) && read == cause);
    }

    [Fact]
    public void An_unknown_word_is_refused()
    {
        Assert.False(EntryWords.TryCause("whim", out _));
        Assert.Throws<InvalidDataException>(() => EntryWords.Operation("delete"));
        Assert.Throws<InvalidDataException>(() => EntryWords.Via("post"));
    }
}
