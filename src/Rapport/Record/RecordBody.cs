using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapport.Time;

namespace Rapport.Record;

/// <summary>Writes the content of a record as the canonical JSON body of an entry, and reads it back.</summary>
public static class RecordBody
{
    /// <summary>Writes the content; a field that is not stated is left out.</summary>
    public static void Write(RecordContent content, CanonicalJson json)
    {
        json.BeginObject();
        foreach (var index in content.Kind.BySortedName)
        {
            if (content.Values[index] is not { } value) continue;
            json.Name(content.Kind.Fields[index].NameUtf8);
            WriteValue(content.Kind.Fields[index].Type, value, json);
        }
        json.EndObject();
    }

    static void WriteValue(FieldType type, object value, CanonicalJson json)
    {
        switch (value)
        {
            case string structure when type == FieldType.Structure: json.Value(Encoding.UTF8.GetBytes(structure)); break;
            case string text: json.String(text); break;
            case long number: json.Integer(number); break;
            case decimal number: json.Decimal(number); break;
            case PartialDate date: json.String(date.ToString()); break;
            case LocalText text: json.Value(Encoding.UTF8.GetBytes(text.ToJson())); break;
            case ReadonlyList<string> list:
                json.BeginList();
                foreach (var item in list.Span) json.String(item);
                json.EndList();
                break;
            case ReadonlyList<ExternalId> list:
                json.BeginList();
                foreach (var item in list.Span) json.String(item.ToString());
                json.EndList();
                break;
            case ReadonlyList<Share> list: WriteShares(list, json); break;
            default: throw new InvalidOperationException($"a field of type {type} cannot hold a {value.GetType().Name}");
        }
    }

    static void WriteShares(ReadonlyList<Share> shares, CanonicalJson json)
    {
        json.BeginList();
        foreach (var share in shares.Span)
        {
            json.BeginObject();
            json.Name("code"u8);
            json.String(share.Code);
            if (share.Percent is { } percent)
            {
                json.Name("percent"u8);
                json.Decimal(percent);
            }
            json.EndObject();
        }
        json.EndList();
    }

    /// <summary>Reads a body written under the kind's schema of today or, through the kind's upcasters, an older one.</summary>
    /// <param name="kind">The kind of the record.</param>
    /// <param name="schema">The schema the body was written under.</param>
    /// <param name="json">The canonical bytes.</param>
    /// <param name="texts">Where codes and words that come back often are kept once, for the fold: it also passes over the fields that
    /// the image does not hold. Null reads everything.</param>
    /// <exception cref="InvalidDataException">The body has a member its kind does not know, or a schema newer than this program.</exception>
    public static RecordContent Read(RecordKind kind, int schema, ReadOnlySpan<byte> json, TextPool? texts = null)
    {
        if (schema == kind.Schema) return ReadCurrent(kind, json, texts);
        if (schema > kind.Schema)
            throw new InvalidDataException($"a {kind} was written under schema {schema}; this program knows {kind.Schema} and must be upgraded");
        var canonical = new CanonicalJson();
        canonical.Tree(Upcast(kind, schema, JsonNode.Parse(json)!.AsObject()));
        return ReadCurrent(kind, canonical.Written, texts);
    }

    static JsonObject Upcast(RecordKind kind, int schema, JsonObject body)
    {
        for (var from = schema; from < kind.Schema; from++)
        {
            if (!kind.Upcasters.TryGetValue(from, out var upcast))
                throw new InvalidDataException($"no upcaster reads schema {from} of {kind}");
            upcast(body);
        }
        return body;
    }

    static RecordContent ReadCurrent(RecordKind kind, ReadOnlySpan<byte> json, TextPool? texts)
    {
        var reader = new Utf8JsonReader(json);
        var values = new object?[kind.Fields.Count];
        reader.Read();
        var at = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = NextField(kind, ref reader, ref at);
            reader.Read();
            if (texts is not null && !kind.Fields[field].InImage) reader.Skip();
            else values[field] = ReadValue(kind.Fields[field].Type, ref reader, json, texts);
        }
        return new RecordContent(kind, values);
    }

    /// <summary>Members come in the order of the sorted names, so each is found at or after the one before.</summary>
    static int NextField(RecordKind kind, ref Utf8JsonReader reader, ref int at)
    {
        for (; at < kind.BySortedName.Length; at++)
        {
            var index = kind.BySortedName[at];
            if (!reader.ValueTextEquals(kind.Fields[index].NameUtf8)) continue;
            at++;
            return index;
        }
        throw new InvalidDataException($"a {kind} has a member \"{reader.GetString()}\" that this program does not know, or knows earlier");
    }

    static object? ReadValue(FieldType type, ref Utf8JsonReader reader, ReadOnlySpan<byte> json, TextPool? texts) => type switch
    {
        FieldType.Text => LocalText.FromJson(ReadStructure(ref reader, json)),
        FieldType.Count => reader.GetInt64(),
        FieldType.Number or FieldType.Amount => decimal.Parse(reader.GetString()!, System.Globalization.CultureInfo.InvariantCulture),
        FieldType.Date => PartialDate.Parse(Pooled(ref reader, texts)),
        FieldType.References or FieldType.Countries or FieldType.Words => ReadList(ref reader, texts),
        FieldType.ReferenceShares or FieldType.CountryShares => ReadShares(ref reader, texts),
        FieldType.External => ReadExternal(ref reader),
        FieldType.Structure => ReadStructure(ref reader, json),
        FieldType.Plain or FieldType.Instant => reader.GetString(),
        _ => Pooled(ref reader, texts),
    };

    static string Pooled(ref Utf8JsonReader reader, TextPool? texts) =>
        texts is null || reader.ValueIsEscaped ? reader.GetString()! : texts.Get(reader.ValueSpan);

    static ReadonlyList<string> ReadList(ref Utf8JsonReader reader, TextPool? texts)
    {
        var items = new List<string>(4);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Pooled(ref reader, texts));
        return items.ToReadonlyList();
    }

    static ReadonlyList<ExternalId> ReadExternal(ref Utf8JsonReader reader)
    {
        var items = new List<ExternalId>(2);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var text = reader.GetString()!;
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            items.Add(new ExternalId(text[..colon], text[(colon + 1)..]));
        }
        return items.ToReadonlyList();
    }

    static ReadonlyList<Share> ReadShares(ref Utf8JsonReader reader, TextPool? texts)
    {
        var items = new List<Share>(4);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            string code = "";
            decimal? percent = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isCode = reader.ValueTextEquals("code"u8);
                reader.Read();
                if (isCode) code = Pooled(ref reader, texts);
                else percent = decimal.Parse(reader.GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            }
            items.Add(new Share(code, percent));
        }
        return items.ToReadonlyList();
    }

    static string ReadStructure(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
    }
}
