using Rapport.Delivery;
using Rapport.Fund;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Tests.Record;

public class RecordContentTests
{
    static readonly RecordContent Training = RecordContent.Empty(Activity.Shape).With("kind", "training").With("status", "held")
        .With("title", LocalText.Of([new("en", "Training"), new("fr", "Formation")]));

    [Fact]
    public void A_change_is_a_new_content()
    {
        var cancelled = Training.With("status", "cancelled");
        Assert.Equal(("held", "cancelled"), (Training.Text("status"), cancelled.Text("status")));
        Assert.NotEqual(Training, cancelled);
        Assert.Equal(Training, cancelled.With("status", "held"));
    }

    [Fact]
    public void A_field_that_the_kind_does_not_have_cannot_be_set() =>
        Assert.Throws<KeyNotFoundException>(() => Training.With("colour", "red"));

    [Fact]
    public void Visibility_is_the_office_where_nothing_is_stated()
    {
        Assert.Equal(Visibility.Office, Training.Visibility);
        Assert.Equal(Visibility.Public, Training.With("visibility", "public").Visibility);
    }

    [Fact]
    public void A_record_is_named_in_the_language_asked() =>
        Assert.Equal(("Formation", "Training"), (Training.TitleIn("fr"), Training.TitleIn("ar")));

    [Fact]
    public void An_activity_is_placed_by_its_end_and_else_by_its_start()
    {
        var started = Training.With("start", PartialDate.Parse("2021-02"));
        Assert.Null(Training.PlacingDate);
        Assert.Equal("2021-02", started.PlacingDate.ToString());
        Assert.Equal("2021-03-01", started.With("end", PartialDate.Parse("2021-03-01")).PlacingDate.ToString());
    }

    [Fact]
    public void Every_reference_is_listed()
    {
        var content = Training.With("partners", ReadonlyList.Create(["unodc", "ola"])).With("pillars", ReadonlyList.Create([new Share("one", 100)]))
            .With("countries", ReadonlyList.Create([new Share("KEN", null)]));
        Assert.Equal(["kind training", "partners unodc", "partners ola", "pillars one"], content.References().Select(r => $"{r.Field.Name} {r.Id}"));
    }

    [Fact]
    public void A_record_without_its_essentials_has_a_problem_for_each() =>
        Assert.Equal(["kind", "title", "status"], RecordCheck.Problems(RecordContent.Empty(Activity.Shape)).Select(p => p.Field));

    [Fact]
    public void A_content_of_another_kind_makes_no_record() => Assert.Throws<ArgumentException>(() => new Contribution(new("c"), Training));
}
