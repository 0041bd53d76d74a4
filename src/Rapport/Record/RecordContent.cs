namespace Rapport.Record;

/// <summary>
/// The values of one version of a record, in the order of its kind's fields; null where a field is not stated. Never changed
/// after it is made: <see cref="With"/> gives a new one.
/// </summary>
public sealed class RecordContent : IEquatable<RecordContent>
{
    readonly object?[] values;

    /// <summary>A content of these values, which must be as many as the kind has fields and of the types its fields hold.</summary>
    public RecordContent(RecordKind kind, object?[] values)
    {
        if (values.Length != kind.Fields.Count) throw new ArgumentException($"{kind.Name} has {kind.Fields.Count} fields", nameof(values));
        (Kind, this.values) = (kind, values);
    }

    /// <summary>The kind of the record.</summary>
    public RecordKind Kind { get; }

    /// <summary>The values in the order of the fields.</summary>
    public ReadOnlySpan<object?> Values => values;

    /// <summary>The value of a field, or null.</summary>
    public object? this[string field] => Kind.IndexOf(field) is >= 0 and var index ? values[index] : null;

    /// <summary>A content without anything stated.</summary>
    public static RecordContent Empty(RecordKind kind) => new(kind, new object?[kind.Fields.Count]);

    /// <summary>The same with one field stated anew (or, with null, not stated).</summary>
    public RecordContent With(string field, object? value)
    {
        var copy = (object?[])values.Clone();
        copy[Kind.IndexOf(Kind[field].Name)] = value;
        return new RecordContent(Kind, copy);
    }

    /// <summary>A word, id, code or plain text.</summary>
    public string? Text(string field) => (string?)this[field];

    /// <summary>A text per language.</summary>
    public LocalText? Local(string field) => (LocalText?)this[field];

    /// <summary>A date.</summary>
    public Time.PartialDate? Date(string field) => (Time.PartialDate?)this[field];

    /// <summary>A whole number.</summary>
    public long? Count(string field) => (long?)this[field];

    /// <summary>A decimal number or an amount.</summary>
    public decimal? Number(string field) => (decimal?)this[field];

    /// <summary>Ids, codes or words.</summary>
    public ReadonlyList<string> Codes(string field) => (ReadonlyList<string>?)this[field] ?? ReadonlyList<string>.Empty;

    /// <summary>Ids or codes with their shares.</summary>
    public ReadonlyList<Share> Shares(string field) => (ReadonlyList<Share>?)this[field] ?? ReadonlyList<Share>.Empty;

    /// <summary>Who may see the record; <c>office</c> where nothing is stated.</summary>
    public Visibility Visibility =>
        Text("visibility") is { } word && VisibilityWords.TryParse(word, out var level) ? level : Visibility.Office;

    /// <summary>The record of the same kind that stands for this one, or null where it stands for itself.</summary>
    public string? MergedInto => Text("merged_into");

    /// <summary>What names the record to a reader of a language, or null.</summary>
    public string? TitleIn(string language) => Kind.TitleField is not { } field ? null : this[field.Name] switch
    {
        LocalText text => text.In(language),
        var other => other?.ToString(),
    };

    /// <summary>The date by which the record is placed in time.</summary>
    public Time.PartialDate? PlacingDate
    {
        get
        {
            foreach (var name in Kind.DateFields)
                if (Date(name) is { } date) return date;
            return null;
        }
    }

    /// <summary>Every reference to another record: the field, and the id it names.</summary>
    public IEnumerable<(Field Field, string Id)> References() => Kind.Fields.Where(f => f.Refers).SelectMany(f => Named(f).Select(id => (f, id)));

    /// <summary>The ids that a field names.</summary>
    public IEnumerable<string> Named(Field field) => this[field.Name] switch
    {
        null => [],
        ReadonlyList<string> list => list,
        ReadonlyList<Share> shares => shares.Select(s => s.Code),
        var one => [(string)one],
    };

    /// <inheritdoc/>
    public bool Equals(RecordContent? other) => other is not null && other.Kind == Kind && values.AsSpan().SequenceEqual(other.values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RecordContent);

    /// <inheritdoc/>
    public override int GetHashCode() => values.Aggregate(0, HashCode.Combine);
}
