using System.Globalization;
using System.Text.Json;
using Rapport.Record;

namespace Rapport.Figures;

/// <summary>Writes a reading in the shape of contract 7.</summary>
public static class ReadingJson
{
    /// <summary>The reading as one JSON object; its trace where it has one.</summary>
    public static void Write(Utf8JsonWriter json, Reading reading)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WriteString("sentence", reading.Sentence);
        json.WriteString("definition_hash", reading.DefinitionHash);
        json.WriteString("unit", reading.Unit);
        json.WriteString("currency", reading.Currency);
        json.WriteString("audience", reading.Audience.Word());
        json.WriteStartObject("as_recorded");
        json.WriteNumber("sequence", reading.AsRecorded.Sequence);
        json.WriteString("at", reading.AsRecorded.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteString("time", reading.Time);
        List(json, "columns", reading.Columns);
        json.WriteStartArray("rows");
        foreach (var row in reading.Rows) Write(json, row);
        json.WriteEndArray();
        json.WriteString("total", reading.Total);
        json.WriteNumber("not_placed", reading.NotPlaced);
        json.WriteNumber("not_stated", reading.NotStated);
        json.WriteBoolean("parts_overlap", reading.PartsOverlap);
        if (reading.Trace is { } trace) Write(json, trace);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ReadingRow row)
    {
        json.WriteStartObject();
        List(json, "keys", row.Keys);
        List(json, "labels", row.Labels);
        json.WriteString("value", row.Value);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, IReadOnlyList<CellTrace> trace)
    {
        json.WriteStartArray("trace");
        foreach (var cell in trace)
        {
            json.WriteStartObject();
            List(json, "keys", cell.Keys);
            json.WriteString("part", cell.Part);
            json.WriteStartArray("rows");
            foreach (var row in cell.Rows) Write(json, row);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, TraceRow row)
    {
        json.WriteStartObject();
        json.WriteString("kind", row.Kind);
        json.WriteString("id", row.Id);
        json.WriteNumber("version", row.Version);
        json.WriteNumber("sequence", row.Sequence);
        json.WriteString("title", row.Title);
        json.WriteString("share", row.Share);
        json.WriteString("contribution", row.Contribution);
        json.WriteEndObject();
    }

    static void List(Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
