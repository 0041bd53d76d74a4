namespace Rapport.Storage.Tests.Exchange;

/// <summary>Lines from record to record come to an end: merges, trees, parts.</summary>
public sealed class LineTests
{
    readonly FakeJournal journal = new();

    static (string, string) Organisations(params string[] rows) => ("organisations.csv", "id,kind,name.en,merged_into,parent,withdrawn\n" + string.Concat(rows.Select(r => r + "\n")));

    static (string, string) Activities(params string[] rows) => ("activities.csv", "id,kind,title.en,status,part_of\n" + string.Concat(rows.Select(r => r + "\n")));

    string Message(params (string, string)[] files) => Assert.Single(journal.Read(files).Problems).Message;

    [Fact]
    public void A_record_may_be_merged_into_another_and_that_one_into_a_third()
    {
        var result = journal.Load(Organisations("a,state,A,b,,", "b,state,B,c,,", "c,state,C,,,"));
        Assert.Equal(3, result.New);
        Assert.Equal(Rapport.Record.Operation.Merge, Assert.Single(journal.Load(Organisations("c,state,C,d,,", "d,state,D,,,")).Changes, c => c.Id == "c").Operation);
    }

    [Fact]
    public void A_record_is_not_merged_into_itself() => Assert.Equal(
        "organisations.csv, row 2, column merged_into: found \"a\", expected another record than itself; leave it empty for a record that stands for itself",
        Message(Organisations("a,state,A,a,,")));

    [Fact]
    public void Two_records_of_one_load_are_not_merged_into_each_other() => Assert.Equal(
        "organisations.csv, row 3, column merged_into: found \"b\", expected a record that is not itself merged into this one (a → b → a); undo the other merge first",
        Message(Organisations("b,state,B,a,,", "a,state,A,b,,")));

    [Fact]
    public void A_merge_does_not_close_a_circle_with_what_is_recorded()
    {
        journal.Load(Organisations("a,state,A,b,,", "b,state,B,c,,", "c,state,C,,,"));
        Assert.Equal("organisations.csv, row 2, column merged_into: found \"a\", expected a record that is not itself merged into this one (c → a → b → c); undo the other merge first",
            Message(Organisations("c,state,C,a,,")));
        journal.Load(Organisations("a,state,A,b,,yes"));
        Assert.Equal(["reference.unknown 2 merged_into"], journal.Read(Organisations("c,state,C,a,,")).Short());
    }

    [Fact]
    public void A_load_that_opens_the_circle_elsewhere_may_close_it_here()
    {
        journal.Load(Organisations("a,state,A,b,,", "b,state,B,,,"));
        Assert.Empty(journal.Read(Organisations("a,state,A,,,", "b,state,B,a,,")).Problems);
    }

    [Fact]
    public void A_record_is_merged_into_one_that_is_there_and_stands()
    {
        journal.Load(Organisations("b,state,B,,,"));
        Assert.Equal("organisations.csv, row 2, column merged_into: found \"bb\", expected the id of an organisation in this folder or in the record; did you mean \"b\"?",
            Message(Organisations("a,state,A,bb,,")));
        journal.Load(Organisations("b,state,B,,,yes"));
        Assert.Equal("organisations.csv, row 2, column merged_into: found \"b\", expected an organisation that is not withdrawn", Message(Organisations("a,state,A,b,,")));
    }

    [Fact]
    public void Nothing_stands_above_itself_in_a_tree()
    {
        journal.Load(Organisations("a,state,A,,b,", "b,state,B,,,"));
        Assert.Equal("organisations.csv, row 2, column parent: found \"a\", expected a record that does not come after this one itself (b → a → b); mend one of them",
            Message(Organisations("b,state,B,,a,")));
        Assert.Equal(["tree.cycle 2 supersedes"], journal.Read(("mandates.csv", "id,symbol,supersedes\nm1,ONE,m2;m3\nm2,TWO,\nm3,THREE,m1\n")).Short());
    }

    [Fact]
    public void A_circle_that_is_recorded_already_is_not_held_against_a_row_that_leads_into_it()
    {
        var read = journal.Read(Organisations("a,state,A,,,", "b,state,B,a,,"));
        journal.Record(read);
        journal.Record(new([], [new Rapport.Record.Change("a", read.Changes[0].Content.With("merged_into", "b")) { ExpectedVersion = 1 }]));
        Assert.Empty(journal.Read(Organisations("c,state,C,a,,")).Problems);
    }

    [Fact]
    public void A_part_is_a_part_of_a_whole()
    {
        const string Kinds = "id,name.en\ntraining,Training\n";
        journal.Load(("activity-kinds.csv", Kinds), Activities("course,training,Course,held,", "launch,training,Launch,held,course"));
        Assert.Equal("activities.csv, row 2, column part_of: found \"visit\", expected the activity it is a part of; leave it empty for one that is no part",
            Message(Activities("visit,training,Visit,held,visit")));
        Assert.Equal("activities.csv, row 2, column part_of: found \"launch\", expected an activity that is not itself a part; launch is a part of course: name that one",
            Message(Activities("visit,training,Visit,held,launch")));
        Assert.Equal(["part.nested 3 part_of"], journal.Read(Activities("tour,training,Tour,held,course", "walk,training,Walk,held,tour")).Short());
        Assert.Empty(journal.Read(Activities("launch,training,Launch,held,", "visit,training,Visit,held,launch")).Problems);
    }
}
