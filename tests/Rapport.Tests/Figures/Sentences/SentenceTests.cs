using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Xunit;

namespace Rapport.Tests.Figures.Sentences;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("count activities")]
    [InlineData("count planned activities")]
    [InlineData("count planned confirmed activities")]
    [InlineData("count all activities by status")]
    [InlineData("count in-kind contributions by donor")]
    [InlineData("count stated figures by source")]
    [InlineData("sum attendances of activities during 2021-02")]
    [InlineData("sum attendances of all activities")]
    [InlineData("sum attendances during 2021-02 by gender, organisation type")]
    [InlineData("sum attendances of planned parts by part of")]
    [InlineData("distinct part of of parts")]
    [InlineData("count documents where has fed by by fed by")]
    [InlineData("sum receipts during 2021-Q1 in USD")]
    [InlineData("distinct partner country of activities since inception")]
    [InlineData("count members where body = compact at 2021-02-28")]
    [InlineData("count activities where kind = training and (has country or not has partner) and not (body = spib or year = 2021)")]
    [InlineData("count activities where country in (SDN, \"Tchad\", TJK) by venue country, month top 5")]
    [InlineData("count activities where partner = \"a \"\"quoted\"\" name\" up to 2021")]
    [InlineData("count activities where attendances >= 20.5 and month < 2021-02 and quarter != 2021-Q1")]
    [InlineData("shared count all activities by country")]
    [InlineData("average attendances of activities by kind")]
    [InlineData("average receipts in USD")]
    [InlineData("max contributions where currency = USD")]
    [InlineData("last units per usd of rates where currency = EUR")]
    [InlineData("sum attendances of activities / count activities where kind = training during 2021 by month top 3")]
    [InlineData("count activities overlapping 2021-02..2021-03 by month")]
    [InlineData("count activities during 2021-02 by kind compared with previous period")]
    [InlineData("sum receipts up to 2021-02-28 in USD compared with year before as recorded 2021-03-31")]
    [InlineData("sum attendances of activities / count activities during 2021 by month running")]
    [InlineData("count activities by country top 3 as share")]
    [InlineData("sum receipts during 2021 by donor in USD at rates of 2021-02-01 as share")]
    [InlineData("sum receipts / count receipts by year in USD at rates of 2021-02")]
    [InlineData("count receipts / sum receipts by year in USD at rates of 2021-02")]
    [InlineData("count activities as recorded 2021-02")]
    [InlineData("count activities as recorded 2026-11-23T10:00:00.000000Z")]
    public void A_canonical_sentence_stays_as_it_is(string text) => Assert.Equal(text, Sentence.Parse(text).Text);

    [Theory]
    [InlineData("  COUNT   Activities BY kind DURING 2021-02 ", "count activities during 2021-02 by kind")]
    [InlineData("count held activities", "count activities")]
    [InlineData("count confirmed planned activities", "count planned confirmed activities")]
    [InlineData("count planned all activities", "count all activities")]
    [InlineData("sum attendances of attendances", "sum attendances")]
    [InlineData("sum amount of receipts", "sum receipts")]
    [InlineData("sum receipts by donor as recorded 2021-03-01 in usd top 3 up to 2021-02 where fund = CT",
        "sum receipts where fund = ct up to 2021-02 by donor top 3 in USD as recorded 2021-03-01")]
    [InlineData("count activities during 2021-q1 .. 2021-q2", "count activities during 2021-Q1..2021-Q2")]
    [InlineData("count activities as share as recorded 2021-03-01 by kind", "count activities by kind as share as recorded 2021-03-01")]
    [InlineData("count activities Compared With Year Before during 2021", "count activities during 2021 compared with year before")]
    [InlineData("count activities where country = sdn", "count activities where country = SDN")]
    [InlineData("count activities where organiser = UNODC", "count activities where organiser = unodc")]
    [InlineData("count activities where modality = \"Virtual\"", "count activities where modality = virtual")]
    [InlineData("count activities where ((kind = training))", "count activities where kind = training")]
    [InlineData("count activities where (kind = a or kind = b) or kind = c", "count activities where kind = a or kind = b or kind = c")]
    [InlineData("count activities where kind = a or kind = b and kind = c", "count activities where kind = a or kind = b and kind = c")]
    [InlineData("count activities where attendances > 020.50", "count activities where attendances > 20.5")]
    [InlineData("count activities as recorded 2026-11-23T11:00:00+01:00", "count activities as recorded 2026-11-23T10:00:00.000000Z")]
    public void The_canonical_form_has_one_order_and_one_spelling(string written, string canonical)
    {
        Assert.Equal(canonical, Sentence.Parse(written).Text);
        Assert.Equal(canonical, Sentence.Parse(canonical).Text);
    }

    [Fact]
    public void Not_binds_before_and_and_and_before_or()
    {
        var any = Assert.IsType<AnyOf>(Sentence.Parse("count activities where not kind = a and kind = b or kind = c").Where);
        var all = Assert.IsType<AllOf>(any.Parts[0]);
        Assert.IsType<Not>(all.Parts[0]);
        Assert.IsType<Comparison>(any.Parts[1]);
    }

    [Fact]
    public void What_is_printed_is_what_is_hashed_the_state_of_the_record_included()
    {
        var now = Sentence.Parse("count activities during 2021-02 by kind");
        var then = Sentence.Parse("count activities as recorded 2021-03-01 by kind during 2021-02");
        Assert.Equal("count activities during 2021-02 by kind as recorded 2021-03-01", then.Text);
        Assert.Equal("count activities during 2021-02 by kind", then.Definition);
        Assert.NotEqual(now.DefinitionHash, then.DefinitionHash);
        Assert.Equal(now.DefinitionHash, Sentence.Parse("count activities by kind during 2021-02").DefinitionHash);
    }

    [Fact]
    public void The_hash_is_the_sha256_of_the_sentence() =>
        Assert.Equal("195b6e887815cb74528a1b3ead5ff771e07018071922616d969e990ec38fa26c", Sentence.Parse("count activities").DefinitionHash);

    [Fact]
    public void Every_example_of_the_catalogue_parses()
    {
        var entries = Catalogue.OfOffice.Describe();
        Assert.True(entries.Count > 100);
        foreach (var entry in entries) Assert.NotEqual("", Sentence.Parse(entry.Example).Text);
    }

    [Fact]
    public void Activities_are_split_by_these()
    {
        string[] named = ["kind", "country", "venue country", "partner country", "region", "body", "programme", "project", "series", "organiser", "partner",
            "pillar", "theme", "audience", "mandate", "function", "modality", "status", "month", "quarter", "year"];
        var activities = Catalogue.OfOffice.Sets.First(s => s.Name == "activities");
        Assert.Equal(named, activities.Dimensions.Where(d => d.Splits).Select(d => d.Name));
    }

    [Fact]
    public void A_date_of_the_record_ends_in_the_offices_zone()
    {
        var recorded = Sentence.Parse("count activities as recorded 2021-02").AsRecorded!;
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        Assert.Equal(new DateTimeOffset(2021, 3, 1, 5, 0, 0, TimeSpan.Zero).AddMicroseconds(-1), recorded.Until(zone));
    }

    [Fact]
    public void Conditions_nest_to_a_limit()
    {
        static string Nested(int depth) => $"count activities where {new string('(', depth)}kind = a{new string(')', depth)}";
        Assert.True(Sentence.TryParse(Nested(Sentence.DepthMax - 1), out _, out _));
        Assert.False(Sentence.TryParse(Nested(Sentence.DepthMax), out _, out var problem));
        Assert.Equal("found conditions nested more than 32 deep, expected fewer parentheses.", problem!.Reason);
    }

    [Fact]
    public void Sentences_and_lists_have_a_longest_length()
    {
        static string List(int values) => $"count activities where kind in ({string.Join(',', Enumerable.Repeat("a", values))})";
        Assert.True(Sentence.TryParse(List(Sentence.ValuesMax), out _, out _));
        Assert.False(Sentence.TryParse(List(Sentence.ValuesMax + 1), out _, out _));
        Assert.True(Sentence.TryParse("count activities".PadRight(Sentence.LengthMax), out _, out _));
        Assert.False(Sentence.TryParse("count activities".PadRight(Sentence.LengthMax + 1), out _, out _));
    }

    /// <summary>Half a letter, and the sign that is none, stand in no name: nothing could be compared with it.</summary>
    [Theory]
    [InlineData('\uFFFE')]
    [InlineData('\uD83D')]
    [InlineData('\uDE00')]
    public void What_is_no_letter_is_refused_in_a_name(char letter)
    {
        var refused = Assert.Throws<SentenceException>(() => Sentence.Parse($"count activities where body = \"a{letter}b\""));
        Assert.Equal(((int)letter, 32), (int.Parse(refused.Reason["found \"\\u".Length..][..4], System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture), refused.Position));
        Assert.Equal("\"\U0001F600\"", ((Comparison)Sentence.Parse("count activities where body = \"\U0001F600\"").Where!).Values[0].Text);
    }

    /// <summary>Written out it would be longer than what may be asked, and so could not be printed and asked again.</summary>
    [Fact]
    public void A_sentence_that_is_too_long_when_it_is_written_out_is_refused()
    {
        var sentence = $"count activities where series in ({string.Join(',', Enumerable.Repeat("abcdef", 500))})";
        Assert.InRange(sentence.Length, 0, Sentence.LengthMax);
        Assert.Contains("letters long when it is written out, expected at most 4000.", Assert.Throws<SentenceException>(() => Sentence.Parse(sentence)).Reason, StringComparison.Ordinal);
    }
}
