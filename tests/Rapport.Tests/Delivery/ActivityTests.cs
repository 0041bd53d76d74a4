using Rapport.Delivery;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Tests.Delivery;

public class ActivityTests
{
    static readonly RecordContent Content = RecordContent.Empty(Activity.Shape).With("kind", "training").With("title", LocalText.Of("en", "Training")).With("status", "held");

    [Fact]
    public void An_activity_reads_its_content()
    {
        var activity = new Activity(new("a"), Content.With("countries", ReadonlyList.Create([new Share("KEN", 100)])).With("attendances", 24L));
        Assert.Equal(("training", "Training", "held", 24L), (activity.Kind.Value, activity.Title.ToString(), activity.Status, activity.Attendances));
        Assert.Equal("KEN", activity.Countries[0].Code);
        Assert.Null(activity.Programme);
        Assert.Empty(activity.Partners);
    }

    [Fact]
    public void An_activity_cannot_end_before_it_starts()
    {
        var problem = Assert.Single(RecordCheck.Problems(Content.With("start", PartialDate.Parse("2021-02-26")).With("end", PartialDate.Parse("2021-02-22"))));
        Assert.Equal(("dates.reversed", "end", "2021-02-22"), (problem.Code, problem.Field, problem.Found));
    }

    [Fact]
    public void A_project_cannot_end_before_it_starts() => Assert.Equal(["dates.reversed"], RecordCheck.Problems(
        RecordContent.Empty(Project.Shape).With("name", LocalText.Of("en", "P")).With("start", PartialDate.Parse("2022")).With("end", PartialDate.Parse("2021")))
        .Select(p => p.Code));

    [Fact]
    public void Every_list_of_the_office_has_names_a_tree_and_an_order()
    {
        RecordKind[] lists = [OfficeList.Pillars, OfficeList.Themes, OfficeList.Audiences, OfficeList.Functions, OfficeList.ActivityKinds];
        Assert.All(lists, list => Assert.Equal((true, list.Name, FieldType.Count), (list["name"].Required, list["parent"].Of, list["order"].Type)));
    }
}
