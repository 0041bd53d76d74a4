using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Publishing;
using Rapport.Publishing.Charts;
using Xunit;

namespace Rapport.System.Tests.Publishing.Charts;

public sealed partial class ChartsPngTests
{
    /// <summary>Drawn by rsvg-convert as for an e-mail; what is drawn takes more bytes than the same paper with nothing on it.</summary>
    [Theory]
    [InlineData("bars", "en")]
    [InlineData("map", "en")]
    [InlineData("line", "ar")]
    [InlineData("organigram", "ar")]
    [InlineData("stacked", "zh")]
    public void A_png_of_a_picture_is_not_blank(string kind, string language)
    {
        var issue = ChartFigures.Issue(language);
        var picture = Pictures.Draw(issue, issue.Figure(ChartFigures.NameFor(kind)), kind, new PictureRoom(560, true))!; // each kind has a figure that fits it
        var (drawn, blank) = (Png(picture.Svg), Png($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"560\" height=\"{picture.Height}\"><rect width=\"100%\" height=\"100%\" fill=\"#fbfaf6\"/></svg>"));
        Assert.Equal((560, picture.Height), Size(drawn));
        Assert.True(drawn.Length > blank.Length + 2000, $"{drawn.Length} bytes, blank {blank.Length}");
    }

    /// <summary>Text on each tone that carries text, and text and lines on the paper: WCAG AA, light and dark.</summary>
    [Fact]
    public void Every_pair_of_colours_can_be_read()
    {
        var styles = Regex.Replace(Stylesheet.For("en"), @"url\(data[^)]*\)", "");
        var (light, dark) = (Variables(styles, 0), Variables(styles, 1));
        foreach (var colours in new[] { light, dark })
        {
            foreach (var text in new[] { "ink", "soft", "accent" }) Assert.InRange(Contrast(colours[text], colours["paper"]), 4.5, 21);
            Assert.InRange(Contrast(colours["paper"], colours["accent"]), 4.5, 21);
            foreach (var tone in new[] { "d2", "d3", "d4", "land" }) Assert.InRange(Contrast(colours["ink"], colours[tone]), 4.5, 21);
        }
        Assert.Equal((light["ink"], light["soft"], light["accent"], light["paper"], light["d2"], light["d3"], light["d4"], light["land"]),
            (Palette.Of(Tone.Ink), Palette.Of(Tone.Soft), Palette.Of(Tone.First), Palette.Of(Tone.Paper), Palette.Of(Tone.Second), Palette.Of(Tone.Third), Palette.Of(Tone.Fourth), Palette.Of(Tone.Land)));
        foreach (var tone in new[] { Tone.First, Tone.Second, Tone.Third, Tone.Fourth, Tone.Outline })
            Assert.InRange(Contrast(Palette.Of(Palette.TextOn(tone)), Palette.Of(tone)), 4.5, 21);
    }

    /// <summary>The first (light) or second (dark) value of each colour.</summary>
    static Dictionary<string, string> Variables(string styles, int which) => Variable().Matches(styles).GroupBy(m => m.Groups[1].Value)
        .ToDictionary(g => g.Key, g => g.Select(m => m.Groups[2].Value).ElementAt(which));

    static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    static double Luminance(string colour)
    {
        double Part(int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0 is var c && c <= .04045 ? c / 12.92 : Math.Pow((c + .055) / 1.055, 2.4);
        return .2126 * Part(1) + .7152 * Part(3) + .0722 * Part(5);
    }

    static (int, int) Size(byte[] png) => (png[18] << 8 | png[19], png[22] << 8 | png[23]);

    static byte[] Png(string svg)
    {
        using var process = Process.Start(new ProcessStartInfo("rsvg-convert") { RedirectStandardInput = true, RedirectStandardOutput = true })!; // installed by ./test
        process.StandardInput.Write(svg);
        process.StandardInput.Close();
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return bytes.ToArray();
    }

    [GeneratedRegex(@"--(ink|soft|paper|accent|d2|d3|d4|land): ?(#[0-9a-f]{6})")]
    private static partial Regex Variable();
}
