using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Pages;

/// <summary>A record as a page tells of it: what it holds, without marks that turn the direction of a page.</summary>
/// <param name="Kind">Its kind, singular.</param>
/// <param name="Id">Its id.</param>
/// <param name="Content">What it holds.</param>
public sealed record Subject(string Kind, string Id, RecordContent Content)
{
    /// <summary>What it is called; its id where it has no name.</summary>
    public LocalText Name => (Content.Kind.TitleField is { } named ? Content.Local(named.Name) : null) ?? LocalText.Of("en", Content.Text("symbol") ?? Id);

    /// <summary>A record; null where the public may not see it.</summary>
    public static Subject? Find(Visit visit, string kind, string id) => visit.View.Find(kind, id) is { } content ? new Subject(kind, id, DirectionMarks.Without(content)) : null;

    /// <summary>The record that an id of another record's field means today; null where the public may not see it.</summary>
    public static Subject? Meant(Visit visit, string kind, string? id) => id is null ? null : Find(visit, kind, visit.View.Aliases.StandingFor(kind, id));

    /// <summary>The records that a sentence counts, by their names where no order is given.</summary>
    public static IReadOnlyList<Subject> All(Visit visit, string sentence, ListOrder? order = null) =>
        Of(visit, visit.View.List(Sentence.Parse(sentence), order ?? new ListOrder { By = ListedBy.Title, Take = ListOrder.TakeMax }));

    /// <summary>The records of a page of a list.</summary>
    public static IReadOnlyList<Subject> Of(Visit visit, RecordPage page) => [.. page.Rows.Select(row => Find(visit, row.Kind, row.Id)).OfType<Subject>()];

    /// <summary>The page of the record whose id stands in the address; of one that was merged, the way to the one that stands for it.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="kind">The kind of the record.</param>
    /// <param name="path">Where records of the kind have their pages.</param>
    /// <param name="page">Makes the page.</param>
    /// <exception cref="PortalException">There is none that the public may see.</exception>
    public static Task<Answer> Page(Visit visit, string kind, string path, Func<Subject, Task<Answer>> page)
    {
        var id = visit.Id();
        var standing = visit.View.Aliases.StandingFor(kind, id);
        if (Find(visit, kind, standing) is not { } subject) throw PortalException.NotFound();
        return standing == id ? page(subject) : Task.FromResult(Answer.Elsewhere(visit.Link($"{path}/{standing}")));
    }
}
