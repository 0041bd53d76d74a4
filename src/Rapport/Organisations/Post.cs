using Rapport.Record;

namespace Rapport.Organisations;

/// <summary>A post that somebody holds. The record names posts, never the persons who hold them.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Post(PostId Id, RecordContent Content)
{
    /// <summary>What a post holds.</summary>
    public static RecordKind Shape { get; } = new("post", "posts", 1,
    [
        Field.Text("name").Must() with { Example = "Head of the Example Office", Meaning = "Its name." },
        Field.Plain("acronym") with { Example = "HEO", Meaning = "Its acronym." },
        Field.Reference("organisation", "organisation") with { Meaning = "The organisation it is in." },
        Field.Reference("body", "body") with { Meaning = "The body it is in, or leads." },
    ]);

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>Its name.</summary>
    public LocalText Name => Content.Local("name")!; // required
}
