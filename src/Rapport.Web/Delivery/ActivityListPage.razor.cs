using Microsoft.AspNetCore.Components;
using Rapport.Figures;
using Rapport.Organisations;
using Rapport.Web.Figures;
using Rapport.Web.Pages;

namespace Rapport.Web.Delivery;

/// <summary>Activities as a reader chose them: as a list, in a calendar, on a map.</summary>
public sealed partial class ActivityListPage
{
    /// <summary>What was chosen.</summary>
    [Parameter, EditorRequired]
    public ActivityFilter Filter { get; set; } = default!; // required

    /// <summary>The page of the list.</summary>
    [Parameter, EditorRequired]
    public RecordPage Listed { get; set; } = default!; // required

    /// <summary>The activities on it.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ActivityLine> Lines { get; set; } = [];

    /// <summary>The number found and, for a map, the countries.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>How they are shown: <c>list</c>, <c>calendar</c> or <c>map</c>.</summary>
    [Parameter, EditorRequired]
    public string View { get; set; } = "list";

    /// <summary>For a calendar: its month, by its first day.</summary>
    [Parameter]
    public DateOnly? Month { get; set; }

    (string, string)[] Formats =>
    [
        .. ActivityPages.Formats.Skip(1).Select(format => (format, Visit.Here(("format", format), ("view", null), ("month", null)))),
        ("ics", Visit.Link("/calendar.ics", Filter.Chosen.Select(c => (c.Key, (string?)c.Value)).Append(("search", Filter.Search)))),
    ];

    long More => Math.Max(0, Listed.Count - Listed.Rows.Count);

    IEnumerable<ChoiceList> Choices =>
    [
        .. ActivityFilter.Led.Where(led => Filter.Chosen.ContainsKey(led.Name)).Select(led => ChoiceList.OfChosen(Words[led.Words], led.Name, Filter.Chosen[led.Name], Called(led.Name))),
        ChoiceList.Of(Visit, "kind", "activity-kind", Filter.Chosen), ChoiceList.OfCountries(Visit, "country", Filter.Chosen),
        ChoiceList.OfWords(Visit, "status", ("status", ["planned", "confirmed", "held", "postponed", "cancelled"]), Filter.Chosen),
        ChoiceList.OfWords(Visit, "modality", ("activity", ["in-person", "virtual", "hybrid"]), Filter.Chosen),
        ChoiceList.Of(Visit, "body", "body", Filter.Chosen), ChoiceList.Of(Visit, "programme", "programme", Filter.Chosen), ChoiceList.Of(Visit, "pillar", "pillar", Filter.Chosen),
    ];

    /// <summary>What was chosen, in words; where the public sees no such record, what stands in the address.</summary>
    string Called(string name)
    {
        var value = Filter.Chosen[name];
        return ActivityFilter.Records.FirstOrDefault(r => r.Name == name) is { Kind: { } kind } ? Visit.NameOf(kind, value) ?? value : Country.Find(value)?.NameIn(Visit.Language) ?? value;
    }
}
