using System.Text;
using System.Text.Json;

namespace Rapport.Record;

/// <summary>
/// A text in one or more languages. The original is the language it was first given in; a reader of a language that is
/// missing is shown the original. Languages stand in ordinal order; texts are in Unicode normal form C and never empty.
/// Held as its canonical JSON and read only when somebody looks inside: most texts pass through unread.
/// </summary>
public sealed class LocalText : IEquatable<LocalText>
{
    /// <summary>The longest text of one language, in UTF-16 code units.</summary>
    public const int LengthMax = 100_000;

    readonly string json;
    Languages? read;

    LocalText(string json) => this.json = json;

    /// <summary>The language the text was first given in.</summary>
    public string Original => Inside.Original;

    /// <summary>Language and text, by language.</summary>
    public ReadonlyList<KeyValuePair<string, string>> Texts => Inside.Texts;

    /// <summary>A text in one language.</summary>
    public static LocalText Of(string language, string text) => Of([new(language, text)]);

    /// <summary>A text in several languages.</summary>
    /// <param name="texts">Language and text.</param>
    /// <param name="original">The original language; the first given where null.</param>
    /// <exception cref="ArgumentException">No text was given, one is empty, a language is given twice, or the original is not among them.</exception>
    public static LocalText Of(IReadOnlyList<KeyValuePair<string, string>> texts, string? original = null)
    {
        if (texts.Count == 0) throw new ArgumentException("a text needs at least one language", nameof(texts));
        for (var i = 0; i < texts.Count; i++)
            if (texts[i].Value.Length == 0) throw new ArgumentException($"the text in {texts[i].Key} is empty", nameof(texts));
        if (texts.Count > 1 && texts.DistinctBy(t => t.Key).Count() < texts.Count) throw new ArgumentException("a language is given twice", nameof(texts));
        if (original is not null && texts.All(t => t.Key != original)) throw new ArgumentException($"no text is given in the original, {original}", nameof(original));
        return new LocalText(LocalTextJson.Write(original ?? texts[0].Key, texts));
    }

    /// <summary>A text held as canonical JSON, read later.</summary>
    public static LocalText FromJson(string json) => new(json);

    /// <summary>A text per language, where a text is the canonical JSON of one; null where it is a plain text, whatever letters it begins with.</summary>
    public static LocalText? IfJson(string text)
    {
        if (!text.StartsWith("{\"", StringComparison.Ordinal)) return null;
        var read = new LocalText(text);
        try { return read.Texts.Count > 0 ? read : null; }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException or ArgumentOutOfRangeException) { return null; }
    }

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
    public string ToJson() => json;

    /// <inheritdoc/>
    public bool Equals(LocalText? other) => other is not null && json == other.json;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalText);

    /// <inheritdoc/>
    public override int GetHashCode() => json.GetHashCode(StringComparison.Ordinal);

    /// <summary>The original text.</summary>
    public override string ToString() => In(Original);

    /// <summary>What is inside: an object, so that whoever reads at the same time finds all of it or nothing; two may make it, alike.</summary>
    Languages Inside
    {
        get
        {
            if (read is { } known) return known;
            var (original, texts) = LocalTextJson.Read(Encoding.UTF8.GetBytes(json));
            return read = new Languages(original, texts);
        }
    }

    sealed record Languages(string Original, ReadonlyList<KeyValuePair<string, string>> Texts);
}
