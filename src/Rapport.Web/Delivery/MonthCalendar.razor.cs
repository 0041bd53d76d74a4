using System.Globalization;
using Microsoft.AspNetCore.Components;
using Rapport.Time;

namespace Rapport.Web.Delivery;

/// <summary>The activities of a month under the days on which they end, which is the day that counts.</summary>
public sealed partial class MonthCalendar
{
    /// <summary>The month, by its first day.</summary>
    [Parameter, EditorRequired]
    public DateOnly Month { get; set; }

    /// <summary>Its activities, the earliest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ActivityLine> Lines { get; set; } = [];

    /// <summary>How many more there are than are shown.</summary>
    [Parameter]
    public long More { get; set; }

    IReadOnlyList<(DateOnly Day, IReadOnlyList<ActivityLine> Lines)> Days =>
        [.. Lines.GroupBy(l => l.Activity.Content.PlacingDate!.Value.Last).OrderBy(g => g.Key).Select(g => (g.Key, (IReadOnlyList<ActivityLine>)[.. g]))]; // in the month: they have a date

    string Key(int months) => Month.AddMonths(months).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    string Name(int months) => Visit.Dates.Of(PartialDate.Parse(Key(months)));
}
