using System.Text.RegularExpressions;
using Rapport.Publications;

namespace Rapport.System.Tests.Acceptance;

/// <summary>The words of the invented office's issue: the same numbers at the same places in each language, and none that is not bound.</summary>
public sealed partial class TwinTextTests
{
    /// <summary>Dates, by language; those of the Arabic text have the months of the United Nations, Syriac and Gregorian.</summary>
    static readonly Dictionary<string, Regex> Dates = new()
    {
        ["en"] = EnglishDates(), ["fr"] = FrenchDates(), ["ar"] = ArabicDates(),
    };

    /// <summary>Digits, and numbers that are spelt out.</summary>
    static readonly Dictionary<string, Regex> Left = new()
    {
        ["en"] = EnglishNumbers(), ["fr"] = FrenchNumbers(), ["ar"] = ArabicNumbers(),
    };

    /// <summary>No digit stands outside a binding but in dates, in the symbols of documents and in the ids of headings; and no number is spelt out.</summary>
    [Theory]
    [InlineData("en", "On 3 May 2024 there were 12 and [[others]], forty in all (HCA/RES/1/4).", "12 forty")]
    [InlineData("fr", "Le 3 mai 2024, il y en avait 12 et [[others]], quarante en tout (HCA/RES/1/4).", "12 quarante")]
    [InlineData("ar", "في 3 أيار/مايو 2024 كان هناك 12 و[[others]]، وأربعون إجمالًا (HCA/RES/1/4).", "12 وأربعون")]
    public void The_text_holds_no_number_of_its_own(string language, string sample, string found)
    {
        Assert.Equal([], Numbers(language, Text(language)));
        Assert.Equal(found.Split(' '), Numbers(language, sample));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Every_language_binds_the_same_figures_under_the_same_headings(string language)
    {
        Assert.Equal(Outline("en"), Outline(language));
        Assert.NotEmpty(Outline(language));
    }

    /// <summary>A phrase has each form that its language can need, so that no seed and no later month meets one that is missing; each shows the number.</summary>
    [Theory]
    [InlineData("en", "one other")]
    [InlineData("fr", "one many other")]
    [InlineData("ar", "zero one two few many other")]
    public void Every_phrase_has_the_forms_of_its_language_and_shows_its_number(string language, string categories)
    {
        var phrases = Phrase().Matches(Text(language) + Headline(language)).Select(m => m.Groups["forms"].Value).ToList();
        Assert.True(phrases.Count > 20, $"{phrases.Count} phrases");
        Assert.All(phrases, phrase => Assert.Equal(categories, string.Join(' ', phrase.Split('|').Select(form => form[..form.IndexOf(':', StringComparison.Ordinal)]))));
        Assert.All(phrases.SelectMany(phrase => phrase.Split('|')), form => Assert.Contains('#', form));
    }

    [Fact]
    public void French_keeps_its_narrow_spaces_and_its_apostrophes()
    {
        var text = Text("fr") + File.ReadAllText(Path.Combine(Sample, "figures.yml")).Split('\n').Where(line => line.Contains(".fr: ", StringComparison.Ordinal)).Aggregate("", (all, line) => all + line[(line.IndexOf('"', StringComparison.Ordinal) + 1)..] + "\n");
        var prose = Binding().Replace(text, "x");
        Assert.DoesNotMatch(" [;:!?»]", prose);
        Assert.DoesNotMatch(@"\w[;:!?»](\s|$)", prose);
        Assert.DoesNotContain("'", prose, StringComparison.Ordinal);
    }

    /// <summary>Each kind of picture there is stands in the issue at least once.</summary>
    [Fact]
    public void Every_kind_of_picture_is_shown()
    {
        var shown = BindingReader.Read(Text("en")).Where(b => b.Kind == BindingKind.Block).Select(b => b.Picture).ToList();
        Assert.Equal(PictureKinds.All.Order(StringComparer.Ordinal), shown.OfType<string>().Distinct().Order(StringComparer.Ordinal));
    }

    static string Sample => Path.Combine(Launcher.Root, "samples/twin-2025-11");

    static string Text(string language) => File.ReadAllText(Path.Combine(Sample, language + ".md"));

    static string Headline(string language) =>
        File.ReadLines(Path.Combine(Sample, "issue.yml")).Single(line => line.StartsWith($"title.{language}: ", StringComparison.Ordinal));

    static IEnumerable<string> Outline(string language) =>
        Place().Matches(Headline(language) + Text(language)).Select(m => m.Value);

    static IEnumerable<string> Numbers(string language, string text) =>
        Left[language].Matches(Dates[language].Replace(Binding().Replace(text, ""), "")).Select(m => m.Value);

    [GeneratedRegex(@"!?\[\[.*?\]\]|\{#[a-z0-9-]+\}|HCA/RES/\d+/\d+", RegexOptions.Singleline)]
    private static partial Regex Binding();

    [GeneratedRegex(@"(?<=!?\[\[)[a-z0-9-]+|(?<=\|)(bars|stacked|line|dots|proportion|multiples|numbers|organigram|map|table)(?=\]\])|\{#[a-z0-9-]+\}|\*\*|^[>-] ", RegexOptions.Multiline)]
    private static partial Regex Place();

    [GeneratedRegex(@"\[\[[a-z0-9-]+\|(?<forms>[a-z]+:[^\]]*)\]\]")]
    private static partial Regex Phrase();

    [GeneratedRegex(@"(\d{1,2} and )?\d{1,2} (January|May|June|September|November)( \d{4})?|(January|June|November) \d{4}|the middle of \d{4}")]
    private static partial Regex EnglishDates();

    [GeneratedRegex(@"(\d{1,2} et )?\d{1,2} (janvier|mai|juin|septembre|novembre)( \d{4})?|(janvier|juin|[nN]ovembre) \d{4}|milieu de \d{4}")]
    private static partial Regex FrenchDates();

    [GeneratedRegex(@"(\d{1,2} و)?\d{1,2} (كانون الثاني/يناير|أيار/مايو|حزيران/يونيه|أيلول/سبتمبر|تشرين الثاني/نوفمبر)( \d{4})?|(كانون الثاني/يناير|حزيران/يونيه|تشرين الثاني/نوفمبر) \d{4}|منتصف عام \d{4}")]
    private static partial Regex ArabicDates();

    [GeneratedRegex(@"\d+|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishNumbers();

    [GeneratedRegex(@"\d+|\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|vingt|trente|quarante|cinquante|cents?|mille|millions?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FrenchNumbers();

    [GeneratedRegex(@"\d+|\b[وفبلك]?(ال)?(اثنا|اثنان|اثنين|اثنتان|اثنتين|ثلاثة?|أربعة?|خمسة?|ستة?|سبعة?|ثماني?ة?|تسعة?|عشرة?|(عشر|ثلاث|أربع|خمس)(ون|ين)|مئة|مائة|ألف|مليون)\b")]
    private static partial Regex ArabicNumbers();
}
