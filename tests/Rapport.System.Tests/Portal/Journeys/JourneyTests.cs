using System.Globalization;
using Microsoft.Playwright;
using Rapport.Delivery;
using Rapport.Organisations;
using Rapport.Publishing.Text;
using Rapport.Time;

namespace Rapport.System.Tests.Portal.Journeys;

/// <summary>
/// Eight journeys of a reader through the portal, clicked through in Debian's Chromium: in <c>./test</c> each two ways that are each other's opposite, in
/// <c>./test --full</c> each every way. What the reader comes to is held against the record.
/// </summary>
public sealed class JourneyTests(PortalRecords records, ReaderBrowser browser) : IClassFixture<ReaderBrowser>
{
    /// <summary>How many journeys there are.</summary>
    internal const int Count = 8;

    /// <summary>The journey that reads an issue in Arabic.</summary>
    internal const int ArabicIssue = 7;

    [Fact]
    [Trait("Heavy", "journeys")]
    public Task An_activity_is_found_by_country_and_month() => Travel(0, records.Twin, async (reader, record) =>
    {
        await reader.Open("portal.activities");
        await reader.Field("portal.filter.country").SelectOptionAsync(new SelectOptionValue { Label = Name("KEN", reader) });
        await reader.Field("portal.filter.period").FillAsync("2024-11");
        await reader.Show();
        var listed = await Listed(reader);
        Assert.Equal(record.Ids("count all activities where country = KEN during 2024-11").Order(), listed.Order());
        await reader.Follow(reader.Page.Locator(".results .items a").First);
        var activity = record.Activity(listed[0]);
        Assert.Contains("KEN", activity.Countries.Select(c => c.Code));
        Assert.Equal("2024-11", $"{LastDay(activity):yyyy-MM}");
        Assert.Equal(activity.Title.In(reader.Language), await reader.Page.Locator("h1").InnerTextAsync());
        Assert.Contains(Month("2024-11", reader), await reader.Page.Locator("main .label").First.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await Assertions.Expect(Fact(reader, "portal.filter.country", Name("KEN", reader))).ToBeVisibleAsync();
    });

    [Fact]
    [Trait("Heavy", "journeys")]
    public Task From_an_activity_its_series_opens() => Travel(1, records.Twin, async (reader, record) =>
    {
        var ids = record.Ids("count all activities where series = picture-exercise");
        var title = record.Activity(ids[0]).Title.In(reader.Language);
        await reader.Field("portal.problem.find").FillAsync(title);
        await reader.Show();
        await reader.Follow(reader.Link(title).First);
        var series = reader.Page.Locator("dl.facts > div", new() { Has = reader.Page.GetByText(reader.Words["portal.fact.series"], new() { Exact = true }) }).GetByRole(AriaRole.Link);
        var name = (await series.InnerTextAsync()).Split(" (")[0];
        await reader.Follow(series);
        Assert.Equal(ids.Order(), (await Listed(reader)).Order());
        Assert.Equal(name, await reader.Field("portal.fact.series").Locator("option:checked").InnerTextAsync());
        await reader.Field("portal.filter.period").FillAsync($"{LastDay(record.Activity(ids[0])):yyyy-MM}");
        await reader.Show();
        Assert.Equal([ids[0]], await Listed(reader));
    });

    [Fact]
    [Trait("Heavy", "journeys")]
    public Task Behind_a_number_of_the_newsletter_are_as_many_rows_as_it_says() => Travel(2, records.Twin, async (reader, record) =>
    {
        await reader.Follow(reader.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = reader.Words["portal.issue.newsletter"] }));
        var mark = reader.Page.Locator(".lead a[data-figure=activities-held]").First;
        var number = Number(await mark.Locator("bdi").InnerTextAsync());
        var receipt = await reader.Jump(mark);
        Assert.Equal(number, Number(await receipt.Locator(".sum").InnerTextAsync()));
        Assert.True(await receipt.Locator("tbody a").CountAsync() > 0, "no row opened");
        await reader.Follow(reader.Link(reader.Words["portal.issue.rows"], receipt));
        var rows = await reader.Page.Locator(".receipt tbody a").EvaluateAllAsync<string[]>(LastPart);
        Assert.Equal(number, rows.Length);
        Assert.Equal(record.Ids("count activities during 2025-11").Order(), rows.Order());
        await reader.Follow(reader.Page.Locator(".receipt tbody a").Last);
        Assert.Equal(record.Activity(rows[^1]).Title.In(reader.Language), await reader.Page.Locator("h1").InnerTextAsync());
    });

    [Fact]
    [Trait("Heavy", "journeys")]
    public Task A_figure_goes_back_in_time_and_comes_again() => Travel(3, records.Twin, async (reader, record) =>
    {
        await reader.Open("portal.figures");
        await reader.Follow(reader.Page.Locator("main h3 a[href*='/figures/received-to-date']"));
        var (sentence, now) = await Answered(reader);
        await reader.Field("portal.figures.as-recorded").FillAsync("2024-06-30");
        await reader.Show();
        var (again, then) = await Answered(reader);
        Assert.Equal((sentence, record.Total(sentence, "--as-recorded", "2024-06-30")), (again, then));
        Assert.NotEqual(now, then);
        await Assertions.Expect(reader.Page.Locator(".past")).ToBeVisibleAsync();
        await reader.Follow(reader.Link(reader.Words["portal.past.now"]));
        Assert.Equal((sentence, now), await Answered(reader));
        Assert.Equal(record.Total(sentence), now);
    });

    /// <summary>With the keyboard alone.</summary>
    [Fact]
    [Trait("Heavy", "journeys")]
    public Task A_sentence_with_a_mistake_comes_to_its_answer() => Travel(4, records.Twin, async (reader, record) =>
    {
        await reader.TabTo(reader.Link(reader.Words["portal.ask"], reader.Page.GetByRole(AriaRole.Contentinfo)));
        await reader.Enter();
        await reader.TabTo(reader.Field("portal.ask.field"));
        await reader.Page.Keyboard.TypeAsync("count activites by kind");
        await reader.TabTo(reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["portal.ask.button"] }));
        await reader.Enter(status: 400);
        Assert.Equal("activites", await reader.Page.Locator("mark").InnerTextAsync());
        await reader.TabTo(reader.Link("count activities by kind"));
        await reader.Enter();
        Assert.Equal(("count activities by kind", record.Total("count activities by kind")), await Answered(reader));
    });

    [Fact]
    [Trait("Heavy", "journeys")]
    public Task A_figure_as_a_file_is_what_the_command_line_prints() => Travel(5, records.Twin, async (reader, record) =>
    {
        await reader.Open("portal.figures");
        await reader.Follow(reader.Page.Locator("main h3 a[href*='/figures/activities-by-country']"));
        var (sentence, _) = await Answered(reader);
        var (name, bytes) = await reader.Take(reader.Link(reader.Words["portal.format.csv"]));
        Assert.Equal("activities-by-country.csv", name);
        Assert.Equal(record.Csv(sentence, reader.Language), bytes);
    });

    [Fact]
    [Trait("Heavy", "journeys")]
    public Task A_calendar_is_subscribed_to_and_read_elsewhere() => Travel(6, records.Twin, async (reader, record) =>
    {
        await reader.Open("portal.countries");
        await reader.Follow(reader.Link(Name("KEN", reader), reader.Page.Locator(".countries")));
        var link = reader.Link(reader.Words["portal.places.calendar"]);
        var subscribed = new Uri(new Uri(reader.Page.Url), await link.GetAttributeAsync("href"));
        var (_, bytes) = await reader.Take(link);
        Assert.Equal(bytes, (await (await records.Twin).Ask(subscribed.PathAndQuery)).Bytes);
        var events = (await ReadCalendar.Of(bytes)).ToDictionary(e => $"{e["uid"]}".Split('@')[0].Split('.')[1], e => e);
        var known = record.Ids("count all activities where country = KEN").Select(record.Activity).Where(a => a.Content.PlacingDate?.Precision == DatePrecision.Day).ToList();
        Assert.Equal(known.Select(a => a.Id.Value).Order(), events.Keys.Order());
        Assert.All(known, a => Assert.Equal((a.Title.In(reader.Language), $"{LastDay(a).AddDays(1):yyyy-MM-dd}"), ($"{events[a.Id.Value]["summary"]}", $"{events[a.Id.Value]["end"]}")));
    });

    /// <summary>Who reads the portal in English opens the issue in English, and asks for Arabic there.</summary>
    [Fact]
    [Trait("Heavy", "journeys")]
    public Task An_issue_is_read_in_Arabic() => Travel(ArabicIssue, records.Sample, async (reader, record) =>
    {
        await reader.Open("portal.issues");
        await reader.Follow(reader.Page.Locator("main h2 a").First);
        if (reader.Language != "ar") await reader.Read("ar");
        Assert.Contains("شباط/فبراير", await reader.Page.Locator(".lead").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var (figure, sentence) in new[] { ("activities-held", "count activities during 2021-02"), ("states-named", "distinct country of activities during 2021-02") })
            Assert.Equal(record.Total(sentence), await reader.Page.Locator($"h1 a[data-figure={figure}] bdi").InnerTextAsync());
        var countries = reader.Page.Locator(".contents a[href='#countries']");
        Assert.StartsWith("البلدان", await (await reader.Jump(countries)).Locator("h2").InnerTextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(reader.Page.Locator("#countries a.number").First).ToBeVisibleAsync();
    });

    /// <summary>One journey, the ways it goes now; no page on it may be at fault.</summary>
    async Task Travel(int journey, Task<PortalServer> portal, Func<Reader, RecordAnswers, Task> journeyOf)
    {
        var (there, record) = (await portal, new RecordAnswers(await portal));
        foreach (var way in Way.Of(journey, Heavy.Count("journeys", 2, Way.All.Count)))
        {
            await using var reader = await Reader.Begin(browser, there, way);
            await journeyOf(reader, record);
            Faults.None(reader.Faults);
        }
    }

    /// <summary>The last part of where each link leads: the id of a record.</summary>
    const string LastPart = "links => links.map(a => new URL(a.href).pathname.split('/').pop())";

    static Task<string[]> Listed(Reader reader) => reader.Page.Locator(".results .items a").EvaluateAllAsync<string[]>(LastPart);

    /// <summary>The sentence that a page answers, and its answer.</summary>
    static async Task<(string Sentence, string Total)> Answered(Reader reader)
    {
        var answer = reader.Page.Locator(".answer");
        return ((await answer.GetAttributeAsync("data-sentence"))!, (await answer.GetAttributeAsync("data-total"))!); // every answer has both
    }

    static ILocator Fact(Reader reader, string key, string said) =>
        reader.Link(said, reader.Page.Locator("dl.facts > div", new() { Has = reader.Page.GetByText(reader.Words[key], new() { Exact = true }) }));

    /// <summary>By which an activity belongs to a month.</summary>
    static DateOnly LastDay(Activity activity) => activity.Content.PlacingDate!.Value.Last; // those asked for have a date

    static string Name(string country, Reader reader) => Country.Find(country)!.NameIn(reader.Language); // one of the world's

    static string Month(string month, Reader reader) => new DateText(reader.Words).Of(Period.Parse(month));

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
