using System.Text.RegularExpressions;

namespace Rapport.System.Tests.Publishing;

/// <summary>What tests of pages ask of their markup.</summary>
static partial class Pages
{
    /// <summary>The languages that Rapport has words for.</summary>
    public static readonly string[] Languages = ["en", "fr", "ar", "es", "ru", "zh"];

    /// <summary>The ids of a page, in order.</summary>
    public static string[] Ids(string html) => [.. Id().Matches(html).Select(m => m.Groups[1].Value)];

    /// <summary>The places in the page that its links lead to, each once.</summary>
    public static string[] Links(string html) => [.. Link().Matches(html).Select(m => m.Groups[1].Value).Distinct()];

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Link();
}
