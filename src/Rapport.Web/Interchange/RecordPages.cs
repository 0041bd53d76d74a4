using System.Text.Json;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>Records for programs: a page of a list, one with its history.</summary>
static class RecordPages
{
    /// <summary>A page of a list.</summary>
    public static Task<Answer> List(Visit visit, TakenList list)
    {
        var (page, size) = Span(visit);
        var ids = list.Ids((page - 1) * size, size);
        return Task.FromResult(Written(output => ListJson.Write(output, visit, list, new ListPart(ids, page, Next(visit, ids.Count)))));
    }

    /// <summary>One record with the history of its public versions; of one that was merged, where the one is that stands for it.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="path">The path under which records of the kind stand.</param>
    public static Task<Answer> One(Visit visit, RecordKind kind, string path)
    {
        var id = visit.Id();
        var standing = visit.View.Aliases.StandingFor(kind.Name, id);
        if (new PublicRows(visit.View).Read(kind, [standing]).FirstOrDefault() is not { } record) throw PortalException.NotFound();
        if (standing != id) return Task.FromResult(Answer.Elsewhere(visit.Link($"{path}/{standing}", ("format", visit.Asked("format")))));
        var stand = visit.View.Kinds.Stands(kind.Name, [id])[id];
        return Task.FromResult(Written(output =>
        {
            using var json = new Utf8JsonWriter(output, RowJson.Options);
            json.WriteStartObject();
            ListJson.WriteAsRecorded(json, visit);
            json.WriteStartObject("record");
            RowJson.WriteMembers(json, record, stand);
            json.WriteEndObject();
            WriteHistory(json, visit.View.History(kind.Name, id));
            json.WriteEndObject();
        }));
    }

    /// <summary>The number and the size of the page asked for.</summary>
    public static (int Page, int Size) Span(Visit visit) => (visit.Number("page", 1, 100_000, 1), visit.Number("size", 1, ApiEndpoints.SizeMax, ApiEndpoints.SizeUsual));

    /// <summary>Where the page after this one stands; null where this is the last.</summary>
    public static string? Next(Visit visit, long count)
    {
        var (page, size) = Span(visit);
        return (long)page * size >= count ? null : visit.Whole(visit.Here(("page", (page + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    /// <summary>A document that is written once.</summary>
    public static Answer Written(Action<Stream> write)
    {
        var bytes = new MemoryStream();
        write(bytes);
        return new Answer(200, "application/json", bytes.ToArray());
    }

    static void WriteHistory(Utf8JsonWriter json, IReadOnlyList<Entry> history)
    {
        json.WriteStartArray("history");
        foreach (var entry in history)
        {
            json.WriteStartObject();
            json.WriteNumber("version", entry.Version);
            json.WriteNumber("sequence", entry.Sequence);
            json.WriteString("recorded_at", EntryWords.Instant(entry.RecordedAt));
            json.WriteString("operation", EntryWords.Of(entry.Operation));
            json.WriteString("cause", EntryWords.Of(entry.Cause));
            if (entry.Reason is { } reason) json.WriteString("reason", DirectionMarks.Without(reason));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
