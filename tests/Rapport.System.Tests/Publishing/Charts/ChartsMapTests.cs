using Rapport.Publishing.Maps;
using Rapport.Record;
using Xunit;

namespace Rapport.System.Tests.Publishing.Charts;

public sealed class ChartsMapTests
{
    const string Small = "# a square\ncode\tx\ty\tpath\n*\t100\t50\tM0 0l10 0 0 10z\nSDN\t5\t6\tM1 1l2 0 0 2z\nMDV\t7\t8\t\n";

    [Fact]
    public void A_map_of_ones_own_is_read()
    {
        var map = Read(Small);
        Assert.Equal((100, 50, new MapPlace(7, 8, "")), (map.Width, map.Height, map.Find("MDV")));
        Assert.Null(map.Find("FRA"));
    }

    [Fact]
    public void The_map_that_is_built_in_has_every_country_but_Antarctica() =>
        Assert.Equal(["ATA"], Organisations.Country.All.Where(c => WorldMap.Natural.Find(c.Code) is null).Select(c => c.Code));

    [Theory]
    [InlineData("SDN\t5\t6\n", "own.tsv, row 1: found \"SDN\t5\t6\", expected a code of three capitals (or *), x, y and a path, with tabs between; docs/internals/charts.md tells the form of a map")]
    [InlineData("SDN\t5\t-6\t\n", "own.tsv, row 1: found \"SDN\t5\t-6\t\", expected a code of three capitals (or *), x, y and a path, with tabs between; docs/internals/charts.md tells the form of a map")]
    [InlineData("SDN\t5\t6\tM0 0\"/><script>\n", "own.tsv, row 1: found the path of SDN, expected SVG path commands and numbers only; docs/internals/charts.md tells the form of a map")]
    [InlineData("SDN\t5\t6\t\nSDN\t5\t6\t\n", "own.tsv, row 2: found \"SDN\" twice, expected each code once; docs/internals/charts.md tells the form of a map")]
    [InlineData("SDN\t5\t6\t\n", "own.tsv, row 1: found no row *, expected the row * with width, height and the shape of all land; docs/internals/charts.md tells the form of a map")]
    public void What_is_no_map_is_refused(string text, string message) => Assert.Equal(message, Assert.Throws<RecordException>(() => Read(text)).Message);

    [Fact]
    public void It_has_limits()
    {
        Assert.Equal(100, Read(Small + new string('#', WorldMap.LineMax)).Width);
        Assert.Contains("found 200001 characters", Assert.Throws<RecordException>(() => Read(Small + new string('#', WorldMap.LineMax + 1))).Message, StringComparison.Ordinal);
        Assert.Equal(100, Read(Small + string.Concat(Enumerable.Repeat("#\n", WorldMap.LinesMax - 5))).Width);
        Assert.Contains("found one line more", Assert.Throws<RecordException>(() => Read(Small + string.Concat(Enumerable.Repeat("#\n", WorldMap.LinesMax - 4)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Small.PadRight(WorldMap.BytesMax, '\n'));
        Assert.Contains("found one line more", Assert.Throws<RecordException>(() => WorldMap.Load(file)).Message, StringComparison.Ordinal);
        File.AppendAllText(file, "\n");
        Assert.Equal($"{Path.GetFileName(file)}: found 10000001 bytes, expected at most 10000000; docs/internals/charts.md tells the form of a map", Assert.Throws<RecordException>(() => WorldMap.Load(file)).Message);
        File.Delete(file);
    }

    static WorldMap Read(string text) => WorldMap.Read(new StringReader(text), "own.tsv");
}
