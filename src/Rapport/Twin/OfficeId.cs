using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Twin;

/// <summary>Gives the invented office the id it was asked to have: the tables call it <c>twin</c>.</summary>
static class OfficeId
{
    /// <summary>What the tables call it.</summary>
    public const string InTables = "twin";

    /// <summary>The same changes with the office under its own id, as a record and wherever it is referred to.</summary>
    public static IReadOnlyList<Change> Renamed(IReadOnlyList<Change> changes, string office) =>
        office == InTables ? changes : [.. changes.Select(change => Renamed(change, office))];

    static Change Renamed(Change change, string office) => change with
    {
        Id = change.Content.Kind == Organisation.Shape && change.Id == InTables ? office : change.Id,
        Content = change.Content.Kind.Fields.Where(f => f.Of == Organisation.Shape.Name).Aggregate(change.Content, (content, field) => Renamed(content, field, office)),
    };

    static RecordContent Renamed(RecordContent content, Field field, string office) => content[field.Name] switch
    {
        InTables => content.With(field.Name, office),
        ReadonlyList<string> ids when ids.Contains(InTables) => content.With(field.Name, ids.Select(id => id == InTables ? office : id).ToReadonlyList()),
        _ => content,
    };
}
