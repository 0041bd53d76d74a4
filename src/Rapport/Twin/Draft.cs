using Rapport.Record;
using Rapport.Time;

namespace Rapport.Twin;

/// <summary>The content of a record while it is put together; what is null or empty is not stated.</summary>
sealed class Draft(RecordKind kind)
{
    readonly object?[] values = new object?[kind.Fields.Count];

    /// <summary>The finished content. The draft is not used after it.</summary>
    public RecordContent Content => new(kind, values);

    /// <summary>States a field; a whole number as <c>long</c>, a date as <see cref="PartialDate"/>.</summary>
    public Draft Set(string field, object? value)
    {
        values[kind.IndexOf(kind[field].Name)] = value;
        return this;
    }

    /// <summary>States a field of a day.</summary>
    public Draft Set(string field, DateOnly day) => Set(field, PartialDate.OfDay(day));

    /// <summary>States a list of ids or codes.</summary>
    public Draft List(string field, params IEnumerable<string> codes) => codes.ToReadonlyList() is { Count: > 0 } list ? Set(field, list) : this;

    /// <summary>States a list with shares; without them where <paramref name="percents"/> is null.</summary>
    public Draft Shares(string field, IReadOnlyList<string> codes, int[]? percents = null) =>
        codes.Count == 0 ? this : Set(field, codes.Select((code, i) => new Share(code, percents?[i])).ToReadonlyList());

    /// <summary>States who may see it.</summary>
    public Draft For(Visibility visibility) => Set("visibility", visibility.Word());
}
