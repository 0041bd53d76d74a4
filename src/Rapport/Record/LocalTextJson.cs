using System.Text;
using System.Text.Json;

namespace Rapport.Record;

/// <summary>
/// The JSON of a text per language: an object of language and text in ordinal order; where there are several languages, the member
/// <c>original</c> among them names the first given.
/// </summary>
static class LocalTextJson
{
    const string Original = "original";

    public static string Write(string original, IReadOnlyList<KeyValuePair<string, string>> texts)
    {
        var json = new CanonicalJson(LengthOf(texts));
        json.BeginObject();
        foreach (var (name, value) in texts.Count == 1 ? texts : Sorted(original, texts))
        {
            json.Name(name);
            json.String(value);
        }
        json.EndObject();
        return Encoding.UTF8.GetString(json.Written);
    }

    static IReadOnlyList<KeyValuePair<string, string>> Sorted(string original, IReadOnlyList<KeyValuePair<string, string>> texts) =>
        [.. texts.Append(new(Original, original)).OrderBy(m => m.Key, StringComparer.Ordinal)];

    /// <summary>Room for the texts, each letter of which may take three bytes.</summary>
    static int LengthOf(IReadOnlyList<KeyValuePair<string, string>> texts)
    {
        var length = 32;
        for (var i = 0; i < texts.Count; i++) length += 3 * (texts[i].Key.Length + texts[i].Value.Length) + 8;
        return length;
    }

    public static (string, ReadonlyList<KeyValuePair<string, string>>) Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        var items = new List<KeyValuePair<string, string>>(2);
        string? original = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = reader.GetString()!; // a member's name is never null
            reader.Read();
            if (language == Original) original = reader.GetString();
            else items.Add(new(language, reader.GetString()!)); // written as a string
        }
        return (original ?? items[0].Key, items.ToReadonlyList());
    }
}
