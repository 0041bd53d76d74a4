using Rapport.Record;

namespace Rapport.Exchange.Values;

/// <summary>Lays the languages a file states over those a text has.</summary>
static class LanguageMerge
{
    /// <summary>
    /// The text afterwards, or null where no language is left. Languages the file does not name stay; one it leaves empty goes. The
    /// original stays while it is there; else it is the first language stated.
    /// </summary>
    /// <param name="current">The text as it is.</param>
    /// <param name="stated">Languages in the order of the file, with null where the file leaves one empty.</param>
    public static LocalText? Of(LocalText? current, ReadOnlySpan<KeyValuePair<string, string?>> stated)
    {
        var isSame = current is not null;
        foreach (var (language, text) in stated) isSame = isSame && current!.Find(language) == text; // isSame says that there is one
        if (isSame) return current;
        var texts = new List<KeyValuePair<string, string>>(stated.Length);
        foreach (var (language, text) in stated)
            if (text is not null) texts.Add(new(language, text));
        if (current is not null) KeepOthers(current, stated, texts);
        if (texts.Count == 0) return null;
        return LocalText.Of(texts, current is not null && texts.Any(t => t.Key == current.Original) ? current.Original : null);
    }

    static void KeepOthers(LocalText current, ReadOnlySpan<KeyValuePair<string, string?>> stated, List<KeyValuePair<string, string>> texts)
    {
        foreach (var kept in current.Texts)
        {
            var isStated = false;
            foreach (var (language, _) in stated) isStated |= language == kept.Key;
            if (!isStated) texts.Add(kept);
        }
    }
}
