using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.System.Tests.Portal;

/// <summary>
/// The same record without its non-public rows. A row is a version of a record, as an entry of the journal. The public may see a version
/// when it may see that version and the record's newest, at the instant at which it asks. Every version it may not see is left out; what it may see
/// is recorded again as it is, to the letter: under the same batch key, at the same instant, by the same actor, for the same reason, and with
/// every reference it holds, even one to a record that is left out, for a public row that names a record has made that name public; what must
/// stay unknown is whether anything stands behind it. The journal's rules force no reference, so none is dropped. Batches of which
/// nothing is left are not made.
/// </summary>
static class PublicPart
{
    /// <summary>Makes it in a new file.</summary>
    public static void Copy(string record, string path, DateTimeOffset now)
    {
        using var from = Journal.Open(record);
        var entries = from.Entries().ToList();
        var clock = new JournalClock(TimeProvider.System, entries[0].RecordedAt);
        using var to = Journal.Create(path, from.Office.Id, from.ContentOf(entries[0]), new JournalOptions { Clock = clock, Actor = entries[0].Actor });
        var hidden = entries.GroupBy(e => (e.Kind, e.Id)).Where(versions => !IsPublic(from, versions.Last(), now)).Select(versions => versions.Key).ToHashSet();
        var seen = entries.Skip(1).Where(e => !hidden.Contains((e.Kind, e.Id)) && IsPublic(from, e, now));
        var versions = new Dictionary<(string, string), int> { [(entries[0].Kind, entries[0].Id)] = 1 };
        foreach (var batch in seen.GroupBy(e => e.Batch))
        {
            clock.TestNow = batch.First().RecordedAt;
            to.Append(new Batch(batch.Key, [.. batch.Select(entry => Again(from, entry, versions))]) { Actor = batch.First().Actor, Via = batch.First().Via, Reason = batch.First().Reason });
        }
        Assert.Empty(BetweenPublic(from, entries, now));
    }

    static Change Again(Journal from, Entry entry, Dictionary<(string, string), int> versions)
    {
        var version = versions.GetValueOrDefault((entry.Kind, entry.Id));
        versions[(entry.Kind, entry.Id)] = version + 1;
        return new Change(entry.Id, from.ContentOf(entry)) { ExpectedVersion = version, Operation = entry.Operation, Cause = entry.Cause, Source = entry.Source };
    }

    /// <summary>
    /// Versions that the public may not see between two that it may. As of their time the record shows nothing, for the public saw nothing then;
    /// without them it would show the version before. There, and only there, the two records are not the same by any reading of the rule.
    /// </summary>
    static IEnumerable<string> BetweenPublic(Journal from, IEnumerable<Entry> entries, DateTimeOffset now) => entries.GroupBy(e => (e.Kind, e.Id))
        .Where(versions => IsPublic(from, versions.Last(), now) && versions.SkipWhile(v => !IsPublic(from, v, now)).Any(v => !IsPublic(from, v, now))).Select(v => $"{v.Key}");

    static bool IsPublic(Journal from, Entry entry, DateTimeOffset now) =>
        RecordHead.Of(entry.Office, entry.Id, entry.Version, entry.Operation, from.ContentOf(entry)).IsSeenBy(Visibility.Public, now);

    static RecordContent ContentOf(this Journal from, Entry entry) => RecordBody.Read(from.Kinds[entry.Kind], entry.Schema, entry.Body.Span);
}
