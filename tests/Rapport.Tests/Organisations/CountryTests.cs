using Rapport.Organisations;

namespace Rapport.Tests.Organisations;

public class CountryTests
{
    [Fact]
    public void There_are_249_with_six_names_each()
    {
        Assert.Equal(249, Country.All.Count());
        Assert.All(Country.All, c => Assert.Equal(6, c.Names.Count(n => n.Length > 0)));
    }

    [Theory]
    [InlineData("en", "Sudan")]
    [InlineData("fr", "Soudan")]
    [InlineData("ar", "السودان")]
    [InlineData("sw", "Sudan")]
    public void A_country_is_named_in_the_language_asked_and_else_in_English(string language, string name) =>
        Assert.Equal(name, Country.Find("SDN")!.NameIn(language));

    [Fact]
    public void A_country_has_its_region() => Assert.Equal("africa", Country.Find("SDN")!.Region);

    [Theory]
    [InlineData("sdn")]
    [InlineData("SD")]
    [InlineData("XXX")]
    [InlineData("")]
    public void Only_alpha_3_codes_in_capitals_are_known(string code) => Assert.Null(Country.Find(code));
}
