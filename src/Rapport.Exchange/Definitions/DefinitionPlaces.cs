using Rapport.Exchange.Loading;
using Rapport.Record;

namespace Rapport.Exchange.Definitions;

/// <summary>Where the fields of one definition stand: each key has a line of its own.</summary>
sealed class DefinitionPlaces(RecordKind kind, YamlMap map) : FieldPlaces
{
    /// <inheritdoc/>
    public override Place Of(int field, int row)
    {
        var name = kind.Fields[field].Name;
        var entry = map.Entries.FirstOrDefault(e => e.Key == name || e.Key.StartsWith(name + ".", StringComparison.Ordinal));
        return new Place(entry?.Line ?? row, entry?.Key ?? name, field);
    }
}
