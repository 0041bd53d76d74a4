using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MimeKit;
using Rapport.System.Tests.Publishing.Printing;

namespace Rapport.System.Tests.Acceptance;

/// <summary>All renderings of the sample's issue before and after one activity was cancelled.</summary>
public sealed class CancelledRenderings : IDisposable
{
    readonly Desk desk;

    public CancelledRenderings(DemoRun demo)
    {
        desk = demo.Copy();
        desk.Do(null, "publish", Desk.Issue, "--out", "before");
        desk.Do(null, "change", "activity", Desk.Training, "status=cancelled", "--reason", "the host withdrew");
        desk.Do(null, "publish", Desk.Issue, "--out", "after");
    }

    internal byte[] Read(string when, string path) => File.ReadAllBytes(desk.File($"{when}/{Desk.Issue}/{path}"));

    public void Dispose() => desk.Dispose();
}

/// <summary>
/// Cancelling one activity changes the same numbers in the page, the e-mail, the text and the PDF of each language, and nothing else. The page says with
/// <c>data-figure</c> where its figures stand; the others, which say no such thing, may lose and gain only words that stand in those places of the page.
/// </summary>
public sealed partial class CancelledInEveryRenderingTests(CancelledRenderings renderings) : IClassFixture<CancelledRenderings>
{
    static readonly string[] Forms = ["index.html", "mail.eml", "mail.txt", "issue.pdf"];

    public static TheoryData<string, string> Renderings => [.. new[] { "en", "fr", "ar" }.SelectMany(language => Forms.Select(form => (language, form)))];

    [Theory, MemberData(nameof(Renderings))]
    public void Each_number_that_depends_on_it_changes(string language, string form)
    {
        var (before, after) = (Words("before", language, form), Words("after", language, form));
        foreach (var (then, now) in Totals())
        {
            Assert.True(Count(before, then) > Count(after, then), $"{form} in {language}: {then} stands {Count(before, then)} times, then {Count(after, then)} times");
            Assert.True(Count(after, now) > 0, $"{form} in {language}: {now} stands nowhere");
        }
    }

    [Theory, MemberData(nameof(Renderings))]
    public void Nothing_else_changes(string language, string form) =>
        Assert.Empty(Unexplained(language, Words("before", language, form), Words("after", language, form)));

