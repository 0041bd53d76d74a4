using Rapport.Delivery;

namespace Rapport.Figures.Sets;

/// <summary>What the catalogue knows of who took the seats of activities. Its rows are for the office alone: they may point at people.</summary>
static class AttendanceSets
{
    public static FigureSet Attendances { get; } = new("attendances", Attendance.Shape, DateRule.Flow)
    {
        Meaning = "Seats taken, by those who have something in common, for the office; each row at the dates of its activity, where that one is held and no part.",
        Example = "sum attendances during 2021-02 by gender",
        With = new StandsWith("activity", ActivitySets.Activities),
        NeverCounts = "attendances stand in groups, and a count of groups says nothing of seats; add the seats up: sum attendances",
        Dimensions =
        [
            Dimensions.Word(Attendance.Shape["gender"], "gender", "genders", "Of which gender they are."),
            Dimensions.Country(Attendance.Shape["country"], "country", "countries", "From which country they come."),
            Dimensions.Region(new ColumnKey("country"), "The region of the country they come from."),
            Dimensions.Word(Attendance.Shape["organisation_type"], "organisation type", "organisation types",
                "From which type of organisation they come."),
            Dimensions.Record(Attendance.Shape["activity"], "activity", "activities", "Where the seats were taken."),
            new("kind", "kinds", new ThroughKey("activity", "activity", new ColumnKey("kind")), KeyType.Record)
                { Kind = "activity-kind", Meaning = "What the activity is, from the office's list." },
            .. Dimensions.Calendar,
        ],
        Fields = [new("attendances", "count") { Unit = "attendances", Meaning = "Seats taken, as rows state them." }],
    };
}
