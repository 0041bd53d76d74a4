using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Storage.Images;
using Xunit;

namespace Rapport.Storage.Tests.Figures;

/// <summary>What two writers leave in a real journal, each of them in order by itself.</summary>
public sealed class TwoWritersTests
{
    static RecordContent Named(string name) => RecordContent.Empty(Organisation.Shape).With("kind", "state").With("name", LocalText.Of("en", name)).With("visibility", "public");

    static Change Merge(string id, string into) =>
        new(id, Named(id).With("merged_into", into)) { ExpectedVersion = 1, Operation = Operation.Merge, Cause = Cause.Correction };

    [Fact]
    public void Merges_into_each_other_leave_one_record_that_is_counted_and_one_finding()
    {
        using var record = new TestRecord();
        record.Append("both", new Change("a", Named("a")), new Change("b", Named("b")));
        using (var second = record.Open())
        {
            record.Append("first", Merge("a", "b"));
            second.Append(new Batch("second", [Merge("b", "a")]));
        }
        using var image = Image.Fold(record.Journal);
        using var reading = image.Read();
        Assert.Equal("organisation a", Assert.Single(RecordFindings.Of(reading), p => p.Error == "merge.cycle").File);
        var question = new FigureQuestion { Audience = Visibility.Public, Now = record.Journal.Now, Day = new DateOnly(2021, 3, 1), WithTrace = true };
        var counted = FigureCalculator.Read(Sentence.Parse("count organisations"), question, reading);
        Assert.Equal(("1", "a"), (counted.Total, counted.Trace![0].Rows[0].Id));
    }
}
