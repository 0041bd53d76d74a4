using Rapport.Figures;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Tests.Publications;

public class PictureCheckTests
{
    const int Side = EditionPicture.SideMax;

    static IEnumerable<string> Problems(params byte[][] pictures)
    {
        var lines = pictures.Select((_, i) => $"![](file:p{i})\n");
        var issue = new Issue(new("i"), RecordContent.Empty(Issue.Shape).With("period", "2021-02").With("languages", ReadonlyList.Create(["en"]))
            .With("audience", "public").With("title", LocalText.Of("en", "February")).With("text", LocalText.Of("en", string.Join('\n', lines))));
        return EditionMaker.Problems(issue, new EditionSources
        {
            Office = "desk", HasTestClock = true, Audience = Visibility.Public, AsRecorded = new RecordedAsOf(1, DateTimeOffset.UnixEpoch), Names = [],
            Aliases = null!, FindDefinition = _ => null, Read = _ => throw new InvalidOperationException(), // nothing is asked of figures
            Find = (kind, id) => kind == "file" ? File(id) : null, Contents = hash => pictures[int.Parse(hash)],
        }).Select(p => p.Message);
    }

    static RecordContent File(string id) => RecordContent.Empty(AttachedFile.Shape).With("name", $"{id}.png").With("hash", id[1..])
        .With("rights", "CC BY 4.0").With("alternative", LocalText.Of("en", "A picture"));

    static byte[][] Many(int count, int length = 64) => [.. Enumerable.Repeat(PictureBytes.Png(1, 1, length), count)];

    [Fact]
    public void At_each_limit_a_picture_is_printed()
    {
        Assert.Empty(Problems(PictureBytes.Png(Side, Side, EditionPicture.BytesMax)));
        Assert.Empty(Problems(Many(EditionPicture.CountMax)));
        Assert.Empty(Problems(Many(4, EditionPicture.TotalBytesMax / 4)));
    }

    [Fact]
    public void One_past_each_limit_it_is_refused()
    {
        Assert.Equal(["en.md, row 1: found \"file:p0 of 4097 × 1 pixels\", expected at most 4096 × 4096 pixels; save it smaller"], Problems(PictureBytes.Png(Side + 1, 1)));
        Assert.Equal(["en.md, row 1: found \"file:p0 of 1 × 4097 pixels\", expected at most 4096 × 4096 pixels; save it smaller"], Problems(PictureBytes.Jpeg(1, Side + 1)));
        Assert.Equal(["en.md, row 1: found \"file:p0 of 60000 × 60000 pixels\", expected at most 4096 × 4096 pixels; save it smaller"], Problems(PictureBytes.Png(60_000, 60_000)));
        Assert.Equal(["en.md, row 1: found \"file:p0 of 2097153 bytes\", expected at most 2097152 bytes; save it smaller"], Problems(PictureBytes.Png(1, 1, EditionPicture.BytesMax + 1)));
        Assert.Equal(["en.md, row 17: found \"file:p8\", expected at most 8 pictures in an issue; remove one"], Problems(Many(EditionPicture.CountMax + 1)));
        Assert.Equal(["en.md, row 9: found \"4194368 bytes of pictures\", expected at most 4194304 bytes of pictures in an issue, for every page holds them all; save them smaller or leave one out"],
            Problems([.. Many(4, EditionPicture.TotalBytesMax / 4), .. Many(1)]));
    }

    [Fact]
    public void What_moves_or_is_none_is_refused()
    {
        Assert.Equal(["en.md, row 1: found \"file:p0, which moves\", expected a picture that stands still"], Problems(PictureBytes.Png(1, 1, chunk: "acTL")));
        Assert.Equal(["en.md, row 1: found \"file:p0\", expected a picture in PNG, JPEG or WebP"], Problems("<svg/>"u8.ToArray()));
    }
}
