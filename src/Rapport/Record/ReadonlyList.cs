using System.Collections;
using System.Runtime.CompilerServices;

namespace Rapport.Record;

/// <summary>A list that never changes and equals any other list with the same things in the same order.</summary>
/// <typeparam name="T">What it holds.</typeparam>
[CollectionBuilder(typeof(ReadonlyList), nameof(ReadonlyList.Create))]
public sealed class ReadonlyList<T> : IReadOnlyList<T>, IEquatable<ReadonlyList<T>>
{
    readonly T[] items;

    internal ReadonlyList(T[] items) => this.items = items;

    /// <summary>The list without things.</summary>
    public static ReadonlyList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <summary>The things as a span, to be walked without an enumerator.</summary>
    public ReadOnlySpan<T> Span => items;

    /// <inheritdoc/>
    public bool Equals(ReadonlyList<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReadonlyList<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => items.Aggregate(items.Length, HashCode.Combine);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

/// <summary>Makes read-only lists.</summary>
public static class ReadonlyList
{
    /// <summary>A list of these things; used by collection expressions.</summary>
    public static ReadonlyList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ReadonlyList<T>.Empty : new(items.ToArray());

    /// <summary>A list of these things.</summary>
    public static ReadonlyList<T> ToReadonlyList<T>(this IEnumerable<T> items)
    {
        var array = items.ToArray();
        return array.Length == 0 ? ReadonlyList<T>.Empty : new(array);
    }
}
