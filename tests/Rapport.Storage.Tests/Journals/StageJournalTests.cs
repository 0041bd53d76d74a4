using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Journals;

/// <summary>
/// A journal file of every finished stage stays in <c>tests/fixtures/journals</c>, with the readings it gave then. Every later build must
/// repeat them to the letter: old bodies are never rewritten. <c>RAPPORT_UPDATE_GOLDEN=1</c> writes the readings of a new stage, never of an old one.
/// </summary>
public sealed class StageJournalTests
{
    static readonly string Fixtures = Path.Combine(Repository(), "tests", "fixtures", "journals");

    /// <summary>What is asked of a stage that has no file of sentences of its own.</summary>
    static readonly string[] FirstSentences =
    [
        "count all activities by status", "count activities during 2021-02 by kind", "count activities by country", "count activities by body, month",
        "sum attendances of activities", "sum receipts in USD by donor", "count contributions by donor", "distinct partner of activities",
        "count members where body = uncct-advisory-board at 2021-02-28", "count stated figures", "count organisations by kind",
        "count activities where programme = countering-terrorist-travel or partner = eu during 2021",
    ];

    public static TheoryData<string> Stages => [.. Directory.GetFiles(Fixtures, "*.db").Select(f => Path.GetFileNameWithoutExtension(f))];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_journal_of_an_earlier_stage_gives_the_readings_it_gave_then(string stage)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-stage").FullName;
        try
        {
            var path = Path.Combine(folder, "record.db");
            File.Copy(Path.Combine(Fixtures, stage + ".db"), path);
            using var journal = Journal.Open(path);
            Assert.Empty(journal.Check());
            var readings = string.Concat(Readings(journal, SentencesOf(stage)));
            var expected = Path.Combine(Fixtures, stage + ".readings.json");
            if (!File.Exists(expected) && Environment.GetEnvironmentVariable("RAPPORT_UPDATE_GOLDEN") == "1") File.WriteAllText(expected, readings);
            Assert.Equal(File.ReadAllText(expected), readings);
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    static string[] SentencesOf(string stage) =>
        Path.Combine(Fixtures, stage + ".sentences.txt") is var file && File.Exists(file) ? File.ReadAllLines(file) : FirstSentences;

    static IEnumerable<string> Readings(Journal journal, string[] sentences)
    {
        using var image = Image.Fold(journal);
        using var reading = image.Read();
        long?[] states = [null, journal.Head!.LastSequence - 2]; // an opened journal has its first batch
        foreach (var sentence in sentences.Select(Sentence.Parse))
            foreach (var audience in new[] { Visibility.Public, Visibility.Restricted })
                foreach (var state in states)
                    yield return ReadingJson.Write(FigureCalculator.Read(sentence, new FigureQuestion
                    {
                        Audience = audience, AsOfSequence = state, Now = journal.Now, WithTrace = true,
                        Day = FigureQuestion.DayOf(journal.Now, journal.Office.TimeZone),
                    }, reading)) + "\n";
    }

    static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rapport.slnx"))) folder = Path.GetDirectoryName(folder)!; // the tests run inside it
        return folder;
    }
}
