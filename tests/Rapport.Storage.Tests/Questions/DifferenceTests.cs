using Rapport.Figures.Differences;
using Rapport.Figures.Sentences;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Questions;
using Rapport.Time;

namespace Rapport.Storage.Tests.Questions;

/// <summary>What changed in the answer of a sentence from one state to a later one.</summary>
public sealed class DifferenceTests : IDisposable
{
    readonly TestRecord record = new();

    public void Dispose() => record.Dispose();

    /// <summary>What lasts is asked of one day at both states, whichever measure of a ratio it stands in: as time goes on nothing of the record changes.</summary>
    [Theory]
    [InlineData("count members")]
    [InlineData("count members / distinct body of members")]
    [InlineData("count organisations / count members")]
    [InlineData("count members / count organisations")]
    public void The_passing_of_time_changes_nothing(string sentence)
    {
        record.Append("one", Organisation("x"), Organisation("y"), Member("m1", "b1", "2020-01-01"), Member("m2", "b2", "2021-02-15"));
        Assert.Empty(Since(sentence).Records);
    }

    [Fact]
    public void What_was_recorded_since_is_told_of_a_ratio_too()
    {
        record.Append("one", Organisation("x"), Member("m1", "b1", "2020-01-01"));
        var last = record.Journal.Head!.LastSequence; // it was appended
        record.Append("two", Member("m2", "b1", "2020-06-01"));
        var difference = Since("count members / distinct body of members", last);
        Assert.Equal(("1", "2"), (difference.Before.Total, difference.After.Total));
        Assert.Equal(["m2"], difference.Records.Select(r => r.Id).Distinct());
        Assert.Equal("count members / distinct body of members at 2021-03-01", difference.After.Sentence);
    }

    /// <summary>A body that was entered since had no members before; by its name too.</summary>
    [Theory]
    [InlineData("count members where body = b1")]
    [InlineData("count members where body = \"The body\"")]
    public void What_only_the_later_state_knows_had_no_rows_before(string sentence)
    {
        record.Append("one", Organisation("x"));
        var last = record.Journal.Head!.LastSequence; // it was appended
        record.Append("two", TestRecord.Create("b1", RecordContent.Empty(RecordKinds.OfOffice["body"]).With("name", LocalText.Of("en", "The body")).With("kind", "board").With("visibility", "public")), Member("m1", "b1", "2020-01-01"));
        var difference = Since(sentence, last);
        Assert.Equal(("0", "1", "m1"), (difference.Before.Total, difference.After.Total, difference.Records.Single().Id));
        Assert.Contains("found b2, expected", Assert.Throws<SentenceException>(() => Since("count members where body = b2", last)).Reason, StringComparison.Ordinal);
    }

    FigureDifference Since(string sentence, long? last = null)
    {
        using var image = Image.Fold(record.Journal);
        using var reading = image.Read();
        RecordView At(long? sequence, int month) => new(record.Journal, reading, new ViewOrder { Audience = Visibility.Office, Last = sequence, Now = new DateTimeOffset(2021, month, 1, 18, 0, 0, TimeSpan.Zero) });
        return At(null, 3).Since(At(last, 1), Sentence.Parse(sentence));
    }

    static Change Organisation(string id) => TestRecord.Create(id, RecordContent.Empty(Organisations.Organisation.Shape).With("name", LocalText.Of("en", id)).With("kind", "state").With("visibility", "public"));

    static Change Member(string id, string body, string from) => TestRecord.Create(id, RecordContent.Empty(RecordKinds.OfOffice["membership"])
        .With("body", body).With("organisation", "x").With("from", PartialDate.Parse(from)).With("visibility", "public"));
}
