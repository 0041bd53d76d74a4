using Rapport.Figures;
using Rapport.Record;
using Rapport.Storage.Images;

namespace Rapport.Storage.Tests.Images;

public sealed class ImageSnapshotsTests : IDisposable
{
    readonly TestRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public void An_image_over_a_snapshot_answers_for_the_last_batch()
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")), TestRecord.Create("two", TestRecord.Activity("Two")));
        ImageSnapshots.Publish(record.Journal);
        record.Append("b", TestRecord.Change("one", TestRecord.Activity("Uno", "cancelled"), 1), TestRecord.Create("three", TestRecord.Activity("Three")));
        record.Append("c", TestRecord.Change("one", TestRecord.Activity("Uno"), 2));
        Assert.Equal(Rows(Folded()), Rows(Opened()));
        Assert.Single(Snapshots());
    }

    [Fact]
    public void A_snapshot_that_is_continued_equals_one_folded_anew()
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")));
        ImageSnapshots.Publish(record.Journal);
        record.Append("b", TestRecord.Change("one", TestRecord.Activity("Uno"), 1));
        ImageSnapshots.Publish(record.Journal);
        Assert.Equal(Rows(Folded()), Rows(Opened()));
    }

    [Fact]
    public void A_snapshot_of_another_history_is_not_opened()
    {
        using var other = new TestRecord();
        other.Append("a", TestRecord.Create("one", TestRecord.Activity("Another")));
        ImageSnapshots.Publish(other.Journal);
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")));
        Directory.Move(ImageSnapshots.Folder(other.Path), ImageSnapshots.Folder(record.Path));
        Assert.Contains("\"One\"", string.Concat(Rows(Opened())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_that_cannot_be_read_is_deleted_and_folded_again()
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")));
        ImageSnapshots.Publish(record.Journal);
        File.WriteAllBytes(Snapshots().Single(), new byte[4096]);
        Assert.Equal(Rows(Folded()), Rows(Opened()));
        Assert.Empty(Snapshots());
    }

    [Fact]
    public void Only_the_newest_snapshots_are_kept()
    {
        for (var i = 0; i < 4; i++)
        {
            record.Append($"b{i}", TestRecord.Create($"a{i}", TestRecord.Activity("A")));
            ImageSnapshots.Publish(record.Journal);
        }
        Assert.Equal(2, Snapshots().Length);
    }

    [Fact]
    public void A_question_cannot_reach_a_file_or_change_the_image()
    {
        using var image = Opened();
        using var reading = image.Read();
        Assert.ThrowsAny<Exception>(() => reading.Query(new SqlQuery("select * from read_text('/etc/hostname')", [])));
        Assert.ThrowsAny<Exception>(() => reading.Query(new SqlQuery("delete from activity", [])));
        Assert.ThrowsAny<Exception>(() => reading.Query(new SqlQuery("set enable_external_access = true", [])));
    }

    [Fact]
    public void An_image_in_a_file_answers_after_it_was_closed_to_changes()
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")));
        using var image = Image.Fold(record.Journal, record.File("image.duckdb"));
        image.Lock();
        using var reading = image.Read();
        Assert.Single(reading.Query(new SqlQuery("select id from activity", [])));
    }

    [Fact]
    public void Many_versions_superseded_beyond_a_snapshot_are_closed()
    {
        var ids = Enumerable.Range(0, 3000).Select(i => $"a{i}").ToList();
        record.Append("a", [.. ids.Select(id => TestRecord.Create(id, TestRecord.Activity("One")))]);
        ImageSnapshots.Publish(record.Journal);
        record.Append("b", [.. ids.Select(id => TestRecord.Change(id, TestRecord.Activity("Uno"), 1))]);
        Assert.Equal(Rows(Folded()), Rows(Opened()));
    }

    [Fact]
    public void A_spoilt_image_is_given_up()
    {
        record.Append("a", TestRecord.Create("one", TestRecord.Activity("One")));
        using var image = Folded();
        using (var reading = image.Read()) Assert.Single(reading.Query(new SqlQuery("select id from activity", [])));
        var problem = Assert.Throws<InvalidDataException>(() => image.CompareAfter("update activity set attendances = 7"));
        Assert.Matches("^table activity of the image holds 1 rows, sequences adding to 2, digest [0-9a-f]{16}; the journal has 1 rows", problem.Message);
    }

    string[] Snapshots() => Directory.GetFiles(ImageSnapshots.Folder(record.Path), "*.duckdb");

    Image Folded() => Image.Fold(record.Journal);

    Image Opened() => ImageSnapshots.Open(record.Journal);

    static List<string> Rows(Image image)
    {
        using (image)
        using (var reading = image.Read())
            return [.. new ImageLayout(RecordKinds.OfOffice).All.Select(t => t.Name).Append("batch").SelectMany(table =>
                reading.Query(new SqlQuery($"select * from \"{table}\" order by all", [])).Select(row => $"{table}: {string.Join(" | ", row)}"))];
    }
}
