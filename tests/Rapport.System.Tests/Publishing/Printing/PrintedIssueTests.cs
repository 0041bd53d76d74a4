using Rapport.Publications;
using Rapport.Publishing;

namespace Rapport.System.Tests.Publishing.Printing;

/// <summary>The sample's issue on paper, in a language written from left to right, one from right to left and one with other numbers.</summary>
public sealed class PrintedIssueTests(Press press)
{
    static readonly string[] Languages = ["en", "fr", "ar"];

    [Fact]
    public async Task Every_language_is_tagged_has_its_fonts_and_is_under_a_megabyte()
    {
        string[] titles = ["11 activities, 5 States, a short month", "11 activités, 5 États, un mois court", "11 نشاطًا و5 دول في شهر قصير"];
        foreach (var (file, title) in (await Print(SampleEdition.Make(languages: Languages))).Zip(titles))
        {
            using var pdf = new Poppler(file.Content);
            Assert.Equal((file.Path, "yes"), (file.Path, pdf.Info("Tagged")));
            Assert.StartsWith(title, pdf.Info("Title"), StringComparison.Ordinal);
            Assert.All(pdf.Fonts, font => Assert.True(font.IsEmbedded, font.Font));
            Assert.InRange(file.Content.Length, 50_000, 999_999);
        }
    }

    [Fact]
    public async Task Each_page_says_whose_it_is_and_its_number_from_left_to_right()
    {
        foreach (var file in await Print(SampleEdition.Make(languages: Languages)))
        {
            using var pdf = new Poppler(file.Content);
            var pages = pdf.Pages;
            Assert.All(Enumerable.Range(1, pages), page => Assert.Contains($"{page} / {pages}", pdf.PageText(page), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_pages_are_numbered_in_the_digits_of_the_issue()
    {
        var edition = SampleEdition.Make(languages: ["en", "ar"]);
        var inArab = edition with { Issue = new Issue(edition.Issue.Id, edition.Issue.Content.With("digits", Record.LocalText.Of("ar", "arab"))) };
        using var pdf = new Poppler((await Print(inArab))[1].Content);
        var (foot, pages) = (pdf.PageText(2).Replace("\u200e", "", StringComparison.Ordinal), Digits.Arab.Write($"{pdf.Pages}"));
        Assert.Matches($@"٢\s*/\s*{pages}\b|{pages}\s*/\s*٢\b", foot); // Poppler turns round what it takes to be written from right to left
        Assert.DoesNotMatch(@"[0-9]\s*/\s*[0-9]", foot);
    }

    [Fact]
    public async Task Nothing_is_left_of_what_only_a_screen_can_do()
    {
        using var pdf = new Poppler((await Print(SampleEdition.Make(languages: Languages)))[0].Content);
        Assert.DoesNotMatch("Skip to the text|Français|In this issue|The whole receipt", pdf.Text);
        Assert.Contains("\"receipt-activities-held\"", pdf.Places, StringComparison.Ordinal);
        Assert.Contains("How the numbers were made", pdf.Text, StringComparison.Ordinal);
    }

    /// <summary>Also of a figure that the issue lists and its text uses nowhere.</summary>
    [Fact]
    public async Task Every_computed_number_stands_in_every_language_in_its_own_format()
    {
        var edition = WithUnused(SampleEdition.Make(languages: Languages));
        foreach (var (file, language) in (await Print(edition)).Zip(Languages))
        {
            using var pdf = new Poppler(file.Content);
            Assert.Equal((language, ""), (language, string.Join(", ", PrintedNumbers.Missing(PrintedNumbers.Of(edition), language, pdf.Text))));
        }
    }

    [Fact]
    public void A_number_that_is_not_there_is_missed() =>
        Assert.Equal(["trainings 3", "activities-by-kind 3", "activities-by-country 6", "office-units 3"], PrintedNumbers.Missing(PrintedNumbers.Of(SampleEdition.Make()), "en", "11, 350,000, 29, 5, 2, 1, 0, 2013"));

    [Fact]
    public async Task The_same_edition_gives_the_same_bytes_and_links_lead_to_its_address()
    {
        var edition = SampleEdition.Make();
        var placed = edition with { Issue = new Issue(edition.Issue.Id, edition.Issue.Content.With("address", "https://example.org/feb")) };
        var (first, second) = ((await Print(placed))[0].Content, (await Print(placed))[0].Content);
        Assert.Equal(first, second);
        using var pdf = new Poppler(first);
        Assert.Contains("https://example.org/feb/figures.json", pdf.Addresses, StringComparison.Ordinal);
    }

    async Task<IReadOnlyList<IssueFile>> Print(Edition edition)
    {
        var files = await press.Make(edition);
        Assert.Empty(files.Unmade);
        return [.. files.Made.Where(f => f.Path.EndsWith(".pdf", StringComparison.Ordinal))];
    }

    static Edition WithUnused(Edition edition)
    {
        var used = edition.Figures["receipts-by-donor"];
        var reading = used.Reading! with { Total = "7654321.00", Rows = [used.Reading!.Rows[0] with { Value = "7654320.50" }] }; // it is computed
        var unused = new Dictionary<string, EditionFigure>(edition.Figures) { ["used-nowhere"] = used with { Name = "used-nowhere", Reading = reading } };
        return edition with { Figures = unused };
    }
}
