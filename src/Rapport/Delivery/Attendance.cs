using Rapport.Record;

namespace Rapport.Delivery;

/// <summary>Seats taken at an activity by people who have something in common: a gender, a country, a type of organisation. Never a person.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Attendance(AttendanceId Id, RecordContent Content)
{
    /// <summary>
    /// What a row of attendances holds. It is never wider than the office: until small numbers are withheld by themselves, a breakdown may
    /// point at people.
    /// </summary>
    public static RecordKind Shape { get; } = new("attendance", "attendances", 1,
    [
        Field.Reference("activity", "activity").Must() with { Example = "example-training", Meaning = "Where the seats were taken." },
        new Field("count", FieldType.Count) { Required = true, Example = "12", Meaning = "How many seats." },
        Field.Word("gender") with { Example = "female", Meaning = "Of which gender; empty where not stated." },
        new Field("country", FieldType.Country) with { Example = "KEN", Meaning = "From which country; empty where not stated." },
        Field.Word("organisation_type") with { Example = "ministry", Meaning = "From which type of organisation; empty where not stated." },
    ])
    { Rules = Rules };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>Where the seats were taken.</summary>
    public ActivityId Activity => new(Content.Text("activity")!); // required

    /// <summary>How many seats.</summary>
    public long Count => Content.Count("count")!.Value; // required

    static IEnumerable<FieldProblem> Rules(RecordContent content)
    {
        if (content.Visibility < Visibility.Office)
            yield return new FieldProblem("visibility.breakdown", "visibility", content.Visibility.Word(), "office or restricted, because a breakdown of attendance may point at people; an activity's total may be wider");
    }
}
