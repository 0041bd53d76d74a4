using System.Text.Json;
using Rapport.Exchange;
using Rapport.Figures;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>Writes lists as JSON, all in one shape: as recorded when, how many, which page, the rows, where the next stand.</summary>
static class ListJson
{
    /// <summary>Rows that are held before they are written on.</summary>
    const int AtOnce = 500;

    /// <summary>Writes a page of a list of records.</summary>
    public static void Write(Stream output, Visit visit, TakenList list, ListPart part)
    {
        using var json = new Utf8JsonWriter(output, RowJson.Options);
        Begin(json, visit, part);
        var rows = new PublicRows(visit.View);
        foreach (var ids in part.Page.Ids.Chunk(AtOnce))
        {
            var stands = visit.View.Kinds.Stands(list.Kind.Name, ids);
            foreach (var record in rows.Read(list.Kind, ids)) Write(json, record, stands);
            json.Flush();
        }
        End(json, part.Next);
    }

    /// <summary>Begins a list, up to its rows.</summary>
    public static void Begin(Utf8JsonWriter json, Visit visit, ListPart part)
    {
        json.WriteStartObject();
        WriteAsRecorded(json, visit);
        json.WriteNumber("count", part.Page.Count);
        json.WriteNumber("page", part.Number);
        json.WriteStartArray("rows");
    }

    /// <summary>Ends a list.</summary>
    public static void End(Utf8JsonWriter json, string? next)
    {
        json.WriteEndArray();
        json.WriteString("next", next);
        json.WriteEndObject();
    }

    /// <summary>The state that everything in a document was read at.</summary>
    public static void WriteAsRecorded(Utf8JsonWriter json, Visit visit)
    {
        json.WriteStartObject("as_recorded");
        json.WriteNumber("sequence", visit.View.AsRecorded.Sequence);
        json.WriteString("at", EntryWords.Instant(visit.View.AsRecorded.At));
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ExportedRecord record, IReadOnlyDictionary<string, RecordStand> stands)
    {
        json.WriteStartObject();
        RowJson.WriteMembers(json, record, stands[record.Id]);
        json.WriteEndObject();
    }
}

/// <summary>A part of a list: what it holds, its number from 1, and where the next stands.</summary>
/// <param name="Page">How many there are in all, and the ids of this part.</param>
/// <param name="Number">Its number.</param>
/// <param name="Next">The address of the next; null at the end.</param>
sealed record ListPart(RecordIdPage Page, int Number, string? Next);
