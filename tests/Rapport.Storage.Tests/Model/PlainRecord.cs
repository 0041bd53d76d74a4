using System.Globalization;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Storage.Tests.Model;

/// <summary>One version of one record, as the model keeps it.</summary>
/// <param name="Sequence">Its place in the journal.</param>
/// <param name="Version">The version of its record.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Wanted">The change that made it.</param>
/// <param name="Parcel">What it came in.</param>
sealed record PlainEntry(long Sequence, int Version, DateTimeOffset At, Wanted Wanted, Parcel Parcel)
{
    public bool IsWithdrawn => Wanted.Operation == Operation.Withdraw;
}

/// <summary>
/// The record as one would explain it to a newcomer: lists and dictionaries in memory, every rule in a line or two. It shares no code with
/// the journal, only the types a batch is made of; what it says, the journal must say.
/// </summary>
sealed class PlainRecord
{
    static readonly string[] ExclusiveSchemes = ["iso-3166-1", "m49", "iati", "bank-reference"];

    readonly Dictionary<string, int> ordinals = [];
    Stack<Action> undo = [];

    /// <summary>The office.</summary>
    public const string Office = "test";

    /// <summary>Every entry; the sequence of the first is 1.</summary>
    public List<PlainEntry> Entries { get; } = [];

    /// <summary>The versions of every record, the first first.</summary>
    public Dictionary<(string Kind, string Id), List<PlainEntry>> Records { get; } = [];

    /// <summary>What became of every batch, in order.</summary>
    public List<Recorded> Batches { get; } = [];

    /// <summary>Who holds a key that only one record may hold.</summary>
    public Dictionary<(string Rule, string Key), (string Kind, string Id)> Keys { get; } = [];

    /// <summary>The sums that rules across records watch, in hundredths.</summary>
    public Dictionary<(string Rule, string Key), long> Sums { get; } = [];

    /// <summary>Files by their hash.</summary>
    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>Takes a parcel in, all of it or nothing, and says what the journal must answer: see <see cref="Said(Recorded)"/>.</summary>
    public string Append(Parcel parcel)
    {
        if (parcel.Wanted.Count == 0) return "batch.empty";
        if (parcel.Key.Length is 0 or > 200) return "batch.key batch key";
        if (FindBatch(parcel.Key) is { } before) return Said(before);
        if (NextInstant(parcel.Now) is not { } at) return "clock.backwards RAPPORT_NOW";
        undo = [];
        foreach (var wanted in parcel.Wanted)
            if (Refusal(wanted, parcel, at) is { } refusal)
            {
                while (undo.TryPop(out var takeBack)) takeBack();
                return refusal;
            }
        foreach (var file in parcel.Files) Files.TryAdd(file.Hash, file.Bytes.ToArray());
        Batches.Add(new Recorded(parcel.Key, Entries.Count - parcel.Wanted.Count + 1, Entries.Count, at, AlreadyRecorded: false));
        ordinals.Add(parcel.Key, Batches.Count);
        return Said(Batches[^1]);
    }

    /// <summary>The place of a batch among batches, counting from 1; 0 where there is none of that key.</summary>
    public int OrdinalOf(string key) => ordinals.GetValueOrDefault(key);

    public Recorded? FindBatch(string key) => OrdinalOf(key) is > 0 and var ordinal ? Batches[ordinal - 1] with { AlreadyRecorded = true } : null;

    public int VersionOf(string kind, string id) => VersionsOf(kind, id).Count;

    public List<PlainEntry> VersionsOf(string kind, string id) => Records.GetValueOrDefault((kind, id)) ?? [];

    /// <summary>An answer as a line that can be compared.</summary>
    public static string Said(Recorded recorded) => $"{recorded}, {recorded.RecordedAt.Ticks}";

    /// <summary>A refusal as such a line: its code, and what stands before the first colon, which is the record it speaks of.</summary>
    public static string Said(RecordException refusal) =>
        refusal.Message.Contains(':', StringComparison.Ordinal) ? $"{refusal.Code} {refusal.Message.Split(':')[0]}" : refusal.Code;

