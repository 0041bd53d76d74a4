using System.Text;
using System.Text.Json;
using Rapport.Record;

namespace Rapport.Figures.Differences;

/// <summary>Writes what changed in an answer as JSON. The same difference gives the same bytes.</summary>
public static class DifferenceJson
{
    /// <summary>The number of the shape written here.</summary>
    public const int Schema = 1;

    /// <summary>The difference as text, ending without a line break.</summary>
    public static string Write(FigureDifference difference)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ReadingJson.Options(indented: true))) Write(difference, json);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    static void Write(FigureDifference difference, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("change", difference.Change is { } change ? CanonicalJson.DecimalText(change) : null);
        json.WritePropertyName("before");
        ReadingJson.Write(difference.Before, json);
        json.WritePropertyName("after");
        ReadingJson.Write(difference.After, json);
        ReadingJson.WriteList("cells", difference.Cells, json, Write);
        ReadingJson.WriteList("records", difference.Records, json, Write);
        json.WriteNumber("records_in_all", difference.RecordsInAll);
        json.WriteEndObject();
    }

    static void Write(CellDifference cell, Utf8JsonWriter json)
    {
        ReadingJson.WriteTexts("keys", cell.Keys, json);
        ReadingJson.WriteTexts("labels", cell.Labels, json);
        json.WriteString("before", cell.Before);
        json.WriteString("after", cell.After);
    }

    static void Write(RecordDifference record, Utf8JsonWriter json)
    {
        json.WriteString("part", record.Part);
        json.WriteString("kind", record.Kind);
        json.WriteString("id", record.Id);
        json.WriteString("title", record.Title);
        json.WriteString("change", record.Change.ToString().ToLowerInvariant());
        json.WriteString("before", record.Before);
        json.WriteString("after", record.After);
        ReadingJson.WriteList("versions", record.Versions, json, Write);
    }

    static void Write(Entry version, Utf8JsonWriter json)
    {
        json.WriteNumber("version", version.Version);
        json.WriteNumber("sequence", version.Sequence);
        json.WriteString("recorded_at", EntryWords.Instant(version.RecordedAt));
        json.WriteString("operation", EntryWords.Of(version.Operation));
        json.WriteString("cause", EntryWords.Of(version.Cause));
        json.WriteString("actor", version.Actor);
        json.WriteString("via", EntryWords.Of(version.Via));
        if (version.Source is { } source)
        {
            json.WriteStartObject("source");
            json.WriteString("file", source.File);
            json.WriteNumber("row", source.Row);
            json.WriteEndObject();
        }
        else json.WriteNull("source");
        json.WriteString("reason", version.Reason);
    }
}
