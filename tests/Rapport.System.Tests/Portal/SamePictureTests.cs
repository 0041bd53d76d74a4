using Rapport.Record;

namespace Rapport.System.Tests.Portal;

/// <summary>What the command line draws for the public is what the portal gives away.</summary>
public sealed class SamePictureTests(PortalRecords records)
{
    [Theory]
    [InlineData("count activities by month", null)]
    [InlineData("count activities during 2025 by country", "map")]
    [InlineData("count activities by kind top 5", "proportion")]
    [InlineData("count activities during 2025 by kind, quarter", "multiples")]
    public async Task The_same_sentence_is_the_same_picture(string sentence, string? picture)
    {
        var portal = await records.Twin;
        var given = await portal.Ask($"/ask?figure={Uri.EscapeDataString(sentence)}&format=svg{(picture is null ? "" : $"&picture={picture}")}");
        string[] asked = ["figure", sentence, "--record", records.TwinRecord, "--audience", "public", "--format", "svg", .. picture is null ? Array.Empty<string>() : ["--picture", picture]];
        var drawn = Launcher.RunAt(EntryWords.Instant(PortalRecords.Now), Launcher.Root, asked);
        Assert.Equal("", drawn.Error);
        Assert.Equal(given.Text, drawn.Output.TrimEnd('\n'));
    }
}
