using System.Text.RegularExpressions;
using Rapport.Publications;

namespace Rapport.System.Tests.Publishing.Words;

/// <summary>The words of renderings as they stand in their files, without what code makes of them.</summary>
static partial class WordFiles
{
    /// <summary>The languages that must be whole.</summary>
    public static readonly string[] Languages = ["en", "fr", "ar", "es", "ru", "zh"];

    static string Folder => Path.Combine(SampleRecords.Root(), "src", "Rapport.Publishing", "Words");

    /// <summary>The areas that English has.</summary>
    public static IEnumerable<string> Areas => Directory.GetFiles(Path.Combine(Folder, "en"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order();

    /// <summary>The words of one area; none where the file is missing. Texts stand as written, but for one space behind the sign.</summary>
    public static Dictionary<string, string> Of(string language, string area)
    {
        var file = Path.Combine(Folder, language, area + ".txt");
        return !File.Exists(file) ? [] : File.ReadAllLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('=', 2))
            .ToDictionary(w => w[0].Trim(), w => w[1][1..]);
    }

    /// <summary>All words of a language.</summary>
    public static Dictionary<string, string> Of(string language) => Areas.SelectMany(area => Of(language, area)).ToDictionary();

    /// <summary>The key without its plural category, where English has plural forms under it; else null.</summary>
    public static string? PluralOf(string key, IReadOnlyDictionary<string, string> english) =>
        Category().Match(key) is { Success: true } category && english.ContainsKey(key[..category.Index] + ".other") ? key[..category.Index] : null;

    /// <summary>The categories that numbers of a language fall into.</summary>
    public static IEnumerable<string> CategoriesOf(string language) => Enumerable.Range(0, 201).Select(n => (decimal)n).Concat([1_000_000m, 1.5m, 2.5m])
        .Select(n => PluralForms.CategoryOf(language, n)).Distinct();

    /// <summary>The places of a text, in order of their numbers.</summary>
    public static string[] PlacesOf(string text) => [.. Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\.(?:zero|one|two|few|many|other)$")]
    private static partial Regex Category();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
