using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Tests.Publications;

public class FigureDefinitionTests
{
    static string With(string sentence, params (string Name, string Value)[] parameters) =>
        new FigureDefinition(new("held"), RecordContent.Empty(FigureDefinition.Shape).With("sentence", sentence))
            .SentenceWith(parameters.ToDictionary(p => p.Name, p => p.Value));

    [Fact]
    public void Parameters_are_put_into_the_sentence() => Assert.Equal(
        "count activities where body = uncct during 2021-02", With("count activities where body = {body} during {period}", ("period", "2021-02"), ("body", "uncct")));

    [Fact]
    public void A_sentence_without_parameters_stays() => Assert.Equal("count activities", With("count activities"));

    [Fact]
    public void A_parameter_without_a_value_is_refused() =>
        Assert.Equal("parameter.missing", Assert.Throws<RecordException>(() => With("count activities during {period}")).Code);

    [Theory]
    [InlineData("2021-02")]
    [InlineData("2021-Q1")]
    [InlineData("2021-01..2021-03")]
    [InlineData("2021-02-05..2021-02-09")]
    [InlineData("uncct")]
    [InlineData("org-90")]
    [InlineData("Ägypten")]
    [InlineData("1000.50")]
    public void A_value_is_one_period_word_or_number(string value) => Assert.Equal($"a {value} b {value}", With("a {x} b {x}", ("x", value)));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("2021-02 by country")]
    [InlineData("{x}")]
    [InlineData("(a)")]
    [InlineData("a,b")]
    [InlineData("\"a\"")]
    [InlineData("-a")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_is_more_than_one_value_is_refused(string value)
    {
        var refused = Assert.Throws<RecordException>(() => With("count activities during {x}", ("x", value)));
        Assert.Equal(("parameter.invalid", $"figure held: found x:{value}, expected one value: a period such as 2021-02, a number, a date or an id"), (refused.Code, refused.Message));
    }

    [Fact]
    public void Only_what_the_sentence_leaves_open_is_given_and_once()
    {
        var figure = new FigureDefinition(new("held"), RecordContent.Empty(FigureDefinition.Shape).With("sentence", "count activities where body = {body} during {period}"));
        var closed = new FigureDefinition(new("all"), RecordContent.Empty(FigureDefinition.Shape).With("sentence", "count activities"));
        string Refused(FigureDefinition of, params (string Name, string Value)[] given) =>
            Assert.Throws<RecordException>(() => of.SentenceOf([.. given.Select(g => KeyValuePair.Create(g.Name, g.Value))])) is var refused ? $"{refused.Code}: {refused.Message}" : "";
        Assert.Equal("count activities where body = uncct during 2021-02", figure.SentenceOf([new("period", "2021-02"), new("body", "uncct")]));
        Assert.Equal("parameter.unknown: figure held: found unit:uncct, expected a parameter that the sentence of held has: body, period", Refused(figure, ("unit", "uncct")));
        Assert.Equal("parameter.unknown: figure all: found period:2021, expected no parameter: the sentence of all has none", Refused(closed, ("period", "2021")));
        Assert.Equal("parameter.twice: figure held: found period twice, expected it once", Refused(figure, ("period", "2021"), ("period", "2022")));
        Assert.Equal("parameter.missing: figure held: found no value for {body}, expected it as body:value", Refused(figure, ("period", "2021")));
    }

    [Fact]
    public void Braces_that_are_not_closed_stay() => Assert.Equal("} a { b", With("} a { b"));
}
