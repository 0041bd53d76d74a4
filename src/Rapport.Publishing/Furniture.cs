using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Rapport.Publishing;

/// <summary>
/// Every word that renderings add of their own: headings, dates, the plain sentences of receipts. One folder per language stands in
/// <c>Words/</c>, one file per area in it; what a language lacks is taken from English.
/// </summary>
public sealed partial class Furniture
{
    static readonly FrozenSet<string> RightToLeft = FrozenSet.ToFrozenSet(["ar", "fa", "he", "ur"]);
    static readonly ConcurrentDictionary<string, Furniture> Loaded = new(StringComparer.Ordinal);
    static readonly Lazy<FrozenDictionary<string, string>> English = new(() => Read("en")!); // embedded by the build

    readonly FrozenDictionary<string, string> own;

    Furniture(string language, FrozenDictionary<string, string> own) => (Language, this.own) = (language, own);

    /// <summary>The languages that have words of their own: those of the United Nations, English first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "ar", "es", "fr", "ru", "zh"];

    /// <summary>The language the words are for.</summary>
    public string Language { get; }

    /// <summary>The language the words are in: English where the asked one has no file.</summary>
    public string SpokenIn => ReferenceEquals(own, English.Value) ? "en" : Language;

    /// <summary>The words for a language.</summary>
    public static Furniture For(string language) => Loaded.GetOrAdd(language, l => new Furniture(l, Read(l) ?? English.Value));

    /// <summary>The direction a language is written in: <c>ltr</c> or <c>rtl</c>.</summary>
    public static string DirectionOf(string language) => RightToLeft.Contains(language.Split('-')[0]) ? "rtl" : "ltr";

    /// <summary>A text by its key.</summary>
    /// <exception cref="KeyNotFoundException">No file holds the key.</exception>
    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"no words for {key}");

    /// <summary>A text by its key, or null.</summary>
    public string? Find(string key) => own.GetValueOrDefault(key) ?? English.Value.GetValueOrDefault(key);

    /// <summary>A text with its places filled in.</summary>
    public string With(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>Several texts put together from the left by one with two places: "one, two", then "one, two, three".</summary>
    public string Join(string key, IEnumerable<string> texts) => texts.DefaultIfEmpty("").Aggregate((said, next) => With(key, said, next));

    /// <summary>Every area of a language; null where it has none.</summary>
    static FrozenDictionary<string, string>? Read(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var area in assembly.GetManifestResourceNames().Where(n => n.StartsWith($"words.{language}/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(area)!); // one of those it names
            while (reader.ReadLine() is { } line)
                if (line.Length > 0 && line[0] != '#' && line.Split('=', 2) is [var key, var text]) words.Add(key.Trim(), Seen(text.Trim(' ')));
        }
        return words.Count == 0 ? null : words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Letters that nobody sees, as no-break spaces, may be written by their number: <c>\u202f</c>.</summary>
    static string Seen(string text) => Escape().Replace(text, letter => ((char)Convert.ToInt32(letter.Groups[1].Value, 16)).ToString());

    [GeneratedRegex(@"\\u([0-9a-f]{4})")]
    private static partial Regex Escape();
}
