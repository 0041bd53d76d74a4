using System.CommandLine;
using System.Text;
using Rapport.Cli.Terminal;
using Rapport.Delivery;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Cli.Commands;

/// <summary>Tells every version of one record.</summary>
static class HistoryCommand
{
    public static Command Create()
    {
        var format = CommonOptions.Format("table", "json");
        var command = new Command("history", """
            Tells every version of a record: when, who, why, and what changed; of an activity also its number in its series.

            Example:
              rapport history activity travel-course-2021
            """) { OneRecord.Kind, OneRecord.Id, CommonOptions.Record, CommonOptions.Audience, format };
        command.SetAction(given => Exit.Of(() => Run(given, given.GetRequiredValue(format))));
        return command;
    }

    static int Run(ParseResult given, string format)
    {
        using var journal = RecordFile.Open(given);
        var (kind, id) = (OneRecord.KindOf(given, journal.Kinds), given.GetRequiredValue(OneRecord.Id));
        var audience = CommonOptions.AudienceOf(given);
        using var asking = new Asking(journal, audience, asRecorded: null, language: "en");
        var versions = asking.View.History(kind.Name, id);
        if (versions.Count == 0) throw OneRecord.Unknown(kind, id);
        if (format == "json") WriteJson(versions);
        else WriteTable(kind, versions, audience);
        if (format != "json" && kind == Activity.Shape && asking.View.NumberInSeries(id) is { } number)
            Console.WriteLine($"number {number.Number} of the series {number.Series}, as the record stands now");
        return Exit.Done;
    }

    static void WriteJson(IReadOnlyList<Entry> versions)
    {
        using var output = Console.OpenStandardOutput();
        var json = new CanonicalJson();
        for (var i = 0; i < versions.Count; i++)
        {
            json.Clear();
            versions[i].WriteCanonical(json);
            output.Write(i == 0 ? "[\n"u8 : ",\n"u8);
            output.Write(json.Written);
        }
        output.Write("\n]\n"u8);
    }

    static void WriteTable(RecordKind kind, IReadOnlyList<Entry> versions, Visibility audience)
    {
        var numbered = audience == Visibility.Restricted ? "entry" : "batch";
        Entry? before = null;
        foreach (var entry in versions)
        {
            Console.WriteLine($"version {entry.Version} · {EntryWords.Of(entry.Operation)} · {EntryWords.Of(entry.Cause)} · {numbered} {entry.Sequence} · {EntryWords.Instant(entry.RecordedAt)}");
            Console.WriteLine($"  {WhoWrote.Of(entry, audience)}");
            if (Approval.VersionOf(entry) is { } approved) Console.WriteLine($"  approves version {approved}");
            if (entry.Reason is { } reason) Console.WriteLine($"  because {reason}");
            foreach (var line in Differences(kind, before, entry)) Console.WriteLine($"  {line}");
            Console.WriteLine();
            before = entry;
        }
    }

    static IEnumerable<string> Differences(RecordKind kind, Entry? before, Entry after)
    {
        var (old, now) = (before is null ? [] : Members(before), Members(after));
        foreach (var name in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var (from, to) = (old.GetValueOrDefault(name), now.GetValueOrDefault(name));
            if (from == to || kind.IndexOf(name) < 0) continue;
            yield return from is null ? $"{name}: {to}" : $"{name}: {from} → {to ?? "(not stated)"}";
        }
    }

    static Dictionary<string, string> Members(Entry entry)
    {
        using var body = System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetString(entry.Body.Span));
        return body.RootElement.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.ToString(), StringComparer.Ordinal);
    }
}
