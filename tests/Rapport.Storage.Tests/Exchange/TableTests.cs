using Rapport.Record;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>How CSV is read: separators, quotes, line ends, rows and columns.</summary>
public sealed class TableTests
{
    readonly FakeJournal journal = new();

    string? Name(string id) => journal["pillar", id].Content.Local("name")?.In("en");

    [Theory]
    [InlineData("id,name.en,order\npillar-1,One,1\n")]
    [InlineData("id;name.en;order\npillar-1;One;1\n")]
    [InlineData("\uFEFFid,name.en,order\r\npillar-1,One,1\r\n")]
    [InlineData("id,name.en,order\npillar-1,\"One\",\"1\"")]
    [InlineData("\"id\",\"name.en\",\"order\"\n\"pillar-1\",\"One\",\"1\"")]
    [InlineData(" id , name.en, order\n\n,,\npillar-1,One, 1 \n\n")]
    public void Separators_marks_line_ends_and_empty_rows_make_no_difference(string table)
    {
        Assert.Equal(1, journal.Load(("pillars.csv", table)).New);
        Assert.Equal("One", Name("pillar-1"));
        Assert.Equal(1, journal["pillar", "pillar-1"].Content.Count("order"));
    }

    [Fact]
    public void A_quoted_cell_holds_separators_quotes_and_line_breaks()
    {
        journal.Load(("pillars.csv", "id,name.en\npillar-1,\"a, \"\"b\"\"\r\nand; c\"\n"));
        Assert.Equal("a, \"b\"\nand; c", Name("pillar-1"));
    }

    [Fact]
    public void A_row_is_a_record_so_that_a_cell_over_several_lines_counts_once_and_an_empty_line_counts()
    {
        var result = journal.Read(("pillars.csv", "id,name.en,order\npillar-1,\"a\nb\nc\",1\n\npillar-2,Two,x\n"));
        Assert.Equal(["number.invalid 4 order"], result.Short());
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("＝1+1")]
    [InlineData("' OR 1=1 --")]
    [InlineData("<script>{{7*7}}</script>")]
    public void Text_that_looks_like_a_formula_or_code_is_kept_as_text(string text)
    {
        journal.Load(("pillars.csv", $"id,name.en\npillar-1,\"{text}\"\n"));
        Assert.Equal(text, Name("pillar-1"));
    }

    [Fact]
    public void Texts_are_kept_in_normal_form_C()
    {
        journal.Load(("pillars.csv", "id,name.en\npillar-1,re\u0301sume\u0301\n"));
        Assert.Equal("résumé", Name("pillar-1"));
    }

    [Theory]
    [InlineData("id,nam.en\n", "column.unknown 1 nam.en", "did you mean \"name.en\"?")]
    [InlineData("id,nam.fr\n", "column.unknown 1 nam.fr", "did you mean \"name.fr\"?")]
    [InlineData("id,name\n", "column.unknown 1 name", "\"name.en\"")]
    [InlineData("id,name.english words\n", "column.unknown 1 name.english words", "one of the columns id, name.en")]
    [InlineData("id,order.en\n", "column.unknown 1 order.en", "order")]
    [InlineData("id,order,order\n", "column.duplicate 1 order", "each column once")]
    [InlineData("id\tname.en\n", "id.missing 1 id", "the first column to be \"id\"")]
    [InlineData("name.en,id\n", "id.missing 1 id", "the first column to be \"id\"")]
    [InlineData("", "id.missing 1", "the first column to be \"id\"")]
    [InlineData("id,name.en\npillar-1\n", "row.short 2", "2 cells, as in the header")]
    [InlineData("id,name.en\npillar-1,One,\n", "row.long 2", "2 cells, as in the header")]
    [InlineData("id,name.en\npillar-1,\"One\npillar-2,Two\n", "quote.unclosed 2", "a closing quote")]
    [InlineData("id,name.en\npillar-1,\"One\"x\n", "quote.stray 2", "doubled")]
    [InlineData("id,name.en\npillar-1,The \"One\"\n", "quote.stray 2", "doubled")]
    [InlineData("id,name.en\nPillar,One\n", "id.invalid 2 id", "small letters")]
    [InlineData("id,name.en\npillar-1,a\0b\n", "text.invalid 2 name.en", "control characters")]
    [InlineData("id,name.en,withdrawn\npillar-1,One,maybe\n", "word.unknown 2 withdrawn", "yes, no or nothing")]
    public void What_is_wrong_with_a_table_is_said_with_its_place(string table, string problem, string expected)
    {
        var result = journal.Read(("pillars.csv", table));
        Assert.Equal([problem], result.Short());
        Assert.Contains(expected, result.Problems[0].Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_several_problems_reports_all_of_them_from_left_to_right()
    {
        var result = journal.Read(("activities.csv", "id,title.en,start,end,countries\n,x\u0001,2021-13,2021-1,KEN:50;UGA:40\n"));
        Assert.Equal(
            ["id.missing 2 id", "text.invalid 2 title.en", "date.invalid 2 start", "date.invalid 2 end", "shares.sum 2 countries",
                "value.missing 2 kind", "value.missing 2 status"],
            result.Short());
    }

    [Fact]
    public void A_file_in_another_encoding_reports_its_first_bad_byte_and_its_other_problems()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pillars.csv", [.. "id,name.en,order\npillar-1,Fronti"u8, 0xE8, .. "res,x\npillar-2,D"u8, 0xE9, .. "but,2\n"u8]);
        var result = journal.Read(folder.Path);
        Assert.Equal(["encoding.invalid 2 name.en", "number.invalid 2 order"], result.Short());
        Assert.Equal("the byte 0xE8 at position 33 of the file, and more in 1 other cells", result.Problems[0].Found);
    }

    [Fact]
    public void UTF_16_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pillars.csv", [0xFF, 0xFE, (byte)'i', 0, (byte)'d', 0]);
        Assert.Equal(["UTF-16"], journal.Read(folder.Path).Problems.Select(p => p.Found));
    }

    [Fact]
    public void What_was_found_is_printed_without_control_characters_and_cut()
    {
        var result = journal.Read(("pillars.csv", $"id,name.en\n\u001b[31m\u202eevil{new string('x', 200)},One\n"));
        Assert.StartsWith("\\u001b[31m\\u202eevilxxx", result.Problems[0].Found, StringComparison.Ordinal);
        Assert.EndsWith("x…", result.Problems[0].Found, StringComparison.Ordinal);
    }
}
