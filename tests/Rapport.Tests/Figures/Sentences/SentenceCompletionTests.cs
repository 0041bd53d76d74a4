using Rapport.Figures.Sentences;
using Xunit;

namespace Rapport.Tests.Figures.Sentences;

/// <summary>What a sentence may go on with, word by word.</summary>
public sealed class SentenceCompletionTests
{
    [Theory]
    [InlineData("", "count, shared count, sum, distinct, average, max, last")]
    [InlineData("c", "count")]
    [InlineData("sha", "shared count")]
    [InlineData("shared c", "shared count")]
    [InlineData("count act", "activities, activity kinds")]
    [InlineData("count activity ", "activity kinds")]
    [InlineData("count activities by ve", "venue country")]
    [InlineData("count activities by venue co", "venue country")]
    [InlineData("count activities by kind, p", "partner country, programme, project, partner, pillar")]
    [InlineData("count activities where modality ", "=, !=, in")]
    [InlineData("count activities where modality = ", "in-person, virtual, hybrid")]
    [InlineData("count activities where modality in (virtual, h", "hybrid")]
    [InlineData("count activities where attendances ", "=, !=, <, <=, >, >=, in")]
    [InlineData("count activities where modality = virtual o", "or, overlapping")]
    [InlineData("count activities ", "/, where, during, overlapping, up to, at, since inception, by, top, in, compared with, running, as share, as recorded")]
    [InlineData("count activities during 2021 ", "where, by, top, in, compared with, running, as share, as recorded")]
    [InlineData("count activities up", "up to")]
    [InlineData("count activities during 2021 compared ", "compared with")]
    [InlineData("count activities during 2021 compared with ", "previous period, year before")]
    [InlineData("count activities during 2021 compared with year b", "year before")]
    [InlineData("count activities during 2021 as r", "as recorded")]
    [InlineData("sum rec", "receipts")]
    [InlineData("sum receipts in US", "USD")]
    [InlineData("sum receipts in USD at rates ", "of")]
    [InlineData("distinct ve", "venue country")]
    [InlineData("distinct country ", "of")]
    [InlineData("count activities where country = K", "KAZ, KEN, KGZ, KHM, KIR, KNA, KOR, KWT")]
    public void What_may_follow_is_what_the_grammar_takes(string begun, string words) => Assert.Equal(words, string.Join(", ", SentenceCompletion.After(begun)));

    [Theory]
    [InlineData("count activities where body = ")]
    [InlineData("count activities during ")]
    [InlineData("count activities by kind top ")]
    [InlineData("count activities by colour ")]
    [InlineData("count activities where country = \"Su")]
    public void Where_a_name_or_a_number_comes_next_or_all_is_lost_nothing_is_said(string begun) => Assert.Empty(SentenceCompletion.After(begun));

    [Theory]
    [InlineData("count activities where body = ", "body", "")]
    [InlineData("count activities where body = comp", "body", "comp")]
    [InlineData("count activities where kind = training and not (programme in (one, t", "programme", "t")]
    [InlineData("count activities where country = KEN during 2021 by kind", null, null)]
    [InlineData("count activities where modality = v", null, null)]
    [InlineData("sum receipts / count receipts where donor = q", "organisation", "q")]
    [InlineData("count activities wh", null, null)]
    [InlineData("", null, null)]
    public void Where_a_record_comes_next_its_kind_is_known(string begun, string? kind, string? typed)
    {
        var found = SentenceCompletion.RecordAfter(begun);
        Assert.Equal((kind, typed), (found?.Kind, found?.Typed));
        if (found is var (head, _, letters)) Assert.Equal(begun, head + letters);
    }

    [Fact]
    public void As_whole_sentences_each_begins_as_it_was_written() =>
        Assert.Equal(["count activities by kind, venue country"], SentenceCompletion.Longer("count activities by kind, venue "));

    /// <summary>Whoever follows what is said from word to word comes to sentences, never to a dead end.</summary>
    [Fact]
    public void Every_word_that_is_said_can_stand_there()
    {
        foreach (var begun in (string[])["", "sum ", "average ", "count ", "distinct ", "count activities ", "count activities by ", "count activities where ", "count receipts by ", "count members where "])
            foreach (var longer in SentenceCompletion.Longer(begun))
                Assert.False(!Sentence.TryParse(longer + " ", out _, out var refused) && refused!.Position < begun.Length, $"{longer}: {refused?.Message}");
    }
}
