using Rapport.Exchange;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;
using Rapport.Twin;

namespace Rapport.Benchmarks.Records;

/// <summary>The record of an office that does not exist, and two issues of it: its own of November 2025, and a short one of thirty items.</summary>
sealed class Newsletter
{
    /// <summary>Activities of the twin; with so many, thirty that are public were held in November 2025.</summary>
    public const int Activities = 1_103, Items = 30;

    const string Sample = "twin-2025-11";

    Newsletter(Edition whole, Edition items) => (Whole, OfItems) = (whole, items);

    /// <summary>The twin's own issue, with all its sections, in three languages.</summary>
    public Edition Whole { get; }

    /// <summary>Thirty activities told one by one, with the numbers over them; in English.</summary>
    public Edition OfItems { get; }

    /// <summary>The same edition made in one language alone.</summary>
    public static Edition In(Edition edition, string language) => edition with { Issue = In(edition.Issue, edition.Issue.Id, language) };

    static Issue In(Issue issue, IssueId id, string language) => new(id, issue.Content.With("languages", new[] { language }.ToReadonlyList()));

    /// <summary>Makes the record and reads both.</summary>
    /// <param name="path">Where the record shall stand.</param>
    /// <param name="samples">The folder of the samples.</param>
    public static Newsletter Make(string path, string samples)
    {
        var clock = new JournalClock(TimeProvider.System, TwinOffice.Begins);
        using var journal = Journal.Create(path, "twin", TwinOffice.Settings, new JournalOptions { Clock = clock });
        foreach (var (at, batch) in new TwinOffice(Activities, seed: 1).Batches())
        {
            clock.TestNow = at;
            journal.Append(batch);
        }
        clock.TestNow = TwinOffice.IssueRecorded;
        LoadIssue(journal, Path.Combine(samples, Sample), Path.Combine(Path.GetDirectoryName(path)!, Sample)); // a path of a file in a folder
        using var image = ImageSnapshots.Open(journal);
        using var reading = image.Read();
        var whole = new Issue(new IssueId(Sample), journal.Current(Issue.Shape.Name, Sample)!.Content); // loaded above
        var sources = Sources(journal, reading);
        return new Newsletter(EditionMaker.Make(whole, sources), EditionMaker.Make(Short(whole), sources));
    }

    /// <summary>The definitions and texts of the sample, without its records, which are those of another size.</summary>
    static void LoadIssue(Journal journal, string sample, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(sample)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var loaded = FolderLoader.Read(folder, new LoadContext
        {
            Kinds = journal.Kinds, Office = journal.Office.Id, TimeZone = journal.Office.TimeZone, Currents = journal.Current, Ids = journal.Ids, Contents = journal.Content,
        });
        if (loaded.Problems.Count > 0) throw new InvalidOperationException(loaded.Problems[0].Message);
        journal.Append(new Batch($"issue-{Sample}", loaded.Changes) { Via = Via.Load, Contents = loaded.Contents });
    }

    /// <summary>Numbers, a chart, and every activity of the month with its title, its summary and what it was.</summary>
    static Issue Short(Issue whole) => new(new IssueId("thirty-items"), In(whole, whole.Id, "en").Content
        .With("figures", """["activities-held","activities-by-kind","attendances","states-named"]""")
        .With("sections", """
            [{"order":1,"kind":"lead","id":"lead","figures":["activities-held","states-named","attendances"]},
             {"order":2,"kind":"numbers","id":"at-a-glance","figures":["activities-held","states-named","attendances"]},
             {"order":3,"kind":"text","id":"kinds","figures":["activities-by-kind"]},
             {"order":4,"kind":"activities","id":"all","figures":["activities-held"]}]
            """)
        .With("text", LocalText.Of("en", """
            ## A month of the Halcyon Office {#lead}

            November brought [[activities-held|one: # activity|other: # activities]] for [[states-named|one: # country|other: # countries]]; [[attendances]] seats were taken.

            ## At a glance {#at-a-glance}

            - [[activities-held]] activities held
            - [[states-named]] countries they were for
            - [[attendances]] seats taken

            ## By kind {#kinds}

            ![[activities-by-kind|bars]]

            ## Everything that happened {#all}

            The whole month, activity by activity.
            """)));

    static EditionSources Sources(Journal journal, ImageReading reading)
    {
        var question = new FigureQuestion
        {
            Audience = Visibility.Public, AsOfSequence = null, Now = journal.Now, Language = "en",
            Day = FigureQuestion.DayOf(journal.Now, journal.Office.TimeZone), WithTrace = true,
        };
        var batches = AudienceBatches.Read(question, reading);
        var now = question with { Aliases = new RecordAliases(question, reading), Batches = batches };
        return new EditionSources
        {
            Office = journal.Office.Id, HasTestClock = journal.Office.HasTestClock, Audience = Visibility.Public, AsRecorded = batches.Last,
            Find = (kind, id) => Visible(journal, kind, id), Aliases = now.Aliases, Names = [], Contents = journal.Content,
            FindDefinition = name => journal.Current(FigureDefinition.Shape.Name, name)?.Content,
            Read = sentence => FigureCalculator.Read(sentence, sentence.AsRecorded is { } when ? Earlier(question, journal, when) : now, reading),
        };
    }

    static FigureQuestion Earlier(FigureQuestion question, Journal journal, AsRecorded when) =>
        question with { AsOfSequence = journal.SequenceAt(when.Until(journal.Office.TimeZone)), Day = when.Day(journal.Office.TimeZone) };

    static RecordContent? Visible(Journal journal, string kind, string id) => journal.Current(kind, id) is { } current
        && RecordHead.Of(journal.Office.Id, id, 1, Operation.Change, current.Content).IsSeenBy(Visibility.Public, journal.Now) ? current.Content : null;
}
