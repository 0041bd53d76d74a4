using System.Text.Json;
using Rapport.Storage.Journals;

namespace Rapport.Benchmarks.Records;

/// <summary>Writes what the fold reads of each entry as a line of JSON, for a peer to read.</summary>
static class EntryLines
{
    public static string Write(string record, string path)
    {
        using var journal = SqliteJournal.Open(record);
        using var file = File.Create(path);
        foreach (var entry in journal.Entries())
        {
            using (var json = new Utf8JsonWriter(file)) Write(json, entry);
            file.WriteByte((byte)'\n');
        }
        return path;
    }

    static void Write(Utf8JsonWriter json, Record.Entry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteString("kind", entry.Kind);
        json.WriteString("id", entry.Id);
        json.WriteNumber("version", entry.Version);
        json.WriteString("operation", Record.EntryWords.Of(entry.Operation));
        json.WritePropertyName("body");
        json.WriteRawValue(entry.Body.Span);
        json.WriteEndObject();
    }
}
