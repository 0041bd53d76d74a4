using Rapport.Record;

namespace Rapport.Delivery;

/// <summary>
/// The office's own lists: the pillars of its strategy, its themes, audiences, functions and kinds of activity. Each is a list of
/// named terms in an order, perhaps as a tree; what stands in them is data of the office, not of this program.
/// </summary>
public static class OfficeList
{
    /// <summary>Pillars of the strategy.</summary>
    public static RecordKind Pillars { get; } = List("pillar", "pillars", "conditions",
        Field.Reference("strategy", "strategy") with { Meaning = "The version of the strategy it belongs to." });

    /// <summary>Themes.</summary>
    public static RecordKind Themes { get; } = List("theme", "themes", "border-security");

    /// <summary>Whom activities are for.</summary>
    public static RecordKind Audiences { get; } = List("audience", "audiences", "law-enforcement");

    /// <summary>The functions of the office.</summary>
    public static RecordKind Functions { get; } = List("function", "functions", "capacity-building");

    /// <summary>Kinds of activity.</summary>
    public static RecordKind ActivityKinds { get; } = List("activity-kind", "activity-kinds", "training");

    static RecordKind List(string name, string plural, string example, params Field[] more) => new(name, plural, 1,
    [
        Field.Text("name").Must() with { Example = example, Meaning = "Its name." },
        Field.Reference("parent", name) with { Meaning = "The term it belongs under." },
        new Field("order", FieldType.Count) with { Example = "1", Meaning = "Its place in the list." },
        .. more,
    ])
    { ExampleId = example };
}
