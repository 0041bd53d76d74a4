using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rapport.Record;
using Rapport.Time;
using Rapport.Twin;

namespace Rapport.Tests.Twin;

/// <summary>The invented office, as batches.</summary>
public class TwinOfficeTests
{
    static readonly Lazy<TwinRecord> Usual = new(() => new TwinRecord(new TwinOffice(2000, 1)));

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_gives_others()
    {
        Assert.Equal(Digest(300, 7), Digest(300, 7));
        Assert.NotEqual(Digest(300, 7), Digest(300, 8));
    }

    /// <summary>Held against bytes that were written down: a change of the generator, of a machine or of the runtime shows here.</summary>
    [Fact]
    public void The_bytes_are_those_that_were_written_down() =>
        Assert.StartsWith("8a951170c968509c44284d92b27f45c484a1b4be5537ea778a", Digest(300, 1), StringComparison.Ordinal);

    [Fact]
    public void The_language_of_the_machine_makes_no_difference()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var here = Digest(60, 3);
            CultureInfo.CurrentCulture = new CultureInfo("th-TH"); // counts years of another era
            Assert.Equal(here, Digest(60, 3));
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.Equal(here, Digest(60, 3));
        }
        finally { CultureInfo.CurrentCulture = before; }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(99, 2)]
    [InlineData(100, 2)]
    [InlineData(2000, 1)]
    [InlineData(600, 4)]
    [InlineData(2500, -9)]
    public void Everything_can_be_recorded_whatever_the_size_and_the_seed(int activities, int seed)
    {
        var record = new TwinRecord(new TwinOffice(activities, seed));
        Assert.True(record.Wrong.Count == 0, string.Join('\n', record.Wrong.Take(20)));
        Assert.Equal(38, Members(record, new DateOnly(2022, 6, 30)));
        Assert.Equal(43, Members(record, new DateOnly(2025, 11, 30)));
        Assert.Equal((34, 34, 35), (Donors(record, Visibility.Public), Donors(record, Visibility.Office), Donors(record, Visibility.Restricted)));
    }

    [Fact]
    public void Every_seed_keeps_what_is_promised_of_the_donors()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var record = new TwinRecord(new TwinOffice(1, seed));
            Assert.Equal((34, 35), (Donors(record, Visibility.Public), Donors(record, Visibility.Restricted)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(2000)]
    public void There_are_as_many_activities_as_asked_for(int activities)
    {
        var changes = new TwinOffice(activities, 1).Batches().SelectMany(b => b.Batch.Changes);
        Assert.Equal(activities, changes.Where(c => c.Content.Kind.Name == "activity").Select(c => c.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(TwinOffice.ActivitiesMax + 1)]
    public void Too_few_or_too_many_activities_are_refused(int activities) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TwinOffice(activities, 1));

    [Fact]
    public void The_most_and_the_fewest_activities_are_taken()
    {
        Assert.NotEmpty(new TwinOffice(1, 1).Batches().Take(1));
        Assert.NotEmpty(new TwinOffice(TwinOffice.ActivitiesMax, 1).Batches().Take(1));
    }

    [Fact]
    public void The_board_has_21_members_and_a_guest_on_every_day()
    {
        foreach (var day in new DateOnly[] { new(2021, 1, 4), new(2023, 4, 30), new(2023, 5, 1), new(2025, 12, 31) })
        {
            Assert.Equal(21, On(Usual.Value, "board", day).Count(m => m.Text("role") == "member"));
            Assert.Single(On(Usual.Value, "board", day), m => m.Text("role") == "guest");
        }
    }

    [Fact]
    public void Every_working_group_has_one_chair_on_every_day()
    {
        var groups = Usual.Value.Standing("body").Where(b => b.Value.Text("kind") == "working-group").Select(b => b.Key).ToList();
        Assert.Equal(8, groups.Count);
        var chairs = Usual.Value.Standing("membership").Select(m => m.Value).Where(m => m.Text("role") == "chair").ToList();
        for (var day = new DateOnly(2021, 1, 4); day < new DateOnly(2026, 1, 1); day = day.AddDays(1))
            Assert.All(groups, group => Assert.Single(chairs, m => m.Text("body") == group && IsOn(m, day)));
    }

    [Fact]
    public void The_compact_has_38_or_43_members_on_every_day_and_lost_some()
    {
        var members = Usual.Value.Standing("membership").Select(m => m.Value).Where(m => m.Text("body") == "compact").ToList();
        for (var day = new DateOnly(2021, 1, 4); day < new DateOnly(2026, 1, 1); day = day.AddDays(1))
            Assert.Equal(day < new DateOnly(2023, 7, 1) ? 38 : 43, members.Count(m => IsOn(m, day)));
        Assert.Equal(3, members.Count(m => m.Date("to") is not null));
    }

    [Fact]
    public void A_donor_that_was_entered_twice_gave_under_both_names_and_was_merged()
    {
        Assert.Equal("veldoria", Usual.Value.Standing("organisation").Single(o => o.Key == "veldoria-2").Value.MergedInto);
        Assert.Contains(Usual.Value.Standing("contribution"), c => c.Value.Text("donor") == "veldoria-2" && c.Value.Text("kind") == "receipt");
    }

    [Fact]
    public void Every_kind_of_an_office_but_those_of_its_publications_is_there()
    {
        string[] elsewhere = ["office", "figure", "issue", "stated-figure", "file"];
        Assert.Equal(RecordKinds.OfOffice.All.Select(k => k.Name).Except(elsewhere).Order(), Usual.Value.Changes.Select(c => c.Content.Kind.Name).Distinct().Order());
    }

    [Fact]
    public void Every_operation_cause_and_level_occurs()
    {
        Assert.Equal(Enum.GetValues<Operation>(), Usual.Value.Changes.Select(c => c.Operation).Distinct().Order());
        Assert.Equal(Enum.GetValues<Cause>(), Usual.Value.Changes.Select(c => c.Cause).Distinct().Order());
        foreach (var kind in new[] { "activity", "contribution" })
            Assert.Equal(Enum.GetValues<Visibility>(), Usual.Value.Standing(kind).Select(r => r.Value.Visibility).Distinct().Order());
        Assert.Contains(Usual.Value.Standing("activity"), a => a.Value.Text("embargo") is not null);
    }

    [Fact]
    public void What_changes_or_withdraws_says_why()
    {
        var silent = Usual.Value.Batches.Where(b => b.Batch.Reason is null).SelectMany(b => b.Batch.Changes)
            .Where(c => c.Cause is Cause.Correction or Cause.Reclassification or Cause.Withdrawal);
        Assert.Empty(silent.Select(c => $"{c.Content.Kind} {c.Id}"));
    }

    [Fact]
    public void Contributions_come_in_every_kind_and_eight_currencies_and_some_without_an_amount()
    {
        var contributions = Usual.Value.Standing("contribution").Select(c => c.Value).ToList();
        Assert.Equal(["", "agreement", "allocation-in", "in-kind", "pledge", "receipt"], contributions.Select(c => c.Text("kind") ?? "").Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["CAD", "CHF", "EUR", "GBP", "JPY", "KWD", "SEK", "USD"], contributions.Select(c => c.Text("currency")).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(contributions, c => c.Number("amount") is null);
        Assert.Contains(contributions, c => c.Text("currency") == "KWD" && c.Number("amount") is { } amount && amount * 100 != decimal.Truncate(amount * 100));
        Assert.InRange(contributions.Count, 2000 / 5, 2000 / 2);
    }

    [Fact]
    public void Rows_of_attendance_add_up_to_the_total_that_is_stated()
    {
        var totals = Usual.Value.Standing("activity").ToDictionary(a => a.Key, a => a.Value.Count("attendances"));
        var rows = Usual.Value.Standing("attendance").GroupBy(a => a.Value.Text("activity")!, a => a.Value.Count("count")!.Value).ToList(); // both required
        Assert.Contains(rows, r => totals[r.Key] is null);
        Assert.All(rows.Where(r => totals[r.Key] is not null), r => Assert.Equal(totals[r.Key], r.Sum()));
    }

    [Fact]
    public void The_year_has_its_seasons_and_a_few_countries_take_most()
    {
        var activities = Usual.Value.Standing("activity").Select(a => a.Value).ToList();
        int In(int month) => activities.Count(a => a.PlacingDate?.First.Month == month);
        Assert.True(In(8) * 2 < In(10), $"August {In(8)}, October {In(10)}");
        var countries = activities.SelectMany(a => a.Shares("countries").Select(c => c.Code)).GroupBy(c => c).Select(g => g.Count()).OrderDescending().ToList();
        Assert.True(countries.Count > 35);
        Assert.True(countries.Take(10).Sum() > countries.Sum() / 3);
    }

    [Fact]
    public void Nothing_happens_and_nothing_is_recorded_outside_its_years()
    {
        Assert.All(Usual.Value.Batches, b => Assert.InRange(b.At, TwinOffice.Begins, TwinOffice.IssueRecorded.AddMicroseconds(-1)));
        Assert.All(Usual.Value.Standing("activity"), a => Assert.InRange(a.Value.PlacingDate!.Value.Last, new DateOnly(2021, 1, 1), new DateOnly(2025, 12, 31))); // each has a date
    }

    [Fact]
    public void Batches_are_of_uneven_sizes()
    {
        var sizes = Usual.Value.Batches.Select(b => b.Batch.Changes.Count).ToList();
        Assert.Contains(1, sizes);
        Assert.Contains(sizes, size => size > 50);
        Assert.DoesNotContain(sizes, size => size > 400);
    }

    [Fact]
    public void Texts_are_in_three_languages_and_some_were_French_first()
    {
        var titles = Usual.Value.Standing("activity").Select(a => a.Value.Local("title")!).ToList(); // required
        Assert.Equal(["ar", "en", "fr"], titles.SelectMany(t => t.Texts.Select(l => l.Key)).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(titles, t => t.Original == "fr");
    }

    [Fact]
    public void Every_text_is_in_three_languages_but_for_some_titles_of_the_first_two_years()
    {
        var partial = Usual.Value.Changes.SelectMany(TextsOf).Where(t => t.Text.Texts.Count < 3).ToList();
        Assert.Equal(["activity.title"], partial.Select(t => $"{t.Change.Content.Kind}.{t.Field}").Distinct());
        Assert.All(partial, t => Assert.Equal("fr", t.Text.Original));
        Assert.All(partial.Where(t => t.Change.ExpectedVersion == 0), t => Assert.True(t.Change.Content.Date("start")!.Value.First.Year < 2023)); // each has a date
    }

    [Fact]
    public void French_texts_keep_their_narrow_spaces_and_no_pattern_is_left_unfilled()
    {
        foreach (var (_, _, text) in Usual.Value.Changes.SelectMany(TextsOf))
        {
            Assert.DoesNotMatch(" [;:!?»]", text.Find("fr") ?? "");
            Assert.All(text.Texts, t => Assert.DoesNotContain('{', t.Value));
        }
    }

    static IEnumerable<(Change Change, string Field, LocalText Text)> TextsOf(Change change) =>
        from field in change.Content.Kind.Fields
        where change.Content[field.Name] is LocalText
        select (change, field.Name, (LocalText)change.Content[field.Name]!); // as just asked

    [Fact]
    public void No_organisation_claims_a_country_of_this_world() =>
        Assert.All(Usual.Value.Standing("organisation"), o => Assert.Null(o.Value.Text("country")));

    static int Members(TwinRecord record, DateOnly day) => On(record, "compact", day).Count();

    static IEnumerable<RecordContent> On(TwinRecord record, string body, DateOnly day) =>
        from membership in record.Standing("membership").Select(m => m.Value)
        where membership.Text("body") == body && IsOn(membership, day)
        select membership;

    static bool IsOn(RecordContent membership, DateOnly day) =>
        (membership.Date("from")?.First ?? DateOnly.MinValue) <= day && (membership.Date("to")?.Last ?? DateOnly.MaxValue) >= day;

    /// <summary>Those from whom money was received, each counted as the organisation it was merged into.</summary>
    static int Donors(TwinRecord record, Visibility audience)
    {
        var merged = record.Standing("organisation").ToDictionary(o => o.Key, o => o.Value.MergedInto ?? o.Key);
        return record.Standing("contribution").Select(c => c.Value)
            .Where(c => c.Text("kind") == "receipt" && c.Visibility <= audience).Select(c => merged[c.Text("donor")!]).Distinct().Count(); // required
    }

    /// <summary>Everything that batches say, instants included.</summary>
    static string Digest(int activities, int seed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (at, batch) in new TwinOffice(activities, seed).Batches())
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{EntryWords.Instant(at)} {batch.Key} {batch.Actor} {batch.Via} {batch.Reason}\n"));
            foreach (var change in batch.Changes)
            {
                var json = new CanonicalJson();
                RecordBody.Write(change.Content, json);
                hash.AppendData(Encoding.UTF8.GetBytes($"{change.Content.Kind} {change.Id} {change.ExpectedVersion} {change.Operation} {change.Cause} "));
                hash.AppendData(json.Written);
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
