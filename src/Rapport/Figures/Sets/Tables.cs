using System.Collections.Frozen;
using Rapport.Record;

namespace Rapport.Figures.Sets;

/// <summary>The tables of the image, by kind of record.</summary>
static class Tables
{
    static readonly FrozenDictionary<string, ImageTable> ByKind =
        RecordKinds.OfOffice.All.Select(k => new ImageTable(k)).ToFrozenDictionary(t => t.Kind.Name, StringComparer.Ordinal);

    public static IEnumerable<ImageTable> All { get; } = [.. RecordKinds.OfOffice.All.Select(k => ByKind[k.Name])];

    public static ImageTable Of(string kind) => ByKind[kind];

    /// <summary>The short name of a row under an alias, where its kind has one: an acronym or, of a mandate or document, its symbol.</summary>
    public static string Acronym(this ImageTable table, string alias) =>
        table.Columns.FirstOrDefault(c => c.Name is "acronym" or "symbol") is { } column ? $"{alias}.\"{column.Name}\"" : "cast(null as varchar)";
}
