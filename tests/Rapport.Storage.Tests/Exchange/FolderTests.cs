using Rapport.Exchange;
using Rapport.Record;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>Which files a folder may hold, and the folder that the template makes.</summary>
public sealed class FolderTests
{
    readonly FakeJournal journal = new();

    [Theory]
    [InlineData("activites.csv", "did you mean \"activities.csv\"?")]
    [InlineData("Activities.csv", "did you mean \"activities.csv\"?")]
    [InlineData("figures.csv", "figures.yml")]
    [InlineData("activities.ods", "move this file")]
    [InlineData("issues/en.md", "move this file")]
    [InlineData("old/activities.csv", "move this file")]
    [InlineData("en.md", "move this file")]
    [InlineData("records/figures.yml", "move this file")]
    [InlineData("records/old/pillars.csv", "move this file")]
    [InlineData("con\r\nevil.csv", "move this file")]
    public void Any_other_file_is_an_error(string name, string expected)
    {
        var problem = Assert.Single(journal.Read((name, "id\n")).Problems);
        Assert.Equal("file.unknown", problem.Error);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Theory]
    [InlineData("README")]
    [InlineData("readme.txt")]
    [InlineData("records/README.md")]
    public void A_README_is_passed_over(string name) => Assert.Empty(journal.Read((name, "anything")).Problems);

    [Fact]
    public void Tables_may_stand_in_records_and_beside_it_but_each_once()
    {
        Assert.Equal(2, journal.Read(("records/pillars.csv", "id,name.en\np,P\n"), ("themes.csv", "id,name.en\nt,T\n")).New);
        Assert.Equal(["file.duplicate 0"], journal.Read(("records/pillars.csv", "id\n"), ("pillars.csv", "id\n")).Short());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_problem() =>
        Assert.Equal(["folder.missing 0"], journal.Read(Path.Combine(Path.GetTempPath(), "rapport-nowhere")).Short());

    [Fact]
    public void An_empty_folder_changes_nothing() =>
        Assert.Equal((0, 0), (journal.Read([]).Problems.Count, journal.Read([]).Changes.Count));

    [Fact]
    public void Problems_come_by_file_row_and_column()
    {
        var result = journal.Read(("themes.csv", "id,name.en,order\nt,,y\n"), ("pillars.csv", "id,order,name.en\np,P,x\nq,y,Q\n"), ("x", ""));
        Assert.Equal(
            ["pillars.csv 2 order", "pillars.csv 3 order", "themes.csv 2 name.en", "themes.csv 2 order", "x 0 "],
            result.Problems.Select(p => $"{p.File} {p.Row} {p.Column}"));
    }

    [Fact]
    public void The_template_loads_without_a_problem_and_records_nothing()
    {
        using var folder = new TemporaryFolder();
        FolderTemplate.Write(folder.Path, RecordKinds.OfOffice);
        var result = journal.Read(folder.Path);
        Assert.Equal((0, 0), (result.Problems.Count, result.Changes.Count));
        Assert.Equal(RecordKinds.OfOffice.All.Count(k => k.IsLoaded), Directory.GetFiles(folder.Path, "*.csv").Length);
    }

    [Fact]
    public void The_readme_of_the_template_explains_every_column()
    {
        using var folder = new TemporaryFolder();
        FolderTemplate.Write(Path.Combine(folder.Path, "new"), RecordKinds.OfOffice);
        var readme = File.ReadAllText(Path.Combine(folder.Path, "new", "README.md"));
        foreach (var table in Directory.GetFiles(Path.Combine(folder.Path, "new"), "*.csv"))
            foreach (var column in File.ReadAllText(table).Trim().Split(','))
                Assert.Contains($"| `{column}` |", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_is_not_written_over_anything()
    {
        using var folder = new TemporaryFolder(("kept", ""));
        Assert.Equal("folder.not-empty", Assert.Throws<RecordException>(() => FolderTemplate.Write(folder.Path, RecordKinds.OfOffice)).Code);
    }
}
