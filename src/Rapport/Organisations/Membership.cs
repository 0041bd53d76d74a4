using Rapport.Record;
using Rapport.Time;

namespace Rapport.Organisations;

/// <summary>An organisation's seat in a body, from a date to a date, both inclusive; open where a date is not stated.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Membership(MembershipId Id, RecordContent Content)
{
    /// <summary>What a membership holds.</summary>
    public static RecordKind Shape { get; } = new("membership", "memberships", 1,
    [
        Field.Reference("organisation", "organisation").Must() with { Example = "example-state", Meaning = "Who is a member." },
        Field.Reference("body", "body").Must() with { Example = "example-group", Meaning = "Of what." },
        Field.Word("role") with { Example = "member", Meaning = "member, observer, chair, guest..." },
        Field.Date("from") with { Example = "2018-12", Meaning = "The first day." },
        Field.Date("to") with { Meaning = "The last day; empty while it lasts." },
    ])
    { Rules = content => RecordCheck.Order(content, "from", "to") };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>Who is a member.</summary>
    public OrganisationId Organisation => new(Content.Text("organisation")!); // required

    /// <summary>Of which body.</summary>
    public BodyId Body => new(Content.Text("body")!); // required

    /// <summary>In which role.</summary>
    public string? Role => Content.Text("role");

    /// <summary>The first day.</summary>
    public PartialDate? From => Content.Date("from");

    /// <summary>The last day.</summary>
    public PartialDate? To => Content.Date("to");
}
