using System.Runtime.CompilerServices;
using Rapport.Figures.Sentences;
using Xunit;

namespace Rapport.Tests.Figures.Sentences;

/// <summary>What is suggested to somebody whose sentence cannot be answered: every mistake on file, and mistakes upon mistakes.</summary>
public sealed class SentenceAdviceTests
{
    const int Most = 4, TriesMax = 24;

    /// <summary>Each mistake of sentence-errors.txt with what is suggested for it, as on file: below each sentence its suggestions, none where nothing can be.</summary>
    [Fact]
    public void Suggestions_for_every_mistake_are_those_on_file()
    {
        var written = string.Join('\n', SentenceErrorTests.Transcripts.Select(t => FirstLine(t.Data)).Select(sentence => $"{sentence}\n{string.Concat(For(sentence).Select(s => $"    {s}\n"))}"));
        if (Environment.GetEnvironmentVariable("RAPPORT_UPDATE_GOLDEN") == "1") File.WriteAllText(Golden(), written);
        Assert.Equal(File.ReadAllText(Golden()).ReplaceLineEndings("\n"), written);
    }

    [Fact]
    public void What_is_suggested_can_be_answered() =>
        Assert.All(SentenceErrorTests.Transcripts.SelectMany(t => For(FirstLine(t.Data))), suggestion => Assert.True(Sentence.TryParse(suggestion, out _, out _), suggestion));

    [Theory]
    [InlineData("cuont activites by kidn", "count activities by kind")]
    [InlineData("count activities durring 2021 by contry", "count activities during 2021 by country")]
    [InlineData("count activities by \"kind", "count activities by kind")]
    [InlineData("count activities where kind training durring 2021", "count activities where kind = training during 2021")]
    public void Mistakes_upon_mistakes_are_followed(string written, string meant) => Assert.Contains(meant, For(written));

    [Fact]
    public void No_more_is_tried_than_is_worth_it()
    {
        var tries = 0;
        var advice = new SentenceAdvice(text =>
        {
            tries++;
            return ProblemOf(text) ?? ProblemOf("count foo"); // nothing is ever right
        });
        Assert.True(advice.For(ProblemOf("cuont activites durring 2021 by kidn, contry")!).Count <= Most);
        Assert.InRange(tries, 1, TriesMax);
    }

    [Theory]
    [InlineData("count activities where theme = \"two  spaces\" by kidn", "count activities where theme = \"two  spaces\" by kind")]
    [InlineData("count activities where theme = \"by kidn\" by kidn", "count activities where theme = \"by kidn\" by kind")]
    public void What_stands_in_quotes_stays_as_it_is(string written, string meant) => Assert.Contains(meant, For(written));

    static IReadOnlyList<string> For(string sentence) => new SentenceAdvice(ProblemOf).For(ProblemOf(sentence)!); // a mistake

    static SentenceException? ProblemOf(string sentence) => Sentence.TryParse(sentence, out _, out var problem) ? null : problem;

    static string FirstLine(string transcript) => transcript[..transcript.IndexOf('\n', StringComparison.Ordinal)];

    static string Golden([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "sentence-suggestions.txt"); // a path of a file
}
