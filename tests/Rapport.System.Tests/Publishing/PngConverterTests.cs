using Rapport.Publishing.Charts;
using Rapport.Publishing.Mail;
using Rapport.Record;
using Xunit;

namespace Rapport.System.Tests.Publishing;

public sealed class PngConverterTests
{
    static Task<byte[]> Convert(string svg, int width = 100, int height = 50) =>
        PngConverter.Find()!.ConvertAsync(new DrawnPicture(svg, width, height, "A picture"), TestContext.Current.CancellationToken); // ./test installs it

    [Fact]
    public async Task A_picture_is_made_at_twice_its_size()
    {
        var png = await Convert("""<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><text x="4" y="30">نشاط 活动</text></svg>""");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal((200, 100), (png[18] * 256 + png[19], png[22] * 256 + png[23]));
    }

    [Fact]
    public async Task A_drawing_that_is_none_is_refused() =>
        Assert.StartsWith("rsvg-convert: found \"", (await Assert.ThrowsAsync<RecordException>(() => Convert("<svg"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_drawing_has_limits()
    {
        Assert.NotEmpty(await Convert($"""<svg xmlns="http://www.w3.org/2000/svg" width="{PngConverter.SideMax}" height="2"></svg>""", PngConverter.SideMax, 2));
        Assert.Equal("mail.picture", (await Assert.ThrowsAsync<RecordException>(() => Convert("<svg/>", PngConverter.SideMax + 1))).Code);
        Assert.Equal("mail.picture", (await Assert.ThrowsAsync<RecordException>(() => Convert(new string(' ', PngConverter.SvgMax + 1)))).Code);
    }

    [Fact]
    public async Task A_drawing_reads_no_file()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("rapport-png-").FullName, "red.svg");
        await File.WriteAllTextAsync(file, """<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="red"/></svg>""", TestContext.Current.CancellationToken);
        var with = await Convert($"""<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><image href="file://{file}" width="10" height="10"/></svg>""");
        var without = await Convert("""<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"></svg>""");
        Assert.Equal(without, with);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
