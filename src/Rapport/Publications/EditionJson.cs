using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapport.Figures;
using Rapport.Record;

namespace Rapport.Publications;

/// <summary>Writes <c>figures.json</c>: every number of an edition with its standing, its rows or its source (contract 8).</summary>
public static class EditionJson
{
    /// <summary>The file's bytes: UTF-8, by name, the same for the same edition.</summary>
    public static byte[] Write(Edition edition)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartArray();
            foreach (var figure in edition.Figures.OrderBy(f => f.Key, StringComparer.Ordinal)) Write(json, figure.Key, figure.Value);
            json.WriteEndArray();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    static void Write(Utf8JsonWriter json, string name, EditionFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("standing", figure.IsComputed ? "computed" : "stated");
        json.WritePropertyName("reading");
        if (figure.Reading is { } reading) ReadingJson.Write(reading, json);
        else json.WriteNullValue();
        json.WritePropertyName("stated");
        if (figure.Stated is { } stated) Write(json, figure, stated);
        else json.WriteNullValue();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, EditionFigure figure, StatedFigure stated)
    {
        json.WriteStartObject();
        json.WriteString("value", CanonicalJson.DecimalText(stated.Value));
        json.WriteString("unit", stated.Currency ?? stated.Unit);
        json.WriteString("as_of", stated.AsOf?.ToString());
        json.WriteString("source", stated.Source);
        json.WriteString("place", stated.Place);
        json.WriteString("accounted", figure.Accounted is { } accounted ? CanonicalJson.DecimalText(accounted) : null);
        json.WriteString("unexplained", figure.Unexplained is { } unexplained ? CanonicalJson.DecimalText(unexplained) : null);
        json.WriteEndObject();
    }
}
