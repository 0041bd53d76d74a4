using System.Runtime.CompilerServices;
using Rapport.Figures.Sentences;
using Xunit;

namespace Rapport.Tests.Figures.Sentences;

/// <summary>Each error as a reader sees it: the sentence, the place, what was found and what to write.</summary>
public sealed class SentenceErrorTests
{
    public static TheoryData<string> Transcripts => [.. File.ReadAllText(Beside("sentence-errors.txt"))
        .ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(t => t.TrimEnd('\n'))];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void The_message_is_the_one_on_file(string transcript)
    {
        var sentence = transcript[..transcript.IndexOf('\n', StringComparison.Ordinal)];
        Assert.False(Sentence.TryParse(sentence, out _, out var problem));
        Assert.Equal(transcript, problem!.Message);
    }

    [Fact]
    public void The_place_of_a_problem_is_told()
    {
        var problem = Assert.Throws<SentenceException>(() => Sentence.Parse("count activities by colour"));
        Assert.Equal((20, 6, "count activities by colour"), (problem.Position, problem.Length, problem.Sentence));
    }

    static string Beside(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file); // a path of a file

    [Fact]
    public void A_sentence_on_several_lines_is_shown_on_one()
    {
        var problem = Assert.Throws<SentenceException>(() => Sentence.Parse("count activities\nby\tcolour"));
        Assert.StartsWith("count activities by colour\n                    ^^^^^^\n", problem.Message);
    }
}
