using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Rapport.System.Tests.Publishing;

/// <summary>Holds the styles to what <c>docs/internals/design-language.md</c> says of them.</summary>
public sealed partial class DesignTests
{
    const double ContrastMin = 4.5;

    static readonly string Folder = Path.Combine(SampleRecords.Root(), "src", "Rapport.Publishing", "Styles");
    static readonly string Styles = string.Concat(Directory.GetFiles(Folder, "*.css").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    [Fact]
    public void Every_pair_of_colours_is_as_legible_as_the_document_says()
    {
        var root = Roots().Matches(File.ReadAllText(Path.Combine(Folder, "page.css"))).Select(m => Colours(m.Value)).ToArray();
        var pairs = Pairs().Matches(File.ReadAllText(Path.Combine(SampleRecords.Root(), "docs", "internals", "design-language.md")));
        Assert.Equal(2, root.Length);
        Assert.True(pairs.Count >= 10, $"{pairs.Count} pairs");
        foreach (Match pair in pairs)
        {
            var (text, ground) = (pair.Groups["text"].Value, pair.Groups["ground"].Value);
            var measured = root.Select(colours => Contrast(colours[text], colours[ground])).ToArray();
            Assert.All(measured, ratio => Assert.True(ratio >= ContrastMin, $"{text} on {ground}: {ratio:0.00}"));
            Assert.Equal((text, ground, pair.Groups["light"].Value, pair.Groups["dark"].Value), (text, ground, Printed(measured[0]), Printed(measured[1])));
        }
    }

    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#fff", "#fff", 1)]
    public void Contrast_is_that_of_WCAG(string text, string ground, double expected) => Assert.Equal(expected, Contrast(text, ground), 0.01);

    [Fact]
    public void Text_stands_only_in_colours_that_the_document_pairs()
    {
        var paired = Pairs().Matches(File.ReadAllText(Path.Combine(SampleRecords.Root(), "docs", "internals", "design-language.md")));
        var texts = paired.Select(p => p.Groups["text"].Value).ToHashSet();
        var grounds = paired.Select(p => p.Groups["ground"].Value).ToHashSet();
        Assert.Empty(Regex.Matches(Styles, @"(?<![-\w])color: var\(--(\w+)\)").Select(m => m.Groups[1].Value).Except(texts));
        Assert.Empty(Regex.Matches(Styles, @"background(?:-color)?: var\(--(\w+)\)").Select(m => m.Groups[1].Value).Except(grounds));
        Assert.Empty(Regex.Matches(Outside(Styles), "#[0-9a-f]{3,8}\\b").Select(m => m.Value).Except(["#000", "#0000"]));
    }

    [Fact]
    public void Nothing_moves() => Assert.DoesNotMatch("animation|transition|scroll-behavior|@keyframes", Styles);

    [Fact]
    public void Capitals_and_tracking_can_be_turned_off_for_scripts_that_have_none()
    {
        Assert.DoesNotMatch("text-transform: (?!none|var\\(--caps, uppercase\\))", Styles);
        var tracked = Regex.Matches(Styles, @"(?m)^.*letter-spacing: (?!0|var\(--(?:track|tight),)").Select(m => m.Value).Where(rule => !rule.Contains(".currency", StringComparison.Ordinal));
        Assert.Empty(tracked);
        Assert.Matches(@":lang\(ar\), :root:lang\(zh\) \{ --caps: none; --track: 0; --tight: 0; --slant: normal; \}", Styles);
    }

    [Fact]
    public void Nothing_is_placed_by_left_or_right() => Assert.DoesNotMatch(
        @"(?:margin|padding|border|inset)-(?:left|right|top|bottom)|(?<![-\w@])(?:left|right):|float:|text-align: (?:left|right)", Styles);

    /// <summary>The styles without the variables, where colours belong; a box in the margin of paper sees none, so it may repeat a light one.</summary>
    static string Outside(string css) => Roots().Matches(css).SelectMany(root => Colours(root.Value).Values).Distinct()
        .Aggregate(Roots().Replace(css, ""), (left, colour) => Regex.Replace(left, $@"(@(?:top|bottom)-(?:left|right) \{{[^}}]*color: ){colour}", "$1"));

    static Dictionary<string, string> Colours(string root) =>
        Regex.Matches(root, @"--(\w+): (#[0-9a-f]{3,6})").ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    static double Luminance(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour[1..].Select(c => $"{c}{c}")) : colour[1..];
        var parts = new[] { 0, 2, 4 }.Select(i => int.Parse(digits.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    /// <summary>Rounded down, so that the document never says more than is there.</summary>
    static string Printed(double ratio) => (Math.Floor(ratio * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\| (?<text>[a-z]+) \| (?<ground>[a-z]+) \| (?<light>[\d.]+) \| (?<dark>[\d.]+) \|")]
    private static partial Regex Pairs();

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Roots();
}
