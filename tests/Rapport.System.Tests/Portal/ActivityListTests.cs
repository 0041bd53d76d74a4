namespace Rapport.System.Tests.Portal;

/// <summary>What a reader chose of the activities stays while they choose more.</summary>
public sealed class ActivityListTests(PortalRecords records)
{
    [Theory]
    [InlineData("/activities?series=picture-exercise", "series", "picture-exercise")]
    [InlineData("/activities?venue=KEN", "venue", "KEN")]
    [InlineData("/activities?view=calendar", "view", "calendar")]
    [InlineData("/activities?view=map&kind=training", "kind", "training")]
    public async Task What_a_link_chose_stays_in_the_form(string path, string name, string value)
    {
        var page = (await (await records.Twin).Ask(path)).Document;
        Assert.Equal(value, page.QuerySelector($"form.filters select[name={name}] option[selected], form.filters input[name={name}]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_list_in_its_usual_view_offers_what_it_always_does() =>
        Assert.Empty((await (await records.Twin).Ask("/activities")).Document.QuerySelectorAll("form.filters [name=series], form.filters [name=view]"));

    [Fact]
    public async Task A_calendar_holds_what_was_searched_for()
    {
        var portal = await records.Twin;
        var link = (await portal.Ask("/activities?search=passenger&status=held")).Document.QuerySelector(".downloads a[href^='/calendar.ics']")!.GetAttribute("href")!; // every list has one
        Assert.Equal("/calendar.ics?status=held&search=passenger", link);
        var (some, all) = (await ReadCalendar.Of((await portal.Ask(link)).Bytes), await ReadCalendar.Of((await portal.Ask("/calendar.ics?status=held")).Bytes));
        Assert.InRange(some.Count, 1, all.Count - 1);
    }
}
