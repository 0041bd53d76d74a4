using System.Text;
using System.Text.RegularExpressions;
using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;

namespace Rapport.Tests.House;

/// <summary>The reference of the sentence says what the program knows: every set with its words, and in the grammar every word that one can write.</summary>
public sealed partial class SentenceReferenceTests
{
    const string Sets = "docs/reference/sets.md", Grammar = "docs/reference/sentence.md";

    /// <summary>The page is what the catalogue says; <c>RAPPORT_UPDATE_GOLDEN=1</c> writes it anew instead of comparing.</summary>
    [Fact]
    public void Every_set_is_documented_word_by_word()
    {
        var expected = Page();
        if (Environment.GetEnvironmentVariable("RAPPORT_UPDATE_GOLDEN") == "1") File.WriteAllText(Path.Combine(Repository.Root, Sets), expected);
        Assert.Equal(expected, Repository.Read(Sets));
    }

    [Fact]
    public void Every_example_can_be_read() => Assert.All(Examples().Matches(Page()), example => Sentence.Parse(example.Groups[1].Value));

    /// <summary>What the parser takes where a sentence begins, goes on, is compared and is viewed stands in quotes in the grammar.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("count activities ")]
    [InlineData("count activities where attendances ")]
    [InlineData("count activities where modality = virtual ")]
    [InlineData("count activities during 2021 compared with ")]
    public void The_grammar_names_every_word_that_the_parser_takes(string begun)
    {
        var grammar = Repository.Read(Grammar).Split("\n\n")[1];
        var words = Quoted().Matches(grammar).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], SentenceCompletion.After(begun).Where(word => !words.Contains(word) && !grammar.Contains($" {word},", StringComparison.Ordinal)));
    }

    static string Page()
    {
        var text = new StringBuilder("""
            # What can be asked

            Every set that a [sentence](sentence.md) can name, what its rows can be split and chosen by, and what of them adds up. `rapport figures` prints the same.


            """);
        foreach (var set in Catalogue.OfOffice.Sets) Write(set, text);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    static void Write(FigureSet set, StringBuilder text)
    {
        text.Append($"## `{set.Name}`\n\n{set.Meaning} {Taken(set)}{Statuses(set)}\n\n| word | means | its values | example |\n|---|---|---|---|\n");
        text.Append($"| `{set.Name}` | the rows themselves | | `{set.Example}` |\n");
        var described = Catalogue.OfOffice.Describe().Where(e => e.Set == set.Name).ToLookup(e => (e.Kind, e.Name));
        foreach (var field in set.Fields)
            Line(described[(CatalogueEntryKind.Measure, field.Name)].First(), field.NeverAdds is not null ? "never added up" : field.IsMoney ? "amounts in a currency" : "whole numbers", text);
        foreach (var dimension in set.Dimensions) Line(described[(CatalogueEntryKind.Dimension, dimension.Name)].First(), Values(dimension), text);
        text.Append('\n');
    }

    static void Line(CatalogueEntry entry, string values, StringBuilder text) => text.Append($"| `{entry.Name}` | {entry.Meaning} | {values} | `{entry.Example}` |\n");

    static string Taken(FigureSet set) => set.Dates switch
    {
        DateRule.Flow => "Taken `during` a period, or `up to` a date.",
        DateRule.Stock => "Taken `at` a day.",
        _ => "Taken as it stands on the record.",
    };

    static string Statuses(FigureSet set) => set.StatusWords.Count == 0 ? ""
        : $" Before the name may stand {string.Join(", ", set.StatusWords.Select(s => $"`{s}`"))} or `{FigureSet.All}`{(set.DefaultStatus is { } usual ? $"; without a word, `{usual}` is meant" : "")}.";

    static string Values(Dimension dimension) => (dimension.Type switch
    {
        KeyType.Record => "records, by id, acronym or name",
        KeyType.Country => "countries, by ISO 3166-1 code",
        KeyType.Word when dimension.Words.Count > 0 => string.Join(", ", dimension.Words.Select(w => $"`{w}`")),
        KeyType.Word => "words",
        KeyType.Plain => "texts as they were written",
        KeyType.Currency => "currencies, by ISO 4217 code",
        KeyType.Calendar => dimension.Name switch { "month" => "`2021-02`", "quarter" => "`2021-Q1`", _ => "`2021`" },
        _ => "numbers, to choose by and not to split by",
    }) + (dimension.HasSeveral ? "; a row may have several" : "");

    [GeneratedRegex(@"\| `([^`|]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Examples();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
