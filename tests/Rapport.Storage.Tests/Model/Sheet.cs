using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Storage.Tests.Model;

/// <summary>What a record says, written down as a person would: the name of each field that is stated, and its text.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Cells">Field and text, the fields in the order of their names; identifiers of others stand with a semicolon between.</param>
sealed record Sheet(RecordKind Kind, SortedDictionary<string, string> Cells)
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a field, or null where it is not stated.</summary>
    public string? this[string field] => Cells.GetValueOrDefault(field);

    /// <summary>The identifiers that others gave it.</summary>
    public string[] External => this["external"]?.Split(';') ?? [];

    /// <summary>The same sheet with one field stated anew, or, with null, not stated.</summary>
    public Sheet With(string field, string? text)
    {
        var cells = new SortedDictionary<string, string>(Cells, StringComparer.Ordinal);
        cells.Remove(field);
        if (text is not null) cells.Add(field, text);
        return new Sheet(Kind, cells);
    }

    /// <summary>The content that is given to the journal.</summary>
    public RecordContent Content => Cells.Aggregate(RecordContent.Empty(Kind), (content, cell) => content.With(cell.Key, Value(cell.Key, cell.Value)));

    /// <summary>The body that the journal must keep: canonical JSON, put together by hand.</summary>
    public string Body => "{" + string.Join(",", Cells.Select(cell => $"{Quoted(cell.Key)}:{Json(cell.Key, cell.Value)}")) + "}";

    /// <summary>The text that names the record in a list, as <c>current</c> keeps it.</summary>
    public string? Title => Kind.TitleField is { } naming && this[naming.Name] is { } text ? Json(naming.Name, text) : null;

    object Value(string field, string text) => Kind[field].Type switch
    {
        FieldType.Text => LocalText.Of("en", text),
        FieldType.Date => PartialDate.Parse(text),
        FieldType.Number => decimal.Parse(text, CultureInfo.InvariantCulture),
        FieldType.External => External.Select(one => new ExternalId(one.Split(':')[0], one.Split(':')[1])).ToReadonlyList(),
        _ => text,
    };

    string Json(string field, string text) => Kind[field].Type switch
    {
        FieldType.Text => $"{{\"en\":{Quoted(text)}}}",
        FieldType.External => "[" + string.Join(",", External.Select(Quoted)) + "]",
        _ => Quoted(text),
    };

    static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);
}

/// <summary>A change that somebody wants.</summary>
/// <param name="Id">The record.</param>
/// <param name="Sheet">What it says from now on.</param>
/// <param name="Expected">The version it was made against; 0 where there must be none.</param>
sealed record Wanted(string Id, Sheet Sheet, int Expected)
{
    public Operation Operation { get; init; }

    public Cause Cause { get; init; }

    public EntrySource? Source { get; init; }

    public string Kind => Sheet.Kind.Name;

    public Change Change => new(Id, Sheet.Content) { ExpectedVersion = Expected, Operation = Operation, Cause = Cause, Source = Source };
}

/// <summary>Changes that somebody wants recorded together, and where the test clock stands then.</summary>
/// <param name="Key">The batch's key.</param>
/// <param name="Wanted">The changes, in order.</param>
sealed record Parcel(string Key, IReadOnlyList<Wanted> Wanted)
{
    public string? Actor { get; init; }

    public Via Via { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<FileContent> Files { get; init; } = [];

    /// <summary>The instant that the test clock is set to; null where it goes on by itself.</summary>
    public DateTimeOffset? Now { get; init; }

    public Batch Batch => new(Key, [.. Wanted.Select(w => w.Change)]) { Actor = Actor, Via = Via, Reason = Reason, Contents = Files };
}
