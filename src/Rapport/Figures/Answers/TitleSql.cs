namespace Rapport.Figures.Answers;

/// <summary>Looks into titles: each is plain, or the canonical JSON of a text per language.</summary>
static class TitleSql
{
    /// <summary>Whether a title holds a word, given as its patterns.</summary>
    public static string Holds(string title, string inPlain, string inTexts) =>
        $"case when {HasTexts(title)} then regexp_matches({title}, {inTexts}) else regexp_matches({title}, {inPlain}) end";

    /// <summary>What a title is sorted by: as a reader of a language sees it, without case and accents, or else the id.</summary>
    public static string Sorted(string title, string id, string language)
    {
        var texts = $"try_cast({title} as json)";
        var only = $"substring({title}, 3, position('\":\"' in {title}) - 3)"; // a text in one language begins with its name
        var read = $"coalesce({texts} ->> {language}, {texts} ->> coalesce({texts} ->> 'original', {only}))";
        return $"strip_accents(lower(upper(coalesce(case when {HasTexts(title)} then {read} end, {title}, {id}))))";
    }

    /// <summary>What begins with a brace may be a plain title that begins so.</summary>
    static string HasTexts(string title) => $"({title} like '{{%' and try_cast({title} as json) is not null)";
}
