using System.Text.RegularExpressions;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Publishing.Issues;
using Rapport.Record;
using Xunit;

namespace Rapport.System.Tests.Publishing;

/// <summary>The February 2021 sample in its three languages: the same sections, the same numbers, and no number that is not bound.</summary>
public sealed partial class SampleLanguagesTests
{
    static readonly Edition Sample = SampleEdition.Make();

    public static TheoryData<string> Languages => [.. Sample.Issue.Languages];

    [Fact]
    public void The_sample_is_in_English_French_and_Arabic() => Assert.Equal(["en", "fr", "ar"], Sample.Issue.Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_section_binds_the_numbers_that_it_binds_in_English(string language)
    {
        Assert.Equal(Sample.Issue.Sections.Select(s => s.Id), Sections(language).Select(s => s.Id));
        Assert.Equal(Sections("en").Select(Bound), Sections(language).Select(Bound));
    }

    /// <summary>Dates, symbols of resolutions and the name of an illness are no numbers of the record.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void No_number_stands_in_the_text_that_is_not_bound(string language)
    {
        var lines = Sections(language).Select(s => s.Heading + "\n" + s.Body).Append(Of("preheader", language)).Append(Of("notice", language));
        Assert.All(lines, line => Assert.DoesNotMatch(@"\d", NotCounted().Replace(Binding().Replace(line, ""), "")));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_of_a_record_or_figure_is_there_in_the_language(string language)
    {
        var contents = Sample.Records.Select(r => (Name: $"{r.Key}", Content: r.Value))
            .Concat(Sample.Figures.Values.Where(f => f.Definition is not null).Select(f => (f.Name, f.Definition!.Content))); // told apart in the line before
        var missing = from content in contents
                      from field in content.Content.Kind.Fields
                      where field.Type == FieldType.Text && content.Content.Local(field.Name) is { } text && text.LanguageFor(language) != language
                      select $"{content.Name} {field.Name}";
        Assert.Empty(missing);
    }

    /// <summary>What a number alone would not say: eleven is many in Arabic, five and three are few, and what is counted follows.</summary>
    [Theory]
    [InlineData("en", "11 activities, 5 States, a short month")]
    [InlineData("fr", "11 activités, 5 États, un mois court")]
    [InlineData("ar", "11 نشاطًا و5 دول في شهر قصير")]
    public void The_headline_says_its_numbers_in_the_grammar_of_the_language(string language, string expected) =>
        Assert.Equal(expected, new PrintedIssue(Sample, language).PlainTitle);

    [Theory]
    [InlineData("en", 1, "# activity")]
    [InlineData("fr", 1, "# activité")]
    [InlineData("fr", 2_000_000, "# d’activités")]
    [InlineData("ar", 0, "# نشاط")]
    [InlineData("ar", 1, "نشاط واحد (#)")]
    [InlineData("ar", 2, "نشاطان (#)")]
    [InlineData("ar", 10, "# أنشطة")]
    [InlineData("ar", 11, "# نشاطًا")]
    [InlineData("ar", 100, "# نشاط")]
    public void The_headline_has_a_form_for_every_number(string language, int number, string expected) =>
        Assert.Equal(expected, BindingReader.Read(Sample.Issue.Title.In(language))[0].Forms!.For(language, number)); // it has forms

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_form_of_every_phrase_shows_its_number(string language)
    {
        var texts = new[] { Of("title", language), Of("text", language) };
        string[] needed = language switch { "ar" => [.. PluralForms.Categories], "fr" => ["one", "many", "other"], _ => ["one", "other"] };
        var phrases = texts.SelectMany(text => BindingReader.Read(text).Where(b => b.Forms is not null).Select(b => text.Substring(b.Offset + 2, b.Length - 4).Split('|')[1..])).ToArray();
        Assert.True(phrases.Length >= 12, $"{phrases.Length}");
        Assert.All(phrases, forms => Assert.Equal(needed, forms.Select(f => f.Split(':')[0])));
        Assert.All(phrases.SelectMany(forms => forms), form => Assert.Equal(1, form.Count(c => c == '#')));
    }

    static string Of(string field, string language) => Sample.Issue.Content.Local(field)!.In(language); // every issue of the sample has it

    static IReadOnlyList<MarkdownSection> Sections(string language) => MarkdownSection.Split(Of("text", language));

    static string Bound(MarkdownSection section) => string.Join(' ', BindingReader.Read(section.Body).Select(b => $"{b.Key} {b.Picture}").Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\[\[[^\]]*\]\]")]
    private static partial Regex Binding();

    [GeneratedRegex(@"71/291|2395 \(2017\)|(?:COVID|كوفيد)-19|\b20\d\d\b|\b\d{1,2} (?:June|February|juin|février|حزيران|شباط)")]
    private static partial Regex NotCounted();
}