    /// <summary>A second after the last batch, or the instant given, a microsecond later where that is the last batch's; null where it lies before.</summary>
    DateTimeOffset? NextInstant(DateTimeOffset? given)
    {
        var last = Batches.Count > 0 ? Batches[^1].RecordedAt : (DateTimeOffset?)null;
        if (given is null) return last?.AddSeconds(1) ?? new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);
        if (given < last) return null;
        return given == last ? given.Value.AddMicroseconds(1) : given;
    }

    string? Refusal(Wanted wanted, Parcel parcel, DateTimeOffset at)
    {
        var who = $"{wanted.Kind} {wanted.Id}";
        if (VersionOf(wanted.Kind, wanted.Id) != wanted.Expected) return $"version.expected {who}";
        var before = wanted.Expected == 0 ? null : Records[(wanted.Kind, wanted.Id)][^1];
        AddVersion(new PlainEntry(Entries.Count + 1, wanted.Expected + 1, at, wanted, parcel));
        var said = before is null || before.IsWithdrawn ? null : before.Wanted;
        var says = wanted.Operation == Operation.Withdraw ? null : wanted;
        if (!PassKeys(said, says)) return $"unique.taken {who}";
        return MoveSums(said, says) ? null : $"guard.broken {who}";
    }

    void AddVersion(PlainEntry entry)
    {
        var name = (entry.Wanted.Kind, entry.Wanted.Id);
        if (!Records.TryGetValue(name, out var versions)) Records[name] = versions = [];
        versions.Add(entry);
        Entries.Add(entry);
        undo.Push(() =>
        {
            Entries.RemoveAt(Entries.Count - 1);
            versions.RemoveAt(versions.Count - 1);
            if (versions.Count == 0) Records.Remove(name);
        });
    }

    /// <summary>A version gives up the keys of the one before and takes its own; false where another record holds one of them.</summary>
    bool PassKeys(Wanted? said, Wanted? says)
    {
        foreach (var key in said is null ? [] : KeysOf(said))
        {
            var holder = Keys[key];
            Keys.Remove(key);
            undo.Push(() => Keys[key] = holder);
        }
        foreach (var key in says is null ? [] : KeysOf(says))
        {
            if (!Keys.TryAdd(key, (says!.Kind, says.Id))) return false; // the list is empty without it
            undo.Push(() => Keys.Remove(key));
        }
        return true;
    }

    static IEnumerable<(string Rule, string Key)> KeysOf(Wanted wanted)
    {
        if (wanted.Kind is "figure" or "stated-figure") yield return ("figure-name", wanted.Id);
        foreach (var external in wanted.Sheet.External.Where(one => ExclusiveSchemes.Contains(one.Split(':')[0])))
            yield return ("external", $"{wanted.Kind}/{external}");
    }

    /// <summary>A version takes back what the one before gave and gives its own; false where a balance then lies outside its limits.</summary>
    bool MoveSums(Wanted? said, Wanted? says)
    {
        string[] pools = [.. new[] { said, says }.Where(w => w?.Kind == "posting").Select(w => w!.Sheet["pool"]!)]; // a posting always names its pool
        if (said?.Kind == "posting") Give(said.Sheet, -1);
        if (says?.Kind == "posting") Give(says.Sheet, +1);
        return pools.All(pool => Math.Abs(Sums[("balance", pool)]) <= Postings.BalanceMax);
    }

    void Give(Sheet posting, int times)
    {
        var hundredths = (long)(decimal.Parse(posting["amount"]!, CultureInfo.InvariantCulture) * 100);
        Add(("balance", posting["pool"]!), times * hundredths);
        Add(("postings", posting["pool"]!), times * 100);
    }

    void Add((string, string) sum, long value)
    {
        var known = Sums.TryGetValue(sum, out var before);
        Sums[sum] = before + value;
        undo.Push(() =>
        {
            if (known) Sums[sum] = before;
            else Sums.Remove(sum);
        });
    }

    /// <summary>The rows that the table <c>current</c> must hold, each value as text.</summary>
    public IEnumerable<string> CurrentRows() => Records.Values.Select(versions => versions[^1]).Select(entry =>
    {
        var (wanted, sheet) = (entry.Wanted, entry.Wanted.Sheet);
        var date = (sheet["start"] ?? sheet["as_of"]) is { } text ? PartialDate.Parse(text) : (PartialDate?)null;
        var embargo = sheet["embargo"] is { } instant ? Instant(instant) : null;
        var visibility = Array.IndexOf(["public", "compact", "office", "restricted"], sheet["visibility"] ?? "office");
        object?[] row = [Office, wanted.Kind, wanted.Id, entry.Sequence, entry.Version, entry.IsWithdrawn ? 1 : 0, visibility, embargo,
            sheet["owner"] ?? Office, sheet.Title, date?.First.DayNumber, date?.Last.DayNumber];
        return string.Join(" | ", row.Select(value => value ?? "~"));
    });

    /// <summary>The rows that the table <c>batches</c> must hold.</summary>
    public IEnumerable<string> BatchRows() => Batches.Select((b, i) => $"{Office} | {i + 1} | {b.Batch} | {b.FirstSequence} | {b.LastSequence} | {Microseconds(b.RecordedAt)}");

    /// <summary>The rows that the table <c>uniques</c> must hold.</summary>
    public IEnumerable<string> UniqueRows() => Keys.Select(held => $"{Office} | {held.Key.Rule} | {held.Key.Key} | {held.Value.Kind} | {held.Value.Id}");

    /// <summary>The rows that the table <c>guards</c> must hold.</summary>
    public IEnumerable<string> GuardRows() => Sums.Select(sum => $"{Office} | {sum.Key.Rule} | {sum.Key.Key} | {sum.Value}");

    static long? Instant(string text) => Microseconds(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));

    static long Microseconds(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
