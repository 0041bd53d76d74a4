using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Tests.Publications;

public class TextRulesTests
{
    static string? Problem(string text) => TextRules.Problems(text, "en.md") is [var first, ..] ? first.Message : null;

    static string Times(int count, string part) => string.Concat(Enumerable.Repeat(part, count));

    [Fact]
    public void At_each_limit_a_text_is_allowed()
    {
        Assert.Null(Problem(Times(TextRules.LinesMax - 1, "\n")));
        Assert.Null(Problem(new string('a', TextRules.ParagraphLengthMax)));
        Assert.Null(Problem(Times(TextRules.MarksMax, "*a")));
        Assert.Null(Problem(Times(TextRules.LevelsMax, ">")));
        Assert.Null(Problem(Times(TextRules.LevelsMax, "[")));
        Assert.Null(Problem(Times(TextRules.LevelsMax, "- ") + "a"));
        Assert.Null(Problem(Times(TextRules.LevelsMax, "  ") + "a"));
    }

    [Fact]
    public void One_past_each_limit_is_refused_with_its_place()
    {
        Assert.Equal("en.md, row 2001: found \"2001 lines\", expected at most 2000 lines in one language; make two issues of it",
            Problem(Times(TextRules.LinesMax, "\n")));
        Assert.Equal("en.md, row 3: found \"a paragraph of 5001 characters\", expected at most 5000 characters without an empty line between; divide it",
            Problem("One\n\n" + new string('a', TextRules.ParagraphLengthMax + 1)));
        Assert.Equal("en.md, row 1: found \"1001 marks in one paragraph\", expected at most 1000 of [ * _ ` < | without an empty line between; divide it",
            Problem(Times(TextRules.MarksMax + 1, "*a")));
        Assert.Equal("en.md, row 1: found \"17 brackets inside one another\", expected at most 16; close or remove them", Problem(Times(17, "[")));
        Assert.Equal("en.md, row 1: found \"17 levels of lists or quotations\", expected at most 16; write it flatter", Problem(Times(17, ">")));
        Assert.Equal("en.md, row 1: found \"17 levels of lists or quotations\", expected at most 16; write it flatter", Problem(Times(17, "- ") + "a"));
    }

    [Theory]
    [InlineData('\u202a')]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    public void A_character_that_turns_the_direction_is_refused(char mark) =>
        Assert.Equal($"en.md, row 2, column 5: found \"U+{(int)mark:X4}\", expected text without characters that turn its direction "
            + "(U+202A to U+202E, U+2066 to U+2069); remove it, the direction of a text follows from its language", Problem($"One\nTwo {mark}three"));

    [Theory]
    [InlineData('\u2029')]
    [InlineData('\u200f')]
    [InlineData('\u2065')]
    [InlineData('\u206a')]
    public void Its_neighbours_are_not(char letter) => Assert.Null(Problem($"Two {letter}three"));

    [Fact]
    public void What_was_recorded_before_is_printed_without_them()
    {
        var content = RecordContent.Empty(Quotation.Shape).With("text", LocalText.Of([new("en", "a\u202eb"), new("fr", "\u2066")])).With("occasion", "c\u2069d");
        var plain = DirectionMarks.Without(content);
        Assert.Equal(("ab", " ", "cd"), (plain.Local("text")!.In("en"), plain.Local("text")!.In("fr"), plain.Text("occasion")));
        Assert.Same(plain, DirectionMarks.Without(plain));
    }

    [Fact]
    public void A_hundred_thousand_brackets_are_read_once()
    {
        Assert.Equal(50_000, BindingReader.Read(Times(50_000, "[[")).Count);
        Assert.Equal(50_000, BindingReader.Read(Times(50_000, "[[") + " ]]").Count);
        Assert.Equal(50_000, BindingReader.Read(Times(50_000, "![[a]] ")).Count);
    }
}
