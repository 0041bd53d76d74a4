using System.Text;

namespace Rapport.Record;

/// <summary>
/// A text in one or more languages. The original is the language it was first given in; a reader of a language that is
/// missing is shown the original. Languages stand in ordinal order; texts are in Unicode normal form C and never empty.
/// </summary>
public sealed record LocalText
{
    /// <summary>The longest text of one language, in UTF-16 code units.</summary>
    public const int LengthMax = 100_000;

    LocalText(string original, ReadonlyList<KeyValuePair<string, string>> texts) => (Original, Texts) = (original, texts);

    /// <summary>The language the text was first given in.</summary>
    public string Original { get; }

    /// <summary>Language and text, by language.</summary>
    public ReadonlyList<KeyValuePair<string, string>> Texts { get; }

    /// <summary>A text in one language.</summary>
    public static LocalText Of(string language, string text) => new(language, [new(language, text.Normalize(NormalizationForm.FormC))]);

    /// <summary>A text in several languages, the first of them the original.</summary>
    /// <exception cref="ArgumentException">No text was given.</exception>
    public static LocalText Of(IReadOnlyList<KeyValuePair<string, string>> texts, string? original = null)
    {
        if (texts.Count == 0) throw new ArgumentException("a text needs at least one language", nameof(texts));
        var sorted = texts.Select(t => KeyValuePair.Create(t.Key, t.Value.Normalize(NormalizationForm.FormC)))
            .OrderBy(t => t.Key, StringComparer.Ordinal).ToReadonlyList();
        return new LocalText(original ?? texts[0].Key, sorted);
    }

    /// <summary>A text as it is stored: sorted and normalised already.</summary>
    internal static LocalText Stored(string original, ReadonlyList<KeyValuePair<string, string>> texts) => new(original, texts);

    /// <summary>The text in a language, or the original where that language is missing.</summary>
    public string In(string language) => Find(language) ?? Find(Original) ?? Texts[0].Value;

    /// <summary>The language in which a reader of <paramref name="language"/> is answered.</summary>
    public string LanguageFor(string language) => Find(language) is null ? Original : language;

    /// <summary>The text in a language, or null.</summary>
    public string? Find(string language)
    {
        foreach (var (key, text) in Texts.Span)
            if (key == language) return text;
        return null;
    }

    /// <summary>This text with other texts laid over it; the original stays.</summary>
    public LocalText With(LocalText other)
    {
        var merged = Texts.ToDictionary();
        foreach (var (language, text) in other.Texts) merged[language] = text;
        return Of([.. merged], Original);
    }

    /// <summary>The text as canonical JSON, as bodies and the image hold it.</summary>
    public string ToJson()
    {
        var json = new CanonicalJson();
        RecordBody.WriteText(this, json);
        return Encoding.UTF8.GetString(json.Written);
    }

    /// <summary>Reads a text from its canonical JSON.</summary>
    public static LocalText FromJson(string json)
    {
        var reader = new System.Text.Json.Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return RecordBody.ReadText(ref reader, texts: null);
    }

    /// <summary>The original text.</summary>
    public override string ToString() => In(Original);
}
