namespace Rapport.System.Tests.Acceptance;

/// <summary>"The third course of its series": a number that no file holds.</summary>
public sealed class SeriesTests(DemoRun demo) : IDisposable
{
    readonly Desk desk = demo.Copy();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_course_for_the_Gambia_is_printed_as_the_third_of_its_series() =>
        Assert.Contains("no. 3 of its series", desk.Publish().Page, StringComparison.Ordinal);

    [Fact]
    public void An_earlier_course_learnt_of_late_moves_it_on()
    {
        desk.Do(null, "change", "series", "api-pnr-course", "held_before=3", "--reason", "one more was found");
        Assert.Contains("no. 4 of its series", desk.Publish().Page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_course_has_no_number()
    {
        desk.Do(null, "change", "activity", "api-pnr-training-gambia-2021", "status=cancelled", "--reason", "it did not take place");
        Assert.DoesNotContain("of its series", desk.Publish().Page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_may_have_an_id_that_reads_as_a_date()
    {
        var folder = Directory.CreateDirectory(desk.File("dated")).FullName;
        File.WriteAllText(Path.Combine(folder, "series.csv"), "id,name.en,held_before,visibility\n2021-02,A course of that month,6,public\n");
        desk.Do(null, "load", "dated");
        desk.Do(null, "change", "activity", "api-pnr-training-gambia-2021", "series=2021-02", "--reason", "it is one of these");
        Assert.Contains("no. 7 of its series", desk.Publish().Page, StringComparison.Ordinal);
    }
}
