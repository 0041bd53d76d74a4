using System.Text;
using System.Text.Json.Nodes;
using Rapport.Delivery;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.System.Tests.Portal.Journeys;

/// <summary>What the record says to who asks it at the command line, for the public and at the time of the portal.</summary>
sealed class RecordAnswers(PortalServer portal)
{
    /// <summary>The total of a sentence.</summary>
    public string Total(string sentence, params IReadOnlyList<string> options) => $"{Json(sentence, options)["total"]}";

    /// <summary>The ids of the rows behind a sentence, each once.</summary>
    public string[] Ids(string sentence) => [.. Json(sentence, ["--trace"])["trace"]!.AsArray().SelectMany(cell => cell!["rows"]!.AsArray()).Select(row => $"{row!["id"]}").Distinct()]; // asked with --trace

    /// <summary>The bytes of a sentence as CSV.</summary>
    public byte[] Csv(string sentence, string language) => Encoding.UTF8.GetBytes(Run(["figure", sentence, "--format", "csv", "--language", language]));

    /// <summary>An activity as it stands.</summary>
    public Activity Activity(string id)
    {
        using var journal = Journal.Open(portal.Options.Record, new JournalOptions { Clock = JournalClock.RealOr(portal.Options.Now) });
        return new Activity(new ActivityId(id), journal.Current("activity", id)!.Content); // the id stands on a page
    }

    JsonNode Json(string sentence, IReadOnlyList<string> options) => JsonNode.Parse(Run(["figure", sentence, "--format", "json", .. options]))!; // an answer is never null

    string Run(IReadOnlyList<string> arguments)
    {
        var now = portal.Options.Now is { } stated ? EntryWords.Instant(stated) : null;
        var run = Launcher.RunAt(now, Launcher.Root, [.. arguments, "--record", portal.Options.Record, "--audience", "public"]);
        Assert.True(run.ExitCode == 0, $"rapport {string.Join(' ', arguments)} ended with {run.ExitCode}: {run.Error}");
        return run.Output;
    }
}
