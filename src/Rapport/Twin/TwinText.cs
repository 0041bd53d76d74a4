using Rapport.Record;

namespace Rapport.Twin;

/// <summary>Texts in the three languages of the twin. Words draw nothing by chance, so that another wording moves no number.</summary>
static class TwinText
{
    /// <summary>The languages in which the office writes.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr", "ar"];

    static readonly Dictionary<string, TwinRow> Wordings = TwinTable.Read("wordings").Rows.ToDictionary(r => r["id"], StringComparer.Ordinal);

    /// <summary>A text in every language.</summary>
    /// <param name="inLanguage">The text in a language.</param>
    /// <param name="original">The language it was first given in.</param>
    public static LocalText Of(Func<string, string> inLanguage, string original = "en") =>
        LocalText.Of([.. Languages.Select(language => KeyValuePair.Create(language, inLanguage(language)))], original);

    /// <summary>A wording of the table in a language, with what stands in its place.</summary>
    public static string Worded(string id, string language, string what) => Filled(Wordings[id][language], what);

    /// <summary>Several things in a row, as a language joins them.</summary>
    public static string Joined(string language, IEnumerable<string> things) => string.Join(Wordings["and"][language].Replace('_', ' '), things);

    /// <summary>A pattern with what stands in its place.</summary>
    public static string Filled(string pattern, string what) => pattern.Replace("{0}", what, StringComparison.Ordinal);
}
