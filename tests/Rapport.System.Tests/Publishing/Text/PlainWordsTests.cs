using System.Text.RegularExpressions;
using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Publishing.Text;
using Rapport.System.Tests.Publishing.Words;
using Xunit;

namespace Rapport.System.Tests.Publishing.Text;

/// <summary>Walks the catalogue of figures and the figures of both samples in every language.</summary>
public sealed class PlainWordsTests
{
    static readonly string[] InLatin = ["en", "fr", "es"];

    public static TheoryData<string> Languages => [.. WordFiles.Languages];

    [Theory, MemberData(nameof(Languages))]
    public void Every_name_of_the_catalogue_has_a_word(string language)
    {
        var words = WordFiles.Of(language);
        var sets = Catalogue.OfOffice.Sets;
        var names = sets.SelectMany(NamesOf).Select(n => $"plain.set.{n}")
            .Concat(sets.SelectMany(s => s.Dimensions).Select(d => $"plain.dimension.{d.Name}"))
            .Concat(sets.SelectMany(s => s.Dimensions).Where(d => d.Splits).Select(d => $"plural.{d.Name}"))
            .Concat(sets.SelectMany(s => s.Fields.Where(f => f != s.Amount && f.NeverAdds is null)).Select(f => $"plain.sum-field.{f.Name}"));
        Assert.Empty(names.Distinct().Except(words.Keys));
    }

    /// <summary>The words of closed lists: statuses, kinds of bodies and contributions, ways to meet, regions.</summary>
    [Theory, MemberData(nameof(Languages))]
    public void Every_word_of_a_closed_list_has_a_name(string language)
    {
        var labels = Of(language).Labels;
        var raw = Catalogue.OfOffice.Sets.SelectMany(s => s.Dimensions).SelectMany(d => d.Words.Select(word => (d.Name, word)))
            .Where(w => labels.Of(w.Name, w.word) == w.word || labels.Of(w.Name, w.word) == Of("en").Labels.Of(w.Name, w.word) && !InLatin.Contains(language));
        Assert.Empty(raw);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_sentence_of_the_catalogue_can_be_said(string language)
    {
        var said = Sentences().Select(s => Of(language).Plain.Of(Sentence.Parse(s))).ToArray();
        Assert.All(said, text => Assert.DoesNotMatch(@"[{}#]|  |\bplain\.|\(none\)", text));
        if (!InLatin.Contains(language)) Assert.All(said, text => Assert.DoesNotMatch("[A-Za-z]{2}", Regex.Replace(WithoutNames(text, language), @"\b[A-Z][A-Z0-9]+\b", "")));
    }

    [Theory]
    [InlineData("count activities where not kind = training and (modality = virtual or has pillar)",
        "Activities held whose kind is not training and (modality is online or pillar is stated). Each is counted once.")]
    [InlineData("count planned confirmed activities during 2021-Q1 by body, kind",
        "Activities of any status whose last day lies in first quarter of 2021 and whose status is planned or confirmed. Each is counted once. Shown by body and kind.")]
    [InlineData("count activities where attendances >= 1250 and month < 2021-02",
        "Activities held whose number of attendances is at least 1,250 and month is before February 2021. Each is counted once.")]
    [InlineData("sum receipts up to 2021-02 by donor top 1 in USD as recorded 2021-03-05",
        "Receipts dated no later than 28 February 2021, their amounts added up. Shown by donor. Only the largest is shown by itself. As the record stood on 5 March 2021.")]
    public void Clauses_are_told_in_their_order(string sentence, string said) => Assert.Equal(said, Of("en").Plain.Of(Sentence.Parse(sentence)));

    /// <summary>For a person to read and approve: what the figures of both samples count, in each language.</summary>
    [Theory, MemberData(nameof(Languages))]
    public void The_plain_sentences_of_the_samples_are_as_approved(string language) => Golden.Check($"plain-sentences.{language}.txt",
        string.Concat(new[] { ("unoct-2021-02", "2021-02"), ("twin-2025-11", "2025-11") }.SelectMany(s => SentencesOf(s.Item1, s.Item2)).Distinct()
            .Select(sentence => $"{sentence}\n  {Of(language).Plain.Of(Sentence.Parse(sentence))}\n")));

    /// <summary>Names of records stand in the languages in which the office gave them.</summary>
    static string WithoutNames(string text, string language) =>
        Edition.Records.Values.Select(r => r.TitleIn(language)).OfType<string>().Aggregate(text, (left, name) => left.Replace(name, "", StringComparison.Ordinal));

    static IEnumerable<string> NamesOf(FigureSet set) => set.StatusWords.Count == 0 ? [set.Name]
        : set.StatusWords.Where(w => w != set.DefaultStatus).Append(FigureSet.All).Select(w => $"{w} {set.Name}").Append(set.Name);

    static IEnumerable<string> Sentences() => Catalogue.OfOffice.Describe().Select(e => e.Example).Concat(Catalogue.OfOffice.Sets.Where(s => s.NeverCounts is null)
        .SelectMany(s => s.Dimensions.Where(d => d.Splits).Select(d => $"distinct {d.Name} of {s.Name}").Concat(NamesOf(s).Select(n => $"count {n}")))).Distinct();

    static IEnumerable<string> SentencesOf(string sample, string period) =>
        File.ReadLines(Path.Combine(SampleRecords.Root(), "samples", sample, "figures.yml")).Where(l => l.StartsWith("  sentence: ", StringComparison.Ordinal))
            .Select(l => Sentence.Parse(l["  sentence: ".Length..].Trim('"').Replace("{period}", period, StringComparison.Ordinal)).Text);

    static readonly Edition Edition = SampleEdition.Make() with
    {
        Records = SampleRecords.Read().Concat(SampleRecords.Read("twin-2025-11", "bodies", "activity-kinds", "strategies")).DistinctBy(r => r.Key).ToDictionary(),
    };

    static (Labels Labels, PlainWords Plain) Of(string language)
    {
        var words = Furniture.For(language);
        var dates = new DateText(words);
        var labels = new Labels(Edition, language, words, dates);
        return (labels, new PlainWords(words, labels, new NumberText(words), dates));
    }
}
