using System.Text.Encodings.Web;
using System.Text.Json;
using Rapport.Exchange;
using Rapport.Figures;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Web.Interchange;

/// <summary>
/// Writes records as JSON: fields by their names in files, dates as they were written, decimal numbers as strings, a text as an object with a
/// member for each language. What is not stated is left out.
/// </summary>
static class RowJson
{
    /// <summary>Letters of all scripts as they are.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the members of a record into an object that was begun.</summary>
    public static void WriteMembers(Utf8JsonWriter json, ExportedRecord record, RecordStand stand)
    {
        json.WriteString("id", record.Id);
        foreach (var field in PublicFields.Of(record.Content.Kind))
            if (record.Content[field.Name] is { } value) Write(json, field, value);
        json.WriteNumber("version", stand.Version);
        json.WriteString("recorded_at", EntryWords.Instant(stand.RecordedAt));
    }

    static void Write(Utf8JsonWriter json, Field field, object value)
    {
        json.WritePropertyName(field.Name);
        switch (value)
        {
            case long count: json.WriteNumberValue(count); break;
            case decimal number: json.WriteStringValue(CanonicalJson.DecimalText(number)); break;
            case PartialDate date: json.WriteStringValue(date.ToString()); break;
            case LocalText text: Write(json, text); break;
            case ReadonlyList<string> list: WriteList(json, list, (item, to) => to.WriteStringValue(item)); break;
            case ReadonlyList<Share> shares: WriteList(json, shares, Write); break;
            case ReadonlyList<ExternalId> identifiers: WriteList(json, identifiers, Write); break;
            default: json.WriteStringValue((string)value); break;
        }
    }

    static void Write(Utf8JsonWriter json, LocalText text)
    {
        json.WriteStartObject();
        foreach (var (language, said) in text.Texts) json.WriteString(language, said);
        json.WriteEndObject();
    }

    static void Write(Share share, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", share.Code);
        if (share.Percent is { } percent) json.WriteString("percent", CanonicalJson.DecimalText(percent));
        json.WriteEndObject();
    }

    static void Write(ExternalId identifier, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("scheme", identifier.Scheme);
        json.WriteString("value", identifier.Value);
        json.WriteEndObject();
    }

    static void WriteList<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<T, Utf8JsonWriter> write)
    {
        json.WriteStartArray();
        foreach (var item in items) write(item, json);
        json.WriteEndArray();
    }
}
