using Rapport.Exchange;
using Rapport.Record;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>What a row does to a record that is there already.</summary>
public sealed class UpdateTests
{
    const string Header = "id,kind,name.en,name.fr,acronym,country\n";
    readonly FakeJournal journal = new();

    public UpdateTests() => journal.Load(("organisations.csv", Header + "kenya,state,Kenya,Le Kenya,KEN,KEN\n"));

    RecordContent Kenya => journal["organisation", "kenya"].Content;

    [Fact]
    public void An_equal_row_makes_no_entry()
    {
        var result = journal.Load(("organisations.csv", Header + "kenya,state,Kenya,Le Kenya,KEN,KEN\n"));
        Assert.Empty(result.Changes);
        Assert.Equal(1, result.Unchanged);
    }

    [Fact]
    public void A_column_left_out_leaves_its_field_and_an_empty_cell_makes_it_not_stated()
    {
        journal.Load(("organisations.csv", "id,acronym\nkenya,\n"));
        Assert.Null(Kenya.Text("acronym"));
        Assert.Equal("KEN", Kenya.Text("country"));
        Assert.Equal("Kenya", Kenya.TitleIn("en"));
    }

    [Fact]
    public void One_column_of_a_text_sets_only_its_language()
    {
        journal.Load(("organisations.csv", "id,name.fr\nkenya,République du Kenya\n"));
        Assert.Equal(("Kenya", "République du Kenya"), (Kenya.TitleIn("en"), Kenya.TitleIn("fr")));
        Assert.Equal("en", Kenya.Local("name")!.Original);
    }

    [Fact]
    public void An_empty_cell_of_a_text_removes_that_language()
    {
        journal.Load(("organisations.csv", "id,name.fr\nkenya,\n"));
        Assert.Null(Kenya.Local("name")!.Find("fr"));
        Assert.Equal("Kenya", Kenya.TitleIn("fr"));
    }

    [Fact]
    public void When_the_original_goes_the_first_language_that_is_stated_becomes_it()
    {
        journal.Load(("organisations.csv", "id,name.en,name.sw\nkenya,,Jamhuri ya Kenya\n"));
        Assert.Equal("sw", Kenya.Local("name")!.Original);
        Assert.Equal("Le Kenya", Kenya.TitleIn("fr"));
    }

    [Fact]
    public void A_required_text_cannot_lose_its_last_language()
    {
        var result = journal.Read(("organisations.csv", "id,name.en,name.fr\nkenya,,\n"));
        Assert.Equal(["value.missing 2 name.en"], result.Short());
    }

    [Fact]
    public void The_first_language_with_a_value_is_the_original()
    {
        journal.Load(("pillars.csv", "id,name.en,name.fr,name.ar\none,,Un,واحد\n"));
        Assert.Equal("fr", journal["pillar", "one"].Content.Local("name")!.Original);
    }

    [Fact]
    public void The_original_may_be_named()
    {
        const string table = "id,name.en,name.fr,name.original\none,One,Un,fr\ntwo,Two,Deux,\n";
        journal.Load(("pillars.csv", table));
        Assert.Equal(("fr", "en"), (journal["pillar", "one"].Content.Local("name")!.Original, journal["pillar", "two"].Content.Local("name")!.Original));
        Assert.Equal(2, journal.Load(("pillars.csv", table)).Unchanged);
        journal.Load(("pillars.csv", "id,name.original\none,en\n"));
        Assert.Equal("en", journal["pillar", "one"].Content.Local("name")!.Original);
    }

    [Theory]
    [InlineData("id,name.en,name.original\none,One,fr\n", "pillars.csv, row 2, column name.original: found \"fr\", expected one of the languages of this text: en")]
    [InlineData("id,name.original\none,fr\n", "pillars.csv, row 2, column name.original: found \"fr\", expected nothing, because the row states no text here")]
    public void An_original_is_a_language_of_the_text(string table, string message) =>
        Assert.Equal(message, journal.Read(("pillars.csv", table)).Problems[0].Message);

    [Fact]
    public void A_changed_row_is_a_new_version_with_cause_and_source()
    {
        var change = Assert.Single(journal.Load(("organisations.csv", "id,acronym\n\nkenya,KE\n")).Changes);
        Assert.Equal((Operation.Change, Cause.Correction, 1), (change.Operation, change.Cause, change.ExpectedVersion));
        Assert.Equal(("organisations.csv", 3, 64), (change.Source!.File, change.Source.Row, change.Source.Hash.Length));
    }

    [Fact]
    public void A_new_row_is_a_creation()
    {
        var change = Assert.Single(journal.Load(("pillars.csv", "id,name.en\none,One\n")).Changes);
        Assert.Equal((Operation.Create, Cause.New, 0), (change.Operation, change.Cause, change.ExpectedVersion));
    }

    [Fact]
    public void The_cause_may_be_given()
    {
        using var folder = new TemporaryFolder(("organisations.csv", "id,acronym\nkenya,KE\n"));
        var result = journal.Read(folder.Path, c => c with { Cause = Cause.Late });
        Assert.Equal([Cause.Late], result.Changes.Select(c => c.Cause));
    }

