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

    [Fact]
    public void A_value_that_looks_like_a_parameter_stays_a_value() =>
        Assert.Equal("a {period} b {period}", With("a {period} b {period}", ("period", "{period}")));

    [Fact]
    public void Braces_that_are_not_closed_stay() => Assert.Equal("} a { b", With("} a { b"));
}
