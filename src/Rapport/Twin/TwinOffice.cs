using System.Globalization;
using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Twin;

/// <summary>
/// The twin: an office that does not exist, as large and as uneven as a real one, made from a seed. The same number of activities and the
/// same seed give the same batches on every machine and in every year; nothing is kept but what waits for its day.
/// </summary>
public sealed class TwinOffice
{
    /// <summary>The most activities a twin can have.</summary>
    public const int ActivitiesMax = 1_000_000;

    /// <summary>The fewest activities with which the stories of its issue are among them.</summary>
    public const int WithStories = 100;

    /// <summary>The time zone of the record: an office that stands nowhere keeps universal time.</summary>
    public const string TimeZone = "Etc/UTC";

    /// <summary>How large batches are: single changes, a morning's work, a file.</summary>
    static readonly int[] Sizes = [1, 1, 2, 3, 5, 8, 14, 30, 60, 150, 300];

    readonly long seed;
    readonly string office;
    readonly Strand[] strands;

    /// <summary>The twin of a size and a seed.</summary>
    /// <param name="activities">How many activities it plans over five years, 1 to <see cref="ActivitiesMax"/>.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="office">The id of the office, which no other organisation of the twin may have.</param>
    public TwinOffice(int activities, long seed, string office = OfficeId.InTables)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(activities, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(activities, ActivitiesMax);
        (Activities, this.seed, this.office) = (activities, seed, office);
        var withStories = activities >= WithStories;
        var drawn = withStories ? activities - TwinTable.Read("stories").Rows.Count : activities;
        var (partners, projects) = (new PartnerStrand(seed, activities), new ProjectStrand(seed, activities));
        strands = [new FoundingStrand(withStories), partners, projects, new RateStrand(seed),
            new ActivityStrand(seed, drawn, partners, projects), new ContributionStrand(seed, activities, projects)];
    }

    /// <summary>Whether an id is one that another organisation of every twin has.</summary>
    public static bool IsTaken(string office) =>
        office != OfficeId.InTables && (office.StartsWith("partner-", StringComparison.Ordinal) || TwinTable.Read("organisations").Rows.Any(r => r["id"] == office));

    /// <summary>How many activities it plans.</summary>
    public int Activities { get; }

    /// <summary>The instant at which its record begins.</summary>
    public static DateTimeOffset Begins { get; } = At(new DateOnly(2021, 1, 1), 0);

    /// <summary>The instant at which its issue is recorded, after everything else.</summary>
    public static DateTimeOffset IssueRecorded { get; } = At(TwinCalendar.Closing.AddDays(3), 0);

    /// <summary>What its office's entry holds: a test clock, so that every page says what it is.</summary>
    public static RecordContent Settings { get; } =
        new Draft(Office.Shape).Set("time_zone", TimeZone).Set("clock", "test").For(Visibility.Public).Content;

    /// <summary>Everything that is recorded, in order; instants rise strictly. Made as it is asked for.</summary>
    public IEnumerable<TwinBatch> Batches()
    {
        var waiting = new SortedDictionary<DateOnly, List<(int Strand, Step Step)>>();
        for (var month = 0; month <= TwinCalendar.Months; month++)
        {
            for (var strand = 0; strand < strands.Length && month < TwinCalendar.Months; strand++)
                foreach (var step in strands[strand].Begin(month)) WaitingOn(step.Day, waiting).Add((strand, step));
            var until = month < TwinCalendar.Months ? TwinCalendar.DayOf(month + 1) : DateOnly.MaxValue;
            while (waiting.FirstOrDefault() is { Value: not null } next && next.Key < until)
            {
                waiting.Remove(next.Key);
                foreach (var batch in BatchesOf(next.Key, next.Value)) yield return batch;
            }
        }
    }

    static List<(int Strand, Step Step)> WaitingOn(DateOnly day, SortedDictionary<DateOnly, List<(int Strand, Step Step)>> waiting)
    {
        if (!waiting.TryGetValue(day, out var steps)) waiting[day] = steps = [];
        return steps;
    }

    /// <summary>A day's work: first what needs no reason, what is referred to before what refers; then each change that needs one.</summary>
    IEnumerable<TwinBatch> BatchesOf(DateOnly day, List<(int Strand, Step Step)> steps)
    {
        steps.Sort((one, other) => (one.Strand, one.Step.Number, one.Step.Part).CompareTo((other.Strand, other.Step.Number, other.Step.Part)));
        var cuts = Cut(day, [.. steps.Select(s => strands[s.Strand].Revise(s.Step))]);
        var chance = Chance.Of(seed, "instants", day.DayNumber);
        for (var i = 0; i < cuts.Count; i++)
        {
            var (changes, reason) = cuts[i];
            var second = (int)(36_000L * i / cuts.Count);
            var at = At(day, second * 1_000_000L + chance.Below(900_000));
            var key = string.Create(CultureInfo.InvariantCulture, $"twin-{seed}-{day:yyyyMMdd}-{i + 1}");
            yield return new TwinBatch(at, new Batch(key, OfficeId.Renamed(changes, office))
            {
                Reason = reason, Actor = $"{(reason == Revision.Read ? "review" : "desk")}-{1 + chance.Below(9)}", Via = changes.Count == 1 ? Via.Web : Via.Api,
            });
        }
    }

    List<(IReadOnlyList<Change> Changes, string? Reason)> Cut(DateOnly day, IReadOnlyList<Revision> revisions)
    {
        var chance = Chance.Of(seed, "sizes", day.DayNumber);
        var cuts = new List<(IReadOnlyList<Change>, string?)>();
        var batch = new List<Change>();
        var size = chance.Of(Sizes);
        foreach (var revision in revisions.Where(r => r.Reason is null))
        {
            batch.AddRange(revision.Changes);
            if (batch.Count < size) continue;
            cuts.Add((batch, null));
            (batch, size) = ([], chance.Of(Sizes));
        }
        if (batch.Count > 0) cuts.Add((batch, null));
        cuts.AddRange(revisions.Where(r => r.Reason is not null).GroupBy(r => r.Reason, (reason, of) => ((IReadOnlyList<Change>)[.. of.SelectMany(r => r.Changes)], reason)));
        return cuts;
    }

    /// <summary>An instant of a day, so many microseconds after half past seven.</summary>
    static DateTimeOffset At(DateOnly day, long microseconds) =>
        new DateTimeOffset(day, new TimeOnly(7, 30), TimeSpan.Zero).AddMicroseconds(microseconds);
}

/// <summary>Changes and the instant at which they are recorded.</summary>
/// <param name="At">The instant, later than that of the batch before.</param>
/// <param name="Batch">The changes.</param>
public sealed record TwinBatch(DateTimeOffset At, Batch Batch);
