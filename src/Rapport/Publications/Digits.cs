using Rapport.Record;

namespace Rapport.Publications;

/// <summary>
/// The digits that numbers and dates are printed in. They are a setting of an issue for each of its languages; nothing but what a
/// reader reads is written in them: no sentence, no link, no data.
/// </summary>
public sealed class Digits
{
    readonly char zero;

    Digits(string name, char zero) => (Name, this.zero) = (name, zero);

    /// <summary>0123456789, in every language the default.</summary>
    public static Digits Latin { get; } = new("latn", '0');

    /// <summary>٠١٢٣٤٥٦٧٨٩, with separators of their own (CLDR 48, numbering system arab).</summary>
    public static Digits Arab { get; } = new("arab", '\u0660') { Group = "\u066c", Decimal = "\u066b", CounterStyle = "arabic-indic" };

    /// <summary>Every set of digits there is.</summary>
    public static IReadOnlyList<Digits> All { get; } = [Latin, Arab];

    /// <summary>Its name in CLDR.</summary>
    public string Name { get; }

    /// <summary>What CSS calls them where it counts (CSS Counter Styles 3, section 6.1).</summary>
    public string CounterStyle { get; private init; } = "decimal";

    /// <summary>What stands between groups of three; null where the language decides.</summary>
    public string? Group { get; private init; }

    /// <summary>What stands before the decimals; null where the language decides.</summary>
    public string? Decimal { get; private init; }

    /// <summary>What a setting may say.</summary>
    public static string Expected => string.Join(" or ", All.Select(d => d.Name));

    /// <summary>The digits that a setting names, or null.</summary>
    public static Digits? Find(string name) => All.FirstOrDefault(d => d.Name == name);

    /// <summary>The digits of an issue's pages in a language.</summary>
    /// <exception cref="RecordException">The issue names digits that are not known: see <see cref="Unknown"/>, to be asked first.</exception>
    public static Digits Of(Issue issue, string language)
    {
        if (issue.Content.Local("digits")?.Find(language) is not { } name) return Latin;
        return Find(name) ?? throw new RecordException("digits.unknown", Problem(language, name).Message);
    }

    /// <summary>The settings of an issue that name no digits known.</summary>
    public static IEnumerable<Problem> Unknown(Issue issue) =>
        (issue.Content.Local("digits")?.Texts ?? []).Where(t => Find(t.Value) is null).Select(t => Problem(t.Key, t.Value));

    /// <summary>A text with its digits 0-9 written in these.</summary>
    public string Write(string text) => this == Latin ? text
        : string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(zero + (c - '0')) : c)); // both blocks of ten stand in order

    static Problem Problem(string language, string name) => new("digits.unknown", "issue.yml", 0, $"digits.{language}", name, Expected);
}
