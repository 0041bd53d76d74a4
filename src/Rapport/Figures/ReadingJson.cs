using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapport.Figures.Sentences;
using Rapport.Record;

namespace Rapport.Figures;

/// <summary>Writes a reading as JSON (contract 7). The same reading gives the same bytes.</summary>
public static class ReadingJson
{
    /// <summary>The number of the shape written here.</summary>
    public const int Schema = 1;

    /// <summary>The reading as text, ending without a line break.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="indented">Whether each value stands on a line of its own.</param>
    public static string Write(Reading reading, bool indented = true)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options(indented))) Write(reading, json);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>How every reading is written: letters of all scripts as they are, lines ended by a line feed.</summary>
    public static JsonWriterOptions Options(bool indented) =>
        new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the reading as one value of a longer document.</summary>
    public static void Write(Reading reading, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("sentence", reading.Sentence);
        json.WriteString("definition_hash", reading.DefinitionHash);
        json.WriteString("unit", reading.Unit);
        json.WriteString("currency", reading.Currency);
        json.WriteString("audience", reading.Audience.Word());
        WriteAsRecorded(reading.AsRecorded, json);
        json.WriteString("time", reading.Time);
        WriteTexts("columns", reading.Columns, json);
        WriteList("rows", reading.Rows, json, (row, to) => WriteRow(reading, row, to));
        json.WriteString("total", reading.Total);
        json.WriteNumber("not_placed", reading.NotPlaced);
        json.WriteNumber("not_stated", reading.NotStated);
        json.WriteBoolean("parts_overlap", reading.PartsOverlap);
        if (reading.Rates.Count > 0) WriteList("rates", reading.Rates, json, WriteRate);
        if (reading.Trace is { } trace) WriteList("trace", trace, json, WriteCell);
        json.WriteEndObject();
    }

    static void WriteAsRecorded(RecordedAsOf recorded, Utf8JsonWriter json)
    {
        json.WriteStartObject("as_recorded");
        json.WriteNumber("sequence", recorded.Sequence);
        json.WriteString("at", EntryWords.Instant(recorded.At));
        json.WriteEndObject();
    }

    static void WriteRow(Reading reading, ReadingRow row, Utf8JsonWriter json)
    {
        WriteTexts("keys", row.Keys, json);
        WriteTexts("labels", row.Labels, json);
        json.WriteString("value", row.Value);
        if (reading.View is { } view) json.WriteString(view.Field(), row.Beside);
    }

    static void WriteRate(UsedRate rate, Utf8JsonWriter json)
    {
        json.WriteString("currency", rate.Currency);
        json.WriteString("units_per_usd", CanonicalJson.DecimalText(rate.UnitsPerUsd));
        json.WriteString("id", rate.Id);
    }

    static void WriteCell(CellTrace cell, Utf8JsonWriter json)
    {
        WriteTexts("keys", cell.Keys, json);
        json.WriteString("part", cell.Part);
        WriteList("rows", cell.Rows, json, WriteTraceRow);
    }

    static void WriteTraceRow(TraceRow row, Utf8JsonWriter json)
    {
        json.WriteString("kind", row.Kind);
        json.WriteString("id", row.Id);
        json.WriteNumber("version", row.Version);
        json.WriteNumber("sequence", row.Sequence);
        json.WriteString("title", row.Title);
        json.WriteString("share", row.Share);
        json.WriteString("contribution", row.Contribution);
        if (row.Decides) json.WriteBoolean("decides", true);
    }

    internal static void WriteList<T>(string name, IReadOnlyList<T> items, Utf8JsonWriter json, Action<T, Utf8JsonWriter> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal static void WriteTexts(string name, IReadOnlyList<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
