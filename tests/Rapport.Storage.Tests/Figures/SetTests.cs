using Xunit;

namespace Rapport.Storage.Tests.Figures;

/// <summary>A sentence for each set, with what it comes to.</summary>
public sealed class SetTests : IDisposable
{
    readonly SmallRecord record = new();

    public SetTests() => record.Batch("2021-03-02")
        .Organisation("unoct", "Office").Organisation("pam", "Assembly").Add("body", "uncct", ("kind", "centre"), ("name", "Centre"))
        .Add("post", "head", ("name", "Head"), ("organisation", "unoct"), ("body", "uncct")).Add("post", "clerk", ("name", "Clerk"), ("organisation", "unoct"))
        .Add("mandate", "m1", ("symbol", "A/RES/60/288"), ("date", "2006-09-08")).Add("mandate", "m2", ("symbol", "A/RES/75/291"), ("supersedes", "m1"))
        .Add("mandate", "m3", ("symbol", "A/RES/75/291, OP 4"), ("parent", "m2"))
        .Add("strategy", "s1", ("name", "First"), ("mandate", "m1"), ("date", "2006-09-08")).Add("strategy", "s2", ("name", "Second"), ("supersedes", "s1"))
        .Add("pillar", "p1", ("name", "One"), ("strategy", "s2"), ("order", "1")).Add("pillar", "p2", ("name", "Two"), ("strategy", "s2"), ("parent", "p1"))
        .Add("theme", "t1", ("name", "Borders")).Add("theme", "t2", ("name", "Airports"), ("parent", "t1"))
        .Add("audience", "police", ("name", "Police")).Add("function", "f1", ("name", "Coordination")).Add("activity-kind", "training", ("name", "Training"))
        .Add("programme", "travel", ("name", "Travel")).Add("series", "course", ("name", "Course"), ("programme", "travel"))
        .Activity("a1", "training", "2021-02-09", ("series", "course"), ("attendances", "5")).Activity("a2", "training", "2021-02-10")
        .Add("partnership", "memo", ("kind", "memorandum"), ("title", "Memo"), ("parties", "unoct;pam"), ("signed", "2021-02-09"), ("at_activity", "a1"))
        .Add("document", "report", ("kind", "report"), ("title", "Report"), ("authors", "unoct;pam"), ("date", "2021-02"), ("fed_by", "a1;a2"))
        .Add("quotation", "q1", ("text", "Words."), ("speaker_post", "head"), ("language", "en"), ("date", "2021-02-10"))
        .Add("rate", "eur-2021-02", ("currency", "EUR"), ("from", "2021-02-01"), ("units_per_usd", "0.82"), ("source", "UN"))
        .Add("file", "cover", ("name", "cover.png"), ("media_type", "image/png"), ("size", "1200"));

    public void Dispose() => record.Dispose();

    [Theory]
    [InlineData("count posts by organisation", "unoct=2")]
    [InlineData("count posts by body", "uncct=1 (none)=1")]
    [InlineData("count mandates by parent", "m2=1 (none)=2")]
    [InlineData("count mandates by supersedes", "m1=1 (none)=2")]
    [InlineData("count strategies by mandate, year", "m1/2006=1 (none)/(none)=1")]
    [InlineData("count strategies by supersedes", "s1=1 (none)=1")]
    [InlineData("count pillars by strategy", "s2=2")]
    [InlineData("count pillars by parent", "p1=1 (none)=1")]
    [InlineData("count themes by parent", "t1=1 (none)=1")]
    [InlineData("count audiences", "=1")]
    [InlineData("count functions", "=1")]
    [InlineData("count activity kinds", "=1")]
    [InlineData("count series by programme", "travel=1")]
    [InlineData("count activities by series", "course=1 (none)=1")]
    [InlineData("count partnerships during 2021-02 by party", "pam=1 unoct=1")]
    [InlineData("count partnerships by kind, at activity", "memorandum/a1=1")]
    [InlineData("distinct party of partnerships", "=2")]
    [InlineData("count documents during 2021-02 by author", "pam=1 unoct=1")]
    [InlineData("count documents where fed by = a2 by kind", "report=1")]
    [InlineData("distinct fed by of documents", "=2")]
    [InlineData("count quotations during 2021-02 by speaker post, language", "head/en=1")]
    [InlineData("count rates by currency, source", "EUR/UN=1")]
    [InlineData("count files where size >= 1000 by media type", "image/png=1")]
    public void A_set_is_split_by_what_it_declares(string sentence, string expected) => Assert.Equal(expected, record.Ask(sentence, trace: true).Cells());

    [Fact]
    public void A_name_may_begin_with_a_brace()
    {
        record.Add("mandate", "m3", ("symbol", "{draft}"), ("supersedes", "m3"));
        Assert.Contains("{draft}", record.Ask("count mandates", trace: true).Trace![0].Rows.Select(r => r.Title));
        Assert.Contains("{draft}", record.Ask("count mandates by supersedes").Rows.SelectMany(r => r.Labels));
    }

    [Fact]
    public void Rates_are_never_added_up() => Assert.Equal("""
        sum units per usd of rates
            ^^^^^^^^^^^^^^^^^^^^^^
        a rate is a relation between two currencies: rates are counted but never added up
        """, record.Refused("sum units per usd of rates"));

    [Fact]
    public void Every_kind_that_is_loaded_from_a_table_has_a_set()
    {
        var kinds = Rapport.Figures.Sets.Catalogue.OfOffice.Sets.Select(s => s.Kind).ToHashSet();
        Assert.Equal([], Rapport.Record.RecordKinds.OfOffice.All.Where(k => k.IsLoaded && !kinds.Contains(k)).Select(k => k.Name));
    }
}
