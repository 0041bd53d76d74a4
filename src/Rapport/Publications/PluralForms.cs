using System.Collections.Frozen;

namespace Rapport.Publications;

/// <summary>
/// The forms of a phrase by CLDR plural category: zero, one, two, few, many, other. <c>#</c> stands for the number. <c>other</c> is
/// always there and serves every category that is not given.
/// </summary>
public sealed record PluralForms
{
    /// <summary>The categories of CLDR, in its order.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["zero", "one", "two", "few", "many", "other"];

    readonly FrozenDictionary<string, string> forms;

    /// <summary>Forms by category.</summary>
    /// <exception cref="ArgumentException">There is no <c>other</c>.</exception>
    public PluralForms(IReadOnlyDictionary<string, string> forms)
    {
        if (!forms.ContainsKey("other")) throw new ArgumentException("plural forms need an \"other\"", nameof(forms));
        this.forms = forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The phrase for a number in a language; <c>other</c> where the number is not known.</summary>
    public string For(string language, decimal? number) =>
        number is { } known && forms.TryGetValue(CategoryOf(language, known), out var form) ? form : forms["other"];

    /// <summary>The category of a number: CLDR 48's cardinal rules for the six languages of the United Nations.</summary>
    public static string CategoryOf(string language, decimal number)
    {
        var absolute = Math.Abs(number);
        var isWhole = absolute == decimal.Truncate(absolute);
        return language switch
        {
            "zh" => "other",
            "ar" => isWhole ? Arabic(absolute) : "other",
            "ru" => isWhole ? Russian(absolute) : "other",
            "fr" => absolute < 2 ? "one" : IsMillions(absolute) ? "many" : "other",
            "es" => absolute == 1 ? "one" : IsMillions(absolute) ? "many" : "other",
            _ => absolute == 1 ? "one" : "other",
        };
    }

    static bool IsMillions(decimal number) => number != 0 && number % 1_000_000 == 0;

    static string Arabic(decimal number) => (number, number % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11 and <= 99) => "many",
        _ => "other",
    };

    static string Russian(decimal number) => (number % 10, number % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}
