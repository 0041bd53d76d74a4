using Rapport.Exchange;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>Every limit, at it and one past it.</summary>
public sealed class LimitTests
{
    readonly FakeJournal journal = new();

    IEnumerable<string> Read(LoadLimits limits, params (string Name, string Text)[] files)
    {
        using var folder = new TemporaryFolder(files);
        return journal.Read(folder.Path, c => c with { Limits = limits }).Short();
    }

    static string Table(int rows) => "id,name.en\n" + string.Concat(Enumerable.Range(1, rows).Select(i => $"p{i},P\n"));

    [Fact]
    public void The_limits_are_those_of_the_documentation()
    {
        var limits = new LoadLimits();
        Assert.Equal((64, 200L << 20, 1_000_000, 200), (limits.FilesMax, limits.TableBytesMax, limits.RowsMax, limits.ColumnsMax));
        Assert.Equal((100_000, 1_000, 1L << 20, 16, 10_000),
            (limits.CellLengthMax, limits.ItemsMax, limits.TextBytesMax, limits.YamlDepthMax, limits.ProblemsMax));
    }

    [Theory]
    [InlineData(10, new string[0])]
    [InlineData(11, new[] { "rows.too-many 12" })]
    public void Rows_of_a_table(int rows, string[] problems) =>
        Assert.Equal(problems, Read(new LoadLimits { RowsMax = 10 }, ("pillars.csv", Table(rows))));

    [Fact]
    public void Bytes_of_a_table()
    {
        var table = Table(10);
        Assert.Empty(Read(new LoadLimits { TableBytesMax = table.Length }, ("pillars.csv", table)));
        Assert.Equal(["file.too-large 0"], Read(new LoadLimits { TableBytesMax = table.Length - 1 }, ("pillars.csv", table)));
    }

    [Fact]
    public void A_table_past_the_documented_size_is_refused_unread()
    {
        using var folder = new TemporaryFolder(("pillars.csv", ""));
        using (var file = File.OpenWrite(Path.Combine(folder.Path, "pillars.csv"))) file.SetLength((200L << 20) + 1);
        Assert.Equal(["file.too-large 0"], journal.Read(folder.Path).Short());
    }

    [Theory]
    [InlineData(100_000, new string[0])]
    [InlineData(100_001, new[] { "cell.too-long 2 name.en" })]
    public void Characters_of_a_cell(int length, string[] problems)
    {
        Assert.Equal(problems, Read(new LoadLimits(), ("pillars.csv", $"id,name.en\np,{new string('x', length)}\n")));
        Assert.Equal(problems, Read(new LoadLimits(), ("pillars.csv", $"id,name.en\np,{new string('é', length)}\n")));
    }

    [Theory]
    [InlineData(200, "column.duplicate 1 name.en")]
    [InlineData(201, "columns.too-many 1")]
    public void Columns_of_a_table(int columns, string problem)
    {
        var header = "id" + string.Concat(Enumerable.Repeat(",name.en", columns - 1));
        Assert.Equal(problem, Read(new LoadLimits(), ("pillars.csv", header)).First());
    }

    [Theory]
    [InlineData(1_000, new string[0])]
    [InlineData(1_001, new[] { "list.too-many 2 external" })]
    public void Items_of_a_list(int items, string[] problems)
    {
        var list = string.Join(';', Enumerable.Range(1, items).Select(i => $"list:{i}"));
        Assert.Equal(problems, Read(new LoadLimits(), ("pillars.csv", $"id,name.en,external\np,P,{list}\n")));
    }

    [Fact]
    public void Files_of_a_folder()
    {
        var files = Enumerable.Range(1, 62).Select(i => ($"README.{i}", "")).Append(("records/pillars.csv", "id\n")).ToArray();
        Assert.DoesNotContain("files.too-many 0", Read(new LoadLimits(), [.. files, ("records/themes.csv", "id\n")]));
        Assert.Equal(["files.too-many 0"], Read(new LoadLimits(), [.. files, ("records/themes.csv", "id\n"), ("records/functions.csv", "id\n")]));
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(11, 11)]
    public void Problems_of_a_load(int bad, int reported)
    {
        var table = "id,name.en\n" + string.Concat(Enumerable.Range(1, bad).Select(i => $"p{i},\n"));
        var problems = Read(new LoadLimits { ProblemsMax = 10 }, ("pillars.csv", table)).ToArray();
        Assert.Equal(reported, problems.Length);
        Assert.Equal(bad > 10, problems.Contains("problems.too-many 0"));
    }

    [Fact]
    public void Bytes_of_a_YAML_file()
    {
        const string figures = "one:\n  sentence: count activities\n";
        Assert.Empty(Read(new LoadLimits { TextBytesMax = figures.Length }, ("figures.yml", figures)));
        Assert.Equal(["file.too-large 0"], Read(new LoadLimits { TextBytesMax = figures.Length - 1 }, ("figures.yml", figures)));
    }

    [Theory]
    [InlineData(13, "list of words")]
    [InlineData(14, "more than 16 levels")]
    [InlineData(100_000, "more than 16 levels")]
    public void Levels_of_YAML(int brackets, string message)
    {
        using var folder = new TemporaryFolder(("figures.yml", $"one:\n  external: [{new string('[', brackets)}{new string(']', brackets)}]\n"));
        var problems = journal.Read(folder.Path).Problems;
        Assert.Contains(message, string.Concat(problems.Select(p => p.Message)), StringComparison.Ordinal);
    }
}