    [Fact]
    public void Withdrawn_withdraws_once()
    {
        var result = journal.Load(("organisations.csv", "id,withdrawn\nkenya,yes\n"));
        Assert.Equal((Operation.Withdraw, Cause.Withdrawal), (result.Changes[0].Operation, result.Changes[0].Cause));
        Assert.Equal("Kenya", Kenya.TitleIn("en"));
        Assert.Empty(journal.Load(("organisations.csv", "id,withdrawn\nkenya,yes\n")).Changes);
    }

    [Fact]
    public void A_withdrawn_record_comes_back_when_its_row_no_longer_says_so()
    {
        journal.Load(("organisations.csv", "id,withdrawn\nkenya,yes\n"));
        var result = journal.Load(("organisations.csv", "id,withdrawn\nkenya,\n"));
        Assert.Equal((Operation.Change, 2), (result.Changes[0].Operation, result.Changes[0].ExpectedVersion));
        Assert.False(journal["organisation", "kenya"].IsWithdrawn);
    }

    [Fact]
    public void Without_the_column_a_withdrawn_record_stays_withdrawn()
    {
        journal.Load(("organisations.csv", "id,withdrawn\nkenya,yes\n"));
        Assert.Empty(journal.Load(("organisations.csv", Header + "kenya,state,Kenya,Le Kenya,KEN,KEN\n")).Changes);
        var changed = journal.Load(("organisations.csv", "id,acronym\nkenya,KE\n"));
        Assert.Equal(Operation.Withdraw, changed.Changes[0].Operation);
    }

    [Fact]
    public void What_was_never_recorded_cannot_be_withdrawn()
    {
        var problem = Assert.Single(journal.Read(("organisations.csv", "id,withdrawn\nuganda,yes\n")).Problems);
        Assert.Equal("organisations.csv, row 2, column withdrawn: found \"uganda\", expected a record that has been recorded, or a row that states the whole record; complete the row or remove it", problem.Message);
        Assert.Equal("withdrawn.unknown", problem.Error);
    }

    [Fact]
    public void A_row_that_states_a_whole_record_may_bring_it_in_withdrawn()
    {
        var result = journal.Load(("organisations.csv", "id,kind,name.en,withdrawn\nuganda,state,Uganda,yes\n"));
        Assert.Equal([(Operation.Create, Cause.New, 0), (Operation.Withdraw, Cause.Withdrawal, 1)], result.Changes.Select(c => (c.Operation, c.Cause, c.ExpectedVersion)));
        Assert.True(journal["organisation", "uganda"].IsWithdrawn);
        Assert.Empty(journal.Load(("organisations.csv", "id,kind,name.en,withdrawn\nuganda,state,Uganda,yes\n")).Changes);
    }

    [Fact]
    public void A_record_that_comes_in_withdrawn_states_its_essentials() =>
        Assert.Equal(["value.missing 2 kind"], journal.Read(("organisations.csv", "id,kind,name.en,withdrawn\nuganda,,Uganda,yes\n")).Short());

    [Fact]
    public void A_record_that_comes_in_withdrawn_needs_no_reason_and_one_that_is_withdrawn_does()
    {
        using var folder = new TemporaryFolder(("organisations.csv", "id,kind,name.en,withdrawn\nuganda,state,Uganda,yes\n"));
        Assert.Equal((1, 1), (journal.Read(folder.Path, c => c with { Reason = null }).New, journal.Read(folder.Path, c => c with { Reason = null }).Withdrawn));
        folder.Write("organisations.csv", "id,withdrawn\nkenya,yes\n");
        Assert.Equal(["reason.missing 0"], journal.Read(folder.Path, c => c with { Reason = null }).Short());
    }

    [Fact]
    public void A_record_that_comes_in_withdrawn_leaves_its_identifiers_to_one_that_stands()
    {
        using var record = new TestRecord();
        var result = journal.Load(("organisations.csv", "id,kind,name.en,external,withdrawn\na,state,A,iso-3166-1:UGA,\nb,state,B,iso-3166-1:UGA,yes\n"));
        record.Append("both", [.. result.Changes]);
        Assert.True(record.Journal.Current("organisation", "b")!.IsWithdrawn); // just recorded
    }

    [Fact]
    public void A_change_needs_a_reason()
    {
        using var folder = new TemporaryFolder(("organisations.csv", "id,acronym\nkenya,KE\n"));
        var problem = Assert.Single(journal.Read(folder.Path, c => c with { Reason = " " }).Problems);
        Assert.Equal("found nothing, expected a reason, because this load changes 1 record and withdraws 0 records; give it with --reason", problem.Message);
    }

    [Fact]
    public void New_and_equal_rows_need_no_reason()
    {
        using var folder = new TemporaryFolder(("organisations.csv", "id,kind,name.en\nkenya,state,Kenya\nuganda,state,Uganda\n"));
        var result = journal.Read(folder.Path, c => c with { Reason = null });
        Assert.Equal((0, 1, 1), (result.Problems.Count, result.New, result.Unchanged));
    }

    [Fact]
    public void Changes_come_in_the_order_in_which_kinds_refer_to_each_other()
    {
        var result = journal.Read(
            ("activities.csv", "id,kind,title.en,status\na,training,A,held\n"), ("activity-kinds.csv", "id,name.en\ntraining,Training\n"));
        Assert.Equal(["activity-kind", "activity"], result.Changes.Select(c => c.Content.Kind.Name));
    }
}
