
namespace Rapport.Storage.Tests.Exchange;

/// <summary>What rows may refer to, and what only one of them may hold.</summary>
public sealed class ReferenceTests
{
    const string Donation = "id,donor\nc,japan\n";
    readonly FakeJournal journal = new();

    static (string, string) Organisations(string rows) => ("organisations.csv", "id,kind,name.en,withdrawn\n" + rows);

    [Fact]
    public void A_record_of_the_same_load_may_be_named() =>
        Assert.Empty(journal.Read(("contributions.csv", Donation), Organisations("japan,state,Japan,\n")).Problems);

    [Fact]
    public void A_record_of_the_journal_may_be_named()
    {
        journal.Load(Organisations("japan,state,Japan,\n"));
        Assert.Empty(journal.Read(("contributions.csv", Donation)).Problems);
    }

    [Fact]
    public void A_record_that_is_nowhere_is_reported_with_the_nearest_of_load_and_journal()
    {
        journal.Load(Organisations("japan,state,Japan,\n"));
        var problem = Assert.Single(journal.Read(("contributions.csv", "id,donor\nc,jaapn\n")).Problems);
        Assert.Equal("contributions.csv, row 2, column donor: found \"jaapn\", expected the id of an organisation in this folder or in the record; did you mean \"japan\"?",
            problem.Message);
    }

    [Fact]
    public void A_withdrawn_record_cannot_be_named_anew()
    {
        journal.Load(Organisations("japan,state,Japan,\n"));
        journal.Load(Organisations("japan,state,Japan,yes\n"));
        var problem = Assert.Single(journal.Read(("contributions.csv", Donation)).Problems);
        Assert.Equal("an organisation that is not withdrawn", problem.Expected);
    }

    [Fact]
    public void A_record_that_comes_in_withdrawn_may_be_named_by_rows_that_come_with_it() =>
        Assert.Equal(2, journal.Load(("contributions.csv", Donation), Organisations("japan,state,Japan,yes\n")).New);

    [Fact]
    public void A_record_may_stand_before_the_one_it_names() =>
        Assert.Empty(journal.Read(("organisations.csv", "id,kind,name.en,parent,merged_into\na,un-entity,A,b,\nb,un-entity,B,,c\nc,un-entity,C,,\n")).Problems);

    [Fact]
    public void A_row_that_changes_nothing_may_go_on_naming_a_withdrawn_record()
    {
        journal.Load(Organisations("japan,state,Japan,\n"), ("contributions.csv", Donation));
        journal.Load(Organisations("japan,state,Japan,yes\n"));
        Assert.Empty(journal.Read(("contributions.csv", Donation)).Problems);
    }

    [Fact]
    public void The_office_owns_records_without_being_an_organisation() =>
        Assert.Equal(["reference.unknown 3 owner"], journal.Read(("pillars.csv", "id,name.en,owner\none,One,unoct\ntwo,Two,undp\n")).Short());

    [Fact]
    public void References_to_a_table_that_could_not_be_read_are_not_reported_as_well()
    {
        var result = journal.Read(("contributions.csv", Donation), ("organisations.csv", "id,kind,name.en\n\"japan,state,Japan\n"));
        Assert.Equal(["quote.unclosed 2"], result.Short());
    }

    [Fact]
    public void References_to_a_row_with_problems_of_its_own_are_not_reported_as_well()
    {
        var result = journal.Read(("contributions.csv", Donation), ("organisations.csv", "id,kind,name.en\njapan,state\n"));
        Assert.Equal(["row.short 2"], result.Short());
    }

    [Fact]
    public void An_identifier_of_one_record_cannot_stand_at_another()
    {
        var result = journal.Read(("organisations.csv", "id,kind,name.en,external\na,state,A,iso-3166-1:KEN\nb,state,B,iso-3166-1:KEN\nc,state,C,list:1\nd,state,D,list:1\n"));
        Assert.Equal(["key.duplicate 3"], result.Short());
        Assert.Contains("organisations.csv, row 2, has it already", result.Problems[0].Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_and_a_stated_figure_cannot_share_a_name()
    {
        var result = journal.Read(("figures.yml", "trained:\n  sentence: count activities\n"), ("stated-figures.csv", "id,value\ntrained,341\n"));
        Assert.Equal(["key.duplicate 2"], result.Short());
    }
}
