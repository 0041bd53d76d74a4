using Rapport.Record;

namespace Rapport.Organisations;

/// <summary>A state, UN entity, regional organisation, parliament, non-governmental organisation or firm.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Organisation(OrganisationId Id, RecordContent Content)
{
    /// <summary>What an organisation holds.</summary>
    public static RecordKind Shape { get; } = new("organisation", "organisations", 1,
    [
        Field.Word("kind").Must() with { Example = "state", Meaning = "What it is: state, un-entity, regional-organisation..." },
        Field.Text("name").Must() with { Example = "Example State", Meaning = "Its name." },
        Field.Plain("acronym") with { Example = "EXS", Meaning = "Its acronym." },
        Field.Reference("parent", "organisation") with { Meaning = "The organisation it belongs to." },
        new Field("country", FieldType.Country) with { Example = "KEN", Meaning = "For states: ISO 3166-1 alpha-3." },
    ])
    { ExampleId = "example-state" };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>What it is.</summary>
    public string Kind => Content.Text("kind")!; // required

    /// <summary>Its name.</summary>
    public LocalText Name => Content.Local("name")!; // required

    /// <summary>Its acronym.</summary>
    public string? Acronym => Content.Text("acronym");

    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId? Parent => Content.Text("parent") is { } id ? new OrganisationId(id) : null;

    /// <summary>For states: the country's ISO 3166-1 alpha-3 code.</summary>
    public string? Country => Content.Text("country");
}
