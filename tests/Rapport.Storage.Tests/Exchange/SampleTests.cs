using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Storage.Tests.Exchange;

public sealed class SampleTests
{
    static readonly string Sample = Repository.Path("samples", "unoct-2021-02");

    [Fact]
    public void The_sample_loads_without_a_problem()
    {
        var result = new FakeJournal().Read(Sample);
        Assert.Equal([], result.Problems.Select(p => p.Message));
        Assert.Equal(11, result.Changes.Count(c => c.Content.Kind.Name == "activity" && c.Content.Text("part_of") is null));
        Assert.Equal(result.Changes.Count, result.New);
    }

    [Fact]
    public void The_sample_loaded_again_records_nothing()
    {
        var journal = new FakeJournal();
        journal.Record(journal.Read(Sample));
        var again = journal.Read(Sample, c => c with { Reason = null });
        Assert.Empty(again.Problems);
        Assert.Empty(again.Changes);
        Assert.True(again.Unchanged > 80);
    }

    [Fact]
    public void The_issue_of_the_sample_has_sections_text_and_notice()
    {
        var change = new FakeJournal().Read(Sample).Changes.Single(c => c.Content.Kind.Name == "issue");
        var issue = new Issue(new IssueId(change.Id), change.Content);
        Assert.Equal(20, issue.Sections.Count);
        Assert.Equal("lead", issue.Sections[0].Id);
        Assert.Equal(["activities-held", "states-named", "trainings"], issue.Sections[0].Figures);
        Assert.Contains("## February at a glance {#at-a-glance}", issue.Text!.In("en"), StringComparison.Ordinal);
        Assert.StartsWith("Illustrative sample", issue.Notice!.In("en"), StringComparison.Ordinal);
        Assert.Equal("Newsletter sample <newsletter@office.example>", issue.Sender);
        Assert.Equal("http://127.0.0.1:8021/unoct-2021-02/", issue.Address);
        Assert.Equal(Visibility.Public, issue.Content.Visibility);
    }
}
