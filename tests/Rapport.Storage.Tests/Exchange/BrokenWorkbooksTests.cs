using System.IO.Compression;
using Rapport.Record;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>A workbook, broken at random: whatever it holds, a load answers with problems or with the right records.</summary>
public sealed class BrokenWorkbooksTests
{
    static readonly byte[] Whole = new WorkbookFile()
        .Sheet("organisations", "id,kind,name.en,name.fr,country\nkenya,state,Kenya,Le Kenya,KEN\njapan,state,Japan,Japon,JPN\n")
        .Rows("contributions", [.. "id,donor,amount,currency,date".Split(',').Select(WorkbookFile.Text)],
            [WorkbookFile.Text("c"), WorkbookFile.Text("japan"), WorkbookFile.Number("350000.5"), WorkbookFile.Text("USD"), WorkbookFile.Number("44252", 1)])
        .Bytes();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_broken_workbook_stops_a_load(bool inside)
    {
        var (random, refused) = (new Random(20210228), 0);
        for (var round = 0; round < 150; round++)
        {
            using var folder = new TemporaryFolder();
            folder.Write("records.xlsx", inside ? BrokenInside(random) : Broken(Whole, random));
            var result = new FakeJournal().Read(folder.Path);
            Assert.All(result.Problems, p => Assert.DoesNotContain(p.Message, char.IsControl));
            Assert.All(result.Changes, c => Assert.Equal([], RecordCheck.Problems(c.Content)));
            if (result.Problems.Count > 0) refused++;
        }
        Assert.InRange(refused, 75, 150);
    }

    static byte[] Broken(byte[] bytes, Random random)
    {
        var broken = bytes.ToArray();
        if (random.Next(4) == 0) return broken[..random.Next(broken.Length)];
        for (var times = random.Next(1, 5); times > 0; times--) broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));
        return broken;
    }

    /// <summary>The archive in order, one of its parts broken.</summary>
    static byte[] BrokenInside(Random random)
    {
        using var file = new MemoryStream();
        using (var whole = new ZipArchive(new MemoryStream(Whole)))
        using (var broken = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(whole.Entries.Count);
            for (var i = 0; i < whole.Entries.Count; i++)
            {
                using var from = whole.Entries[i].Open();
                using var part = new MemoryStream();
                from.CopyTo(part);
                using var to = broken.CreateEntry(whole.Entries[i].FullName).Open();
                to.Write(i == chosen ? Broken(part.ToArray(), random) : part.ToArray());
            }
        }
        return file.ToArray();
    }
}
