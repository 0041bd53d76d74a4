using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Publishing.Text;
using Xunit;

namespace Rapport.System.Tests.Publishing.Text;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("en", "1,250", "1,234,567.5", "\u22125", "USD\u00a0350,000")]
    [InlineData("fr", "1\u00a0250", "1\u00a0234\u00a0567,5", "\u22125", "350\u00a0000\u00a0USD")]
    [InlineData("es", "1250", "1\u00a0234\u00a0567,5", "\u22125", "350\u00a0000\u00a0USD")]
    [InlineData("ru", "1\u00a0250", "1\u00a0234\u00a0567,5", "\u22125", "350\u00a0000\u00a0USD")]
    [InlineData("ar", "1,250", "1,234,567.5", "\u200e\u22125", "\u200f350,000\u00a0USD")]
    [InlineData("zh", "1,250", "1,234,567.5", "\u22125", "USD\u00a0350,000")]
    public void Numbers_are_grouped_as_the_language_groups_them(string language, params string[] printed)
    {
        var numbers = new NumberText(Furniture.For(language));
        Assert.Equal(printed, new[] { numbers.Of("1250"), numbers.Of("1234567.5"), numbers.Of("-5"), numbers.Of("350000.00", "USD") });
    }

    [Theory]
    [InlineData("9999", "9999")]
    [InlineData("10000", "10\u00a0000")]
    [InlineData("-9999.25", "\u22129999,25")]
    public void Spanish_groups_from_five_digits(string value, string printed) => Assert.Equal(printed, new NumberText(Furniture.For("es")).Of(value));

    [Fact]
    public void Eastern_Arabic_digits_have_their_own_separators()
    {
        var numbers = new NumberText(Furniture.For("ar"), Digits.Arab);
        Assert.Equal(("١٬٢٣٤٬٥٦٧٫٥", "\u200f٣٥٠٬٠٠٠٫٥٠\u00a0USD", "٢٠٢١", "٨"), (numbers.Of("1234567.5"), numbers.Of("350000.50", "USD"), numbers.Ordinal(2021), numbers.Written("8")));
    }

    [Theory]
    [InlineData("en", 1, "1 row states no amount. It adds nothing.")]
    [InlineData("ar", 2, "لا يذكر سطران مبلغا، فلا يضيفان شيئا.")]
    [InlineData("ar", 3, "لا تذكر 3 سطور مبالغ، فلا تضيف شيئا.")]
    [InlineData("ru", 21, "В 21 строке сумма не указана. К итогу она ничего не добавляет.")]
    [InlineData("fr", 1_000_000, "1\u00a0000\u00a0000 de lignes n’indiquent pas de montant. Elles n’ajoutent rien au total.")]
    public void A_phrase_takes_the_form_its_number_asks_for(string language, int number, string phrase) =>
        Assert.Equal(phrase, new NumberText(Furniture.For(language)).Counted("receipts.not-stated", number));
}
