using Rapport.Figures;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.System.Tests.Publishing;

/// <summary>An issue of the demo's records as an edition for the public, read as the command reads it.</summary>
static class DemoEdition
{
    /// <param name="shown">How many of its rows are read of a figure that tells them in its receipt alone; null for all.</param>
    public static Edition Read(string record, string issue, TraceBound? shown = null)
    {
        using var journal = Journal.Open(record, new JournalOptions());
        using var image = ImageSnapshots.Open(journal);
        using var reading = image.Read();
        var question = new FigureQuestion
        {
            Audience = Visibility.Public, AsOfSequence = null, Now = journal.Now, Language = "en",
            Day = FigureQuestion.DayOf(journal.Now, journal.Office.TimeZone), WithTrace = true,
        };
        var batches = AudienceBatches.Read(question, reading);
        var aliases = new RecordAliases(question, reading);
        question = question with { Aliases = aliases, Batches = batches };
        RecordContent? Find(string kind, string id) => journal.ContentAsOf(kind, id, long.MaxValue) is { } content
            && RecordHead.Of(journal.Office.Id, id, 1, Operation.Change, content).IsSeenBy(Visibility.Public, journal.Now) ? content : null;
        return EditionMaker.Make(new Issue(new IssueId(issue), journal.ContentAsOf(Issue.Shape.Name, issue, long.MaxValue)!), new EditionSources // the demo loaded it
        {
            Office = journal.Office.Id, HasTestClock = journal.Office.HasTestClock, Audience = Visibility.Public, AsRecorded = batches.Last,
            Find = Find, Aliases = aliases, FindDefinition = name => journal.ContentAsOf(FigureDefinition.Shape.Name, name, long.MaxValue), Names = [],
            Read = sentence => FigureCalculator.Read(sentence, question, reading),
            ReadShown = shown is null ? null : sentence => FigureCalculator.Read(sentence, question with { TraceBound = shown }, reading),
        });
    }
}
