using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Xunit;

namespace Rapport.Storage.Tests.Figures;

public sealed class RecordListTests : IDisposable
{
    readonly SmallRecord record = new();

    public RecordListTests() => record.Batch("2021-03-02")
        .Activity("a1", "workshop", "2021-02-09", ("title", """{"en":"Workshop on borders","fr":"Atelier sur les frontières","original":"en"}"""))
        .Activity("a2", "training", "2021-02", ("title", """{"fr":"Élan"}"""))
        .Activity("a3", "training", "2021-02-01", ("title", "Zone"))
        .Activity("a4", "training", "2021-02-09", ("title", """{"en":"airport"}"""))
        .Add("activity", "a5", ("kind", "training"), ("status", "held"));

    public void Dispose() => record.Dispose();

    RecordPage List(string sentence = "count activities", ListOrder? order = null, Visibility audience = Visibility.Office, long? asOf = null) =>
        RecordList.Read(Sentence.Parse(sentence), order ?? new ListOrder(), record.Question(audience, asOf), record);

    string Found(string search) => Ids(List(order: new ListOrder { Search = search }));

    static string Ids(RecordPage page) => string.Join(' ', page.Rows.Select(r => r.Id));

    [Fact]
    public void A_row_is_told_with_what_names_it_and_its_days()
    {
        var page = List();
        Assert.Equal(new ListedRecord("activity", "a2", "Élan", new DateOnly(2021, 2, 1), new DateOnly(2021, 2, 28)), page.Rows[1]);
        Assert.Equal(new ListedRecord("activity", "a5", "a5", null, null), page.Rows[4]);
        Assert.Equal((5, 0), (page.Count, page.NotPlaced));
    }

    [Theory]
    [InlineData(ListedBy.Date, "a3 a2 a1 a4 a5")]
    [InlineData(ListedBy.DateDescending, "a1 a4 a2 a3 a5")]
    [InlineData(ListedBy.Title, "a5 a4 a2 a1 a3")]
    public void Rows_are_ordered_and_what_has_no_date_stands_last(ListedBy by, string expected) =>
        Assert.Equal(expected, Ids(List(order: new ListOrder { By = by })));

    [Fact]
    public void Titles_are_ordered_as_a_reader_of_the_language_sees_them()
    {
        var question = record.Question() with { Language = "fr" };
        var page = RecordList.Read(Sentence.Parse("count activities"), new ListOrder { By = ListedBy.Title }, question, record);
        Assert.Equal("a5 airport|Atelier sur les frontières|Élan|Zone", $"{page.Rows[0].Id} {string.Join('|', page.Rows.Skip(1).Select(r => r.Title))}");
    }

    [Fact]
    public void A_title_that_begins_with_a_brace_and_is_no_text_is_ordered_and_found_as_it_is()
    {
        record.Activity("a6", "training", "2021-02-09", ("title", "{draft} of a title"));
        Assert.Equal("a5 a4 a2 a1 a3 a6", Ids(List(order: new ListOrder { By = ListedBy.Title })));
        Assert.Equal("a6", Found("draft"));
    }

    [Fact]
    public void A_page_begins_after_those_before_it_and_tells_the_count_of_all()
    {
        Assert.Equal("a2 a1", Ids(List(order: new ListOrder { Skip = 1, Take = 2 })));
        Assert.Equal((5, 0), (List(order: new ListOrder { Skip = 5 }).Count, List(order: new ListOrder { Skip = int.MaxValue }).Rows.Count));
    }

