using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Publishing.Receipts;
using Rapport.Publishing.Text;
using Rapport.Record;
using Rapport.System.Tests.Publishing.Printing;
using Rapport.System.Tests.Acceptance;
using Xunit;

namespace Rapport.System.Tests.Publishing;

public sealed partial class IssuePageTests(DemoRun demo)
{
    static Task<string> Render(Edition edition, string language = "en") =>
        IssuePage.RenderAsync(edition, language, TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_sample_is_as_approved()
    {
        var html = await Render(SampleEdition.Make());
        Golden.Check("unoct-2021-02.en.html", html);
        Golden.Check("unoct-2021-02.figures.json", Encoding.UTF8.GetString(EditionJson.Write(SampleEdition.Make())));
    }

    [Fact]
    public async Task The_same_edition_gives_the_same_bytes() =>
        Assert.Equal(await Render(SampleEdition.Make()), await Render(SampleEdition.Make()));

    [Fact]
    public async Task Pages_made_side_by_side_are_the_same_as_one_after_the_other()
    {
        var edition = SampleEdition.Make(languages: ["en", "fr", "ar"]);
        var alone = new Dictionary<string, string>();
        foreach (var language in edition.Issue.Languages) alone[language] = await Render(edition, language);
        await Parallel.ForEachAsync(Enumerable.Range(0, 60), TestContext.Current.CancellationToken, async (i, _) =>
        {
            var language = edition.Issue.Languages[i % 3];
            Assert.Equal(alone[language], await Render(edition, language));
        });
    }

    [Fact]
    public async Task Cancelling_one_activity_changes_only_what_depends_on_it()
    {
        var (before, after) = (SampleEdition.Make(), SampleEdition.Make(SampleEdition.CancelTheTrainingInThePhilippines));
        var touched = new[] { before, after }.SelectMany(e => e.Figures).Where(f => Rests(f.Value, "outbreak-training-philippines-2021"))
            .Select(f => f.Key).ToHashSet();
        var (old, now) = (await Render(before), await Render(after));
        Assert.Equal(["activities-by-country", "activities-by-kind", "activities-by-pillar", "activities-held", "activities-table", "capacity-uncct", "states-named", "trainings"], touched.Order());
        Assert.Equal(FigureBlanks.Cut(old, touched), FigureBlanks.Cut(now, touched));
        Assert.NotEqual(FigureBlanks.Cut(old, ["trainings"]), FigureBlanks.Cut(now, ["trainings"]));
        Assert.DoesNotContain("id=\"activity-outbreak", now, StringComparison.Ordinal);
        Assert.Contains(">10<", now, StringComparison.Ordinal);
    }

    static bool Rests(EditionFigure figure, string id) => figure.Reading?.Trace?.Any(t => t.Rows.Any(r => r.Id == id)) == true;

    [Fact]
    public async Task Nothing_is_loaded_from_elsewhere_and_nothing_runs()
    {
        var html = await Render(SampleEdition.Make());
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("""(?:src|srcset|data|poster)\s*=|<(?:link|img|iframe|object|embed)\b|@import""", html);
        Assert.DoesNotMatch("""url\((?!data:font|#hatch)""", html);
    }

    [Fact]
    public async Task Markup_in_the_text_is_made_harmless()
    {
        const string Attack = """
            ## One {#lead}

            <script>alert(1)</script>

            See [a](javascript:alert(2)) <img src=x onerror=alert(3)> <b onclick="alert(4)" style="color:red" id="receipts">bold</b>

            A <a href="https://example.org/" title="[[trainings]] &quot;><svg onload=alert(5)>">plain link</a> <iframe src="https://example.org"></iframe>

            B &#xE000;99&#xE001; [[trainings|one: <i>#</i>|other: <script>#</script>]] ![pixel](https://example.org/p.png)
            """;
        var html = await Render(SampleEdition.Make(markdown: Attack));
        var lead = html[html.IndexOf("class=\"lead\"", StringComparison.Ordinal)..html.IndexOf("class=\"beside\"", StringComparison.Ordinal)];
        Assert.DoesNotMatch("(?i)<script|<img|<iframe|<svg|javascript:|onerror=|onclick=|style=|id=\"receipts\"|[\ue000\ue001]", Regex.Replace(lead, "title=\"[^\"]*\"", ""));
        Assert.Contains("""<a href="https://example.org/" title="3 """, lead, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_number_leads_to_a_place_that_exists_and_no_id_comes_twice()
    {
        var html = await Render(SampleEdition.Make());
        var ids = Pages.Ids(html);
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(Pages.Links(html).Except(ids));
    }

    [Fact]
    public async Task A_missing_language_shows_the_original_and_says_so()
    {
        var html = await Render(SampleEdition.Make(markdown: SampleRecords.Markdown("en"), languages: ["en", "ar"]), "ar");
        Golden.Look("unoct-2021-02.borrowed.html", html);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", html, StringComparison.Ordinal);
        Assert.Contains("هذا النص غير متاح بعد باللغة العربية، وهو يرد هنا باللغة الإنكليزية.", html, StringComparison.Ordinal);
        Assert.Contains("<section id=\"office\" class=\"section text\" aria-labelledby=\"office-heading\" lang=\"en\" dir=\"ltr\">", html, StringComparison.Ordinal);
        Assert.Contains("الفلبين", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?:margin|padding|border)-(?:left|right)|float:|text-align: (?:left|right)", Regex.Replace(html, "url\\(data[^)]*\\)", ""));
    }

    [Fact]
    public async Task A_language_without_words_borrows_those_of_English()
    {
        var html = await Render(SampleEdition.Make(languages: ["en", "de"]), "de");
        Assert.Contains("This text is not available in de yet. It stands here in English.", html, StringComparison.Ordinal);
        Assert.Contains("<body class=\"borrowed-words\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    [InlineData("es")]
    [InlineData("ru")]
    [InlineData("zh")]
    public async Task Each_language_has_words_of_its_own(string language)
    {
        var html = await Render(SampleEdition.Make(languages: ["en", language]), language);
        Golden.Look($"unoct-2021-02.{language}.html", html);
        Assert.DoesNotContain("borrowed-words\"", html, StringComparison.Ordinal);
        Assert.Contains(Furniture.For(language)["receipts.heading"], html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_record_accounts_for_is_said()
    {
        var html = await Render(SampleEdition.Make());
        Assert.Contains("Stated: 7 expert meetings; the record accounts for 1, unexplained 6", html, StringComparison.Ordinal);
        Assert.Contains("Stated: 341 individuals; the record holds nothing to compare", html, StringComparison.Ordinal);
        Assert.Contains("February 2021, day not stated", html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, Regex.Escape(SampleEdition.Notice) + "</p>\n *<p class=\"notice\">|" + Regex.Escape(SampleEdition.Notice) + "</p><p class=\"notice\">"));
    }

    [Fact]
    public async Task A_binding_that_names_nothing_stops_the_page() =>
        Assert.Equal("binding.unresolved", (await Assert.ThrowsAsync<RecordException>(
            () => Render(SampleEdition.Make(markdown: "## One {#lead}\n\n[[nothing]]")))).Code);

    /// <summary>What a reader on a poor line can bear; charts and a longer text need room too.</summary>
    [Fact]
    public async Task A_page_is_small_in_every_language()
    {
        foreach (var language in Pages.Languages)
            Assert.InRange(Encoding.UTF8.GetByteCount(await Render(SampleEdition.Make(languages: Pages.Languages), language)), 100_000, 299_999);
        Assert.All(Published, page => Assert.InRange(new FileInfo(page).Length, 100_000, 299_999));
    }

    [Fact]
    public void In_the_pages_of_the_demo_every_link_has_its_place_and_no_id_comes_twice() => Assert.All(Published, page =>
    {
        var (html, ids) = (File.ReadAllText(page), Pages.Ids(File.ReadAllText(page)));
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(Pages.Links(html).Except(ids));
        Assert.True(ids.Count(id => id.StartsWith("receipt-", StringComparison.Ordinal)) > 10, page);
    });

    [Fact]
    public void Every_value_of_the_figures_stands_in_the_page_and_what_is_left_out_of_a_receipt_is_counted() => Assert.All(Published, page =>
    {
        var text = WebUtility.HtmlDecode(Tag().Replace(File.ReadAllText(page), " "));
        var language = Path.GetFileName(Path.GetDirectoryName(page))!; // OUT/ISSUE/LANGUAGE/index.html
        var figures = JsonNode.Parse(File.ReadAllText(Path.Combine(page, "../../figures.json")))!.AsArray().Select(f => f!["reading"]).OfType<JsonNode>().ToArray();
        Assert.Empty(PrintedNumbers.Missing(PrintedNumbers.Of(File.ReadAllText(Path.Combine(page, "../../figures.json"))), language, text));
        if (figures.Max(r => r["trace"]!.AsArray().Sum(cell => cell!["rows"]!.AsArray().Count)) > 100)
            Assert.Contains(PluralForms.Categories.Select(c => Furniture.For(language).Find($"receipts.more.{c}")).OfType<string>(),
                words => text.Contains(words.Split('#')[^1].Split("{0}")[0], StringComparison.Ordinal));
    });

    [Fact]
    public async Task A_page_carries_the_fonts_of_its_own_script_only()
    {
        var sizes = new List<(string Language, int Cuts)>();
        foreach (var language in Pages.Languages)
            sizes.Add((language, Regex.Count(await Render(SampleEdition.Make(languages: Pages.Languages), language), "data:font/woff2")));
        Assert.Equal([("en", 5), ("fr", 5), ("ar", 4), ("es", 5), ("ru", 9), ("zh", 5)], sizes);
        Assert.Contains("Plex Sans Arabic\";font-weight:400", await Render(SampleEdition.Make(languages: ["en", "ar"]), "ar"), StringComparison.Ordinal);
        Assert.DoesNotContain("Plex Sans Arabic\";font-weight", await Render(SampleEdition.Make()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_section_with_a_heading_links_to_itself()
    {
        var html = await Render(SampleEdition.Make());
        var sections = Regex.Matches(html, "<section id=\"([^\"]+)\" class=\"section").Select(m => m.Groups[1].Value).ToArray();
        Assert.True(sections.Length > 10);
        Assert.All(sections, id => Assert.Contains($"<a class=\"here\" href=\"#{id}\" aria-labelledby=\"{id}-heading\">", html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 1, 60)]
    [InlineData(1, 32, 4)]
    [InlineData(1, 1000, 2)]
    [InlineData(4, 32, 2)]
    [InlineData(16, 24, 1)]
    [InlineData(17, 24, 0)]
    [InlineData(6, 25, 1)]
    [InlineData(7, 25, 0)]
    public void The_more_receipts_a_page_has_the_fewer_rows_each_shows(int parts, int receipts, int expected) =>
        Assert.Equal(expected, Receipt.RowsShownIn(parts, receipts));

    /// <summary>The pages of the demo's issues.</summary>
    string[] Published => [.. Directory.GetFiles(demo.File("out"), "index.html", SearchOption.AllDirectories).Where(f => Path.GetDirectoryName(f) != demo.File("out"))];

    [GeneratedRegex("<style>.*?</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
