using System.Text.RegularExpressions;

namespace Rapport.System.Tests.Publishing.Words;

/// <summary>The rules of typography that a machine can hold a text against.</summary>
static partial class Typography
{
    static readonly (string Languages, string Fault, string Pattern)[] Rules =
    [
        ("en fr ar es ru zh", "space at an end", @"^\s|\s$"),
        ("en fr ar es ru zh", "two spaces", @"[ \u00a0\u202f]{2}"),
        ("en fr ar es ru zh", "three dots", @"\.\.\."),
        ("en fr ar es ru zh", "straight quotation mark", @"[""']"),
        ("en ar es ru zh", "space before a sign", @"[ \u00a0\u202f][,.;:!?،؛؟，。；：！？](?!\w)"),
        ("fr", "space before a sign", @" [,.;:!?»]|[\u00a0\u202f][,.]"),
        ("fr", "no narrow space before a sign", @"[^\u202f][;!?»]|[^\u202f\s]:(?!//|\{|\d)|[ \u00a0]:"),
        ("fr", "no narrow space in quotation marks", @"«[^\u202f]"),
        ("es", "no opening sign", @"^[^¿]*\?|^[^¡]*!"),
        ("ar", "sign of another script", @"\p{IsArabic}[,;?]|[,;?]\s*\p{IsArabic}"),
        ("zh", "sign of another script", @"\p{IsCJKUnifiedIdeographs}[,.;:!?()]|[,;:!?()]\s*\p{IsCJKUnifiedIdeographs}"),
        ("zh", "space between characters", @"\p{IsCJKUnifiedIdeographs}\s+\p{IsCJKUnifiedIdeographs}"),
        ("ar ru zh", "Latin letters", @"[A-Za-z]"),
    ];

    /// <summary>What of a text breaks a rule of its language: the key and the fault. A separator of numbers is no text.</summary>
    public static IEnumerable<string> FaultsOf(string language, string key, string text)
    {
        if (key.StartsWith("number.", StringComparison.Ordinal) && text.Length < 8) yield break;
        var seen = Escaped().Replace(text, letter => ((char)Convert.ToInt32(letter.Groups[1].Value, 16)).ToString());
        if (key.StartsWith("language.own.", StringComparison.Ordinal)) yield break;
        foreach (var (languages, fault, pattern) in Rules)
            if (languages.Split(' ').Contains(language) && Regex.IsMatch(fault == "Latin letters" ? Foreign().Replace(seen, "") : seen, pattern))
                yield return $"{key}: {fault}";
    }

    /// <summary>
    /// What stays in Latin letters in every script: addresses, names of files, formats, fields and parameters, acronyms, sentences of figures, the name of the program.
    /// </summary>
    [GeneratedRegex(@"https?://\S+|/[a-z][\w/.-]*|count activities during 2021 by country|\d{4}-\d\d-\d\dT[\d:]+Z|(?<![A-Za-z])(?:[a-z-]+\.(?:json|html|eml|txt|pdf|csv)"
        + @"|[a-z]+(?:[-_][a-z0-9]+)+|[A-Z][A-Z0-9]+|as recorded|scheme:value|Rapport|Excel|iCalendar|OpenAPI|ProblemDetails|Retry-After|Accept|code|figures|next|null|page|size)(?![A-Za-z])")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\\u([0-9a-f]{4})")]
    private static partial Regex Escaped();
}