    [Theory, MemberData(nameof(Renderings))]
    public void Another_number_that_changed_would_be_seen(string language, string form)
    {
        var tampered = Words("after", language, form).Select(word => word == "29" ? "31907" : word).ToArray();
        Assert.Equal(["31907"], Unexplained(language, Words("before", language, form), tampered).Except(["29"]));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ar")]
    public void Outside_what_shows_its_figures_the_page_is_the_same_to_the_byte(string language)
    {
        var (before, after) = (Text("before", language, "index.html"), Text("after", language, "index.html"));
        Assert.Equal(PageParts.Without(before, Affected()), PageParts.Without(after, Affected()));
    }

    /// <summary>The words that came or went without standing in what the page shows of the figures concerned.</summary>
    IEnumerable<string> Unexplained(string language, string[] before, string[] after) =>
        Surplus(before, after).Except(Vocabulary("before", language)).Concat(Surplus(after, before).Except(Vocabulary("after", language))).Distinct();

    static IEnumerable<string> Surplus(string[] words, string[] others)
    {
        var left = others.GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        foreach (var word in words)
            if (left.TryGetValue(word, out var count) && count > 0) left[word] = count - 1;
            else yield return word;
    }

    /// <summary>The words of every place in the page that shows one of the figures, or says as of when.</summary>
    HashSet<string> Vocabulary(string when, string language)
    {
        var page = Text(when, language, "index.html");
        var places = Affected().SelectMany(figure => PageParts.Of(page, figure)).Concat(AsOf().Matches(page).Select(m => m.Value));
        return [.. places.SelectMany(place => Split(Plain(place)))];
    }

    HashSet<string> Affected() => [.. Figures("before").Where(f => $"{f["reading"]?["trace"]}".Contains($"\"{Desk.Training}\"", StringComparison.Ordinal)).Select(f => $"{f["name"]}")];

    /// <summary>The totals of the figures concerned, before and after, as whole numbers are printed in all three languages.</summary>
    IEnumerable<(string Then, string Now)> Totals() => Figures("before").Zip(Figures("after")).Where(f => Affected().Contains($"{f.First["name"]}"))
        .Select(f => ($"{f.First["reading"]!["total"]}", $"{f.Second["reading"]!["total"]}")).Distinct();

    IEnumerable<JsonNode> Figures(string when) => JsonNode.Parse(renderings.Read(when, "figures.json"))!.AsArray().Select(f => f!); // a list of objects

    string Text(string when, string language, string form) => Encoding.UTF8.GetString(renderings.Read(when, $"{language}/{form}"));

    /// <summary>Letters come out of an Arabic PDF in the order of their glyphs and lines from the left, so of it the numbers are held; it is printed from the page, whose words are.</summary>
    string[] Words(string when, string language, string form)
    {
        var bytes = renderings.Read(when, $"{language}/{form}");
        var words = form switch
        {
            "mail.eml" => Split(Plain(MimeMessage.Load(new MemoryStream(bytes)).HtmlBody!)), // a newsletter has one
            "issue.pdf" => Split(WithoutFeet(bytes, TitleOf(Text(when, language, "index.html")))),
            "mail.txt" => Split(Encoding.UTF8.GetString(bytes)),
            _ => Split(Plain(Encoding.UTF8.GetString(bytes))),
        };
        var lines = AsOf().Matches(Text(when, language, "index.html")).Select(m => Split(Plain(m.Value)));
        return (language, form) == ("ar", "issue.pdf") ? WithoutAsOf(Numbers(words), lines.Select(line => Numbers([.. line.Reverse()]))) : WithoutAsOf(words, lines);
    }

    static string[] Numbers(string[] words) => [.. words.Where(w => char.IsAsciiDigit(w[0]))];

    /// <summary>The words without those that say as of when, which stand under every receipt.</summary>
    static string[] WithoutAsOf(string[] words, IEnumerable<string[]> lines)
    {
        var text = $" {string.Join("  ", words)} ";
        foreach (var line in lines.Select(l => $" {string.Join("  ", l)} ").Distinct().OrderByDescending(l => l.Length)) text = text.Replace(line, "", StringComparison.Ordinal);
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    static int Count(string[] words, string word) => words.Count(w => w == word);

    /// <summary>The foot of each page carries the headline and the page's number.</summary>
    static string WithoutFeet(byte[] pdf, string title)
    {
        using var poppler = new Poppler(pdf);
        return string.Join('\n', poppler.Text.Split('\n').Where(line => !Foot().IsMatch(line) && !Folded(line).Contains(Folded(title), StringComparison.Ordinal)));
    }

    static string Folded(string text) => string.Concat(Split(text));

    static string TitleOf(string page) => WebUtility.HtmlDecode(Title().Match(page).Groups[1].Value);

    static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(Head().Replace(html, " "), " "));

    static string[] Split(string text) => [.. Word().Matches(text.Normalize(NormalizationForm.FormKC)).Select(m => m.Value)];

    [GeneratedRegex("<(style|head|title)[ >].*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<title[^>]*>([^<]*)<")]
    private static partial Regex Title();

    [GeneratedRegex("<span class=\"as-of\">[^<]*</span>|<p class=\"state\">.*?</p>")]
    private static partial Regex AsOf();

    [GeneratedRegex(@"^\W*\d+ / \d+\W*$")]
    private static partial Regex Foot();

    /// <summary>A number with its groups, or letters; marks of vowels belong to letters.</summary>
    [GeneratedRegex(@"\d+(?:[.,]\d+)*|[\p{L}\p{M}]+")]
    private static partial Regex Word();
}
