using System.Text.RegularExpressions;
using Xunit;

namespace Rapport.System.Tests.Publishing.Words;

/// <summary>Holds the words of every language against those of English: nothing lacks, nothing is left over, nothing breaks the typography of its language.</summary>
public sealed class WordFileTests
{
    public static TheoryData<string, string> Files => [.. WordFiles.Areas.SelectMany(area => WordFiles.Languages.Select(l => (l, area)))];

    [Theory, MemberData(nameof(Files))]
    public void Every_key_stands_in_every_language(string language, string area)
    {
        var english = WordFiles.Of("en", area);
        string[] keys = [.. english.Keys.Where(k => WordFiles.PluralOf(k, english) is null), .. english.Keys.Select(k => WordFiles.PluralOf(k, english))
            .OfType<string>().Distinct().SelectMany(k => WordFiles.CategoriesOf(language).Select(c => $"{k}.{c}"))];
        Assert.Equal(keys.Order(StringComparer.Ordinal), WordFiles.Of(language, area).Keys.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_text_has_the_places_of_the_English_one(string language, string area)
    {
        var english = WordFiles.Of("en", area);
        Assert.All(WordFiles.Of(language, area), w => Assert.Equal((w.Key, string.Concat(WordFiles.PlacesOf(English(w.Key, english)))), (w.Key, string.Concat(WordFiles.PlacesOf(w.Value)))));
    }

    /// <summary>The forms for nought, one and two may say their number in words.</summary>
    [Theory, MemberData(nameof(Files))]
    public void Every_plural_form_has_the_number_of_the_English_one(string language, string area)
    {
        var english = WordFiles.Of("en", area);
        var forms = WordFiles.Of(language, area).Where(w => WordFiles.PluralOf(w.Key, english) is not null && !Regex.IsMatch(w.Key, @"\.(?:zero|one|two)$"));
        Assert.All(forms, w => Assert.Equal((w.Key, English(w.Key, english).Contains('#', StringComparison.Ordinal)), (w.Key, w.Value.Contains('#', StringComparison.Ordinal))));
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_text_keeps_the_typography_of_its_language(string language, string area) =>
        Assert.Empty(WordFiles.Of(language, area).SelectMany(w => Typography.FaultsOf(language, w.Key, w.Value)));

    [Theory]
    [InlineData("en", "it's", "straight quotation mark")]
    [InlineData("en", "wait...", "three dots")]
    [InlineData("en", " a", "space at an end")]
    [InlineData("en", "a  b", "two spaces")]
    [InlineData("es", "¡a !", "space before a sign")]
    [InlineData("es", "a?", "no opening sign")]
    [InlineData("fr", "a : b", "no narrow space before a sign")]
    [InlineData("fr", "« a\u202f»", "no narrow space in quotation marks")]
    [InlineData("ru", "слово word", "Latin letters")]
    [InlineData("ar", "أ, ب", "sign of another script")]
    [InlineData("zh", "中, 文", "sign of another script")]
    [InlineData("zh", "中 文", "space between characters")]
    public void What_breaks_the_typography_is_found(string language, string text, string fault) =>
        Assert.Contains($"key: {fault}", Typography.FaultsOf(language, "key", text));

    [Theory]
    [InlineData("fr", "a\u202f: «\u202fb\u202f» {1}:{2}")]
    [InlineData("ru", "в файле figures.json, UTC, https://example.org/x")]
    [InlineData("zh", "{0}，{1}（中文）。")]
    public void What_keeps_it_is_left_alone(string language, string text) => Assert.Empty(Typography.FaultsOf(language, "key", text));

    static string English(string key, Dictionary<string, string> english) =>
        english.GetValueOrDefault(WordFiles.PluralOf(key, english) is { } plural ? plural + ".other" : key) ?? "";
}
