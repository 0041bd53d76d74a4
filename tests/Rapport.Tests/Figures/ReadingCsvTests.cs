using Rapport.Figures;
using Xunit;

namespace Rapport.Tests.Figures;

public sealed class ReadingCsvTests
{
    [Fact]
    public void Rows_are_written_without_the_total() => Assert.Equal(
        "kind,kind.label,value,currency\r\ntraining,تدريب & <b>,3,\r\n(none),(none),,\r\n", ReadingCsv.Write(Readings.Kinds));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    [InlineData("one, \"two\"", "\"one, \"\"two\"\"\"")]
    [InlineData("=a,b", "\"'=a,b\"")]
    public void Texts_cannot_become_formulas(string label, string written)
    {
        var reading = Readings.Kinds with { Rows = [new ReadingRow(["k"], [label], "5")], Currency = "USD" };
        Assert.Equal($"k,{written},5,USD\r\n", ReadingCsv.Write(reading).Split("currency\r\n")[1]);
    }

    [Fact]
    public void Without_dimensions_one_value_stands_alone()
    {
        var reading = Readings.Kinds with { Columns = [], Rows = [new ReadingRow([], [], "350000.00")], Currency = "USD" };
        Assert.Equal("value,currency\r\n350000.00,USD\r\n", ReadingCsv.Write(reading));
    }

    [Fact]
    public void What_a_view_sets_beside_the_values_has_a_column_of_its_own()
    {
        var reading = Readings.Kinds with { View = Rapport.Figures.Sentences.SentenceView.Share, Rows = [new ReadingRow(["=k"], ["=l"], "-3") { Beside = "0.25" }, new ReadingRow(["(none)"], ["(none)"], null)] };
        Assert.Equal("kind,kind.label,value,currency,share\r\n'=k,'=l,-3,,0.25\r\n(none),(none),,,\r\n", ReadingCsv.Write(reading));
    }
}
