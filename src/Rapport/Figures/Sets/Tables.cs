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
}
