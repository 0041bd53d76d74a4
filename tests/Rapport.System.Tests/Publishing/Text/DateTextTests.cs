using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Publishing.Text;
using Rapport.Time;
using Xunit;

namespace Rapport.System.Tests.Publishing.Text;

public sealed class DateTextTests
{
    static DateText In(string language) => new(Furniture.For(language));

    /// <summary>No-break spaces are shown as underscores, narrow ones as tildes.</summary>
    static string Shown(string text) => text.Replace('\u00a0', '_').Replace('\u202f', '~');

    [Theory]
    [InlineData("en", "9 February 2021", "1 March 2021", "February 2021", "2021")]
    [InlineData("fr", "9_février 2021", "1er_mars 2021", "février 2021", "2021")]
    [InlineData("es", "9_de febrero de 2021", "1_de marzo de 2021", "febrero de 2021", "2021")]
    [InlineData("ru", "9_февраля 2021_года", "1_марта 2021_года", "февраль 2021_года", "2021_год")]
    [InlineData("ar", "9 شباط/فبراير 2021", "1 آذار/مارس 2021", "شباط/فبراير 2021", "2021")]
    [InlineData("zh", "2021年2月9日", "2021年3月1日", "2021年2月", "2021年")]
    public void A_date_is_printed_as_far_as_it_is_known(string language, params string[] printed) =>
        Assert.Equal(printed, new[] { "2021-02-09", "2021-03-01", "2021-02", "2021" }.Select(d => Shown(In(language).Of(PartialDate.Parse(d)))));

    [Theory]
    [InlineData("en", "8–9 February", "8–9 February 2021", "26 January – 3 February", "26 January – 3 February 2021", "30 December 2020 – 2 January 2021")]
    [InlineData("fr", "8–9_février", "8–9_février 2021", "du 26_janvier au 3_février", "du 26_janvier au 3_février 2021", "du 30_décembre 2020 au 2_janvier 2021")]
    [InlineData("es", "8–9_de febrero", "8–9_de febrero de 2021", "del 26_de enero al 3_de febrero", "del 26_de enero al 3_de febrero de 2021", "del 30_de diciembre de 2020 al 2_de enero de 2021")]
    [InlineData("ru", "8–9_февраля", "8–9_февраля 2021_года", "26_января — 3_февраля", "26_января — 3_февраля 2021_года", "30_декабря 2020_года — 2_января 2021_года")]
    [InlineData("ar", "8–9 شباط/فبراير", "8–9 شباط/فبراير 2021", "من 26 كانون الثاني/يناير إلى 3 شباط/فبراير", "من 26 كانون الثاني/يناير إلى 3 شباط/فبراير 2021", "من 30 كانون الأول/ديسمبر 2020 إلى 2 كانون الثاني/يناير 2021")]
    [InlineData("zh", "2月8日至9日", "2021年2月8日至9日", "1月26日至2月3日", "2021年1月26日至2月3日", "2020年12月30日至2021年1月2日")]
    public void A_range_says_the_month_and_the_year_once(string language, params string[] printed) =>
        Assert.Equal(printed, new[] { "02-08 02-09 2021", "02-08 02-09 0", "01-26 02-03 2021", "01-26 02-03 0", "2020-12-30 2021-01-02 2021" }
            .Select(r => r.Split(' ')).Select(r => Shown(In(language).Range(Day(r[0]), Day(r[1]), int.Parse(r[2])))));

    [Theory]
    [InlineData("en", "January to February 2021", "first quarter of 2021", "2020 to 2021", "8–9 February 2021")]
    [InlineData("fr", "janvier à février 2021", "premier trimestre de 2021", "2020 à 2021", "8–9_février 2021")]
    [InlineData("es", "enero a febrero de 2021", "primer trimestre de 2021", "2020 a 2021", "8–9_de febrero de 2021")]
    [InlineData("ru", "январь — февраль 2021_года", "первый квартал 2021_года", "2020_год — 2021_год", "8–9_февраля 2021_года")]
    [InlineData("ar", "من كانون الثاني/يناير إلى شباط/فبراير 2021", "الربع الأول من عام 2021", "من 2020 إلى 2021", "8–9 شباط/فبراير 2021")]
    [InlineData("zh", "2021年1月至2月", "2021年第一季度", "2020年至2021年", "2021年2月8日至9日")]
    public void A_period_is_printed_in_words(string language, params string[] printed) =>
        Assert.Equal(printed, new[] { "2021-01..2021-02", "2021-Q1", "2020..2021", "2021-02-08..2021-02-09" }.Select(p => Shown(In(language).Of(Period.Parse(p)))));

    [Theory]
    [InlineData("en", "5 March 2021, 09:07 UTC")]
    [InlineData("fr", "5_mars 2021, 09_h_07 UTC")]
    [InlineData("es", "5_de marzo de 2021, 09:07 UTC")]
    [InlineData("ru", "5_марта 2021_года, 09:07 UTC")]
    [InlineData("ar", "5 آذار/مارس 2021، الساعة 09:07 بالتوقيت العالمي المنسق")]
    [InlineData("zh", "2021年3月5日09:07（协调世界时）")]
    public void An_instant_is_printed_to_the_minute(string language, string printed) =>
        Assert.Equal(printed, Shown(In(language).Of(new DateTimeOffset(2021, 3, 5, 10, 7, 59, TimeSpan.FromHours(1)))));

    [Fact]
    public void Dates_are_written_in_the_digits_asked_for() =>
        Assert.Equal("٨–٩ شباط/فبراير ٢٠٢١", new DateText(Furniture.For("ar"), Digits.Arab).Range(Day("02-08"), Day("02-09"), null));

    [Fact]
    public void What_is_not_known_of_a_range_is_left_open() =>
        Assert.Equal(("2021年2月9日至2021年3月", "Date not stated"), (In("zh").Range(PartialDate.Parse("2021-02-09"), PartialDate.Parse("2021-03"), null), In("en").Range(null, null, 2021)));

    static PartialDate Day(string day) => PartialDate.Parse(day.Length == 5 ? "2021-" + day : day);
}