    [Fact]
    public void What_only_may_lie_in_the_time_is_counted_apart_and_not_listed()
    {
        var page = List("count activities during 2021-02-01..2021-02-10");
        Assert.Equal(("a3 a1 a4", 3L, 2L), (Ids(page), page.Count, page.NotPlaced));
        Assert.Equal(1, List("count activities during 2021-02-01..2021-02-10", new ListOrder { Search = "elan" }).NotPlaced);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(0, ListOrder.TakeMax + 1)]
    public void Pages_beyond_the_limits_are_refused(int skip, int take) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ListOrder { Skip = skip, Take = take });

    [Theory]
    [InlineData("count activities by kind")]
    [InlineData("count activities by kind top 1")]
    [InlineData("sum receipts")]
    [InlineData("distinct country of activities")]
    public void Only_a_plain_count_is_listed(string sentence) => Assert.Throws<ArgumentException>(() => List(sentence));

    [Theory]
    [InlineData("workshop", "a1")]
    [InlineData("BORDERS work", "a1")]
    [InlineData("frontieres borders", "a1")]
    [InlineData("frontie\u0300res", "a1")]
    [InlineData("Élan", "a2")]
    [InlineData("elan", "a2")]
    [InlineData("ZONE", "a3")]
    [InlineData("workshop airport", "")]
    [InlineData("en", "")]
    [InlineData("fr", "a1")]
    [InlineData("original", "")]
    [InlineData("{", "")]
    [InlineData("\"", "")]
    [InlineData(":", "")]
    [InlineData(",", "")]
    [InlineData("%", "")]
    [InlineData(".", "")]
    [InlineData("", "a3 a2 a1 a4 a5")]
    [InlineData(" \t\u0301 ", "a3 a2 a1 a4 a5")]
    public void Every_word_stands_in_the_title_in_some_language(string search, string expected) => Assert.Equal(expected, Found(search));

    [Theory]
    [InlineData("The \"Sea\" of trees", "\"sea\"")]
    [InlineData("The \"Sea\" of trees", "sea\"")]
    [InlineData(@"C:\new\table", @"\new")]
    [InlineData(@"C:\new\table", @"new\")]
    [InlineData("100% (all) [of] a.b*c+d?", "100% (all) [of] a.b*c+d?")]
    [InlineData("$1 ^ | {2,3} ' ; --", "$1 ^ | {2,3} ' ; --")]
    [InlineData("مكافحة الإرهاب", "الارهاب")]
    [InlineData("مكافحة الإرهاب", "مُكافحة")]
    [InlineData("反恐怖主义办公室", "恐怖")]
    [InlineData("Ёлка и Чай", "елка чаи")]
    [InlineData("Бёрдерс", "БЕРДЕРС")]
    [InlineData("DIŞ İlişkiler, Iğdır", "dış ILISKILER ığdir")]
    [InlineData("dış ilişkiler", "DIS İLİŞKİLER")]
    [InlineData("Σας", "ΣΑΣ")]
    [InlineData("Việt Nam", "viet")]
    [InlineData("서울", "서울")]
    [InlineData("a ≠ b", "≠")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("𝔸 😀", "😀")]
    public void Words_of_every_script_are_found_plain_and_in_texts(string title, string search)
    {
        record.Activity("b1", "training", "2022", ("title", title)).Activity("b2", "training", "2022", ("title", LocalText.Of([new("en", "Other"), new("zz-Latn", title)]).ToJson()));
        Assert.Equal("b1 b2", Found(search));
    }

    [Theory]
    [InlineData("line\nbreak", "nbreak")]
    [InlineData("a \"quoted\" word", "\\")]
    [InlineData("a \\ b", "\\\\")]
    [InlineData("a,\"fr\":b", "original")]
    [InlineData("서울", "ㅅ")]
    public void What_only_the_writing_of_a_title_adds_is_not_found(string title, string search)
    {
        record.Activity("b1", "training", "2022", ("title", LocalText.Of([new("en", title), new("fr", "x")]).ToJson()));
        Assert.Equal("", Found(search));
    }

    [Fact]
    public void A_search_is_cut_to_its_limits()
    {
        record.Activity("b1", "training", "2022", ("title", "one two three four five six seven eight"));
        Assert.Equal("b1", Found("one two three four five six seven eight nine"));
        Assert.Equal("", Found("one two three four five six seven nine"));
        Assert.Equal("b1", Found($"eight{new string(' ', ListOrder.SearchLengthMax - 5)}zzzz"));
        Assert.Equal("", Found($"eight{new string(' ', ListOrder.SearchLengthMax - 6)}zzzz"));
        Assert.Equal("", Found(new string('a', ListOrder.SearchLengthMax)));
        record.Activity("b2", "training", "2022", ("title", new string('z', ListOrder.WordLengthMax)));
        Assert.Equal("b2", Found(new string('z', ListOrder.WordLengthMax + 1)));
        Assert.Equal("", Found(new string('z', ListOrder.WordLengthMax - 1) + "yz"));
        Assert.Equal("", Found("\ud83d \udc00 \ufffe x\0"));
    }

    [Fact]
    public void A_mandate_is_found_by_its_symbol_and_by_its_title()
    {
        record.Add("mandate", "m1", ("symbol", "A/RES/60/288"), ("title", """{"en":"The Strategy"}"""));
        foreach (var search in new[] { "res/60", "strategy", "a/res strategy" })
            Assert.Equal("A/RES/60/288", Assert.Single(List("count mandates", new ListOrder { Search = search, By = ListedBy.Title }).Rows).Title);
    }

    [Fact]
    public void What_is_withheld_is_neither_listed_nor_counted_nor_found_now_or_then()
    {
        record.Batch("2021-03-03").Activity("b1", "training", "2022", ("title", "Secret"));
        var then = record.Sequence;
        record.Batch("2021-03-04").Activity("b1", "training", "2022", ("title", "Secret"), ("visibility", "restricted"));
        var search = new ListOrder { Search = "secret" };
        foreach (var audience in new[] { Visibility.Public, Visibility.Compact, Visibility.Office })
            foreach (var asOf in new long?[] { null, then })
                Assert.Equal((5L, "", 0L), (List(audience: audience, asOf: asOf).Count, Ids(List(order: search, audience: audience, asOf: asOf)), List(order: search, audience: audience, asOf: asOf).Count));
        Assert.Equal((6L, "b1"), (List(audience: Visibility.Restricted).Count, Ids(List(order: search, audience: Visibility.Restricted, asOf: then))));
    }

    [Fact]
    public void As_of_a_past_state_the_titles_then_are_listed_and_found()
    {
        var then = record.Sequence;
        record.Batch("2021-03-03").Activity("a3", "training", "2021-02-20", ("title", "Area"));
        Assert.Equal(("a3", ""), (Ids(List(order: new ListOrder { Search = "zone" }, asOf: then)), Found("zone")));
        Assert.Equal(("a3 a2 a1 a4 a5", "a2 a1 a4 a3 a5"), (Ids(List(asOf: then)), Ids(List())));
    }

    [Fact]
    public void A_merged_record_and_a_part_are_not_listed()
    {
        record.Organisation("japan", "Japan").Organisation("nippon", "Nippon", null, ("merged_into", "japan"))
            .Activity("p1", "training", "2021-02-09", ("part_of", "a1"), ("partners", "nippon")).Activity("b1", "training", "2021-02-09", ("partners", "nippon"));
        Assert.Equal("japan", Ids(List("count organisations")));
        Assert.Equal(("b1", "p1"), (Ids(List("count activities where partner = japan")), Ids(List("count parts where partner = nippon"))));
    }

    [Fact]
    public void A_page_takes_few_questions()
    {
        var before = record.Queries;
        List(order: new ListOrder { Search = "a b c" });
        Assert.InRange(record.Queries - before, 1, 3);
    }
}
