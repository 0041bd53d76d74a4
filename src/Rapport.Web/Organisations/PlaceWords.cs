using Rapport.Organisations;
using Rapport.Record;
using Rapport.Web.Figures;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Organisations;

/// <summary>How pages call organisations, bodies and what belongs to them.</summary>
static class PlaceWords
{
    /// <summary>What one organisation is: a state, a foundation. A word the portal has no name for is shown as it was written.</summary>
    public static string OrganisationKind(Visit visit, string kind) => visit.Words.Find($"portal.places.kind.{kind}") ?? Written(kind);

    /// <summary>What several of a kind are: states, foundations.</summary>
    public static string OrganisationKinds(Visit visit, string kind) => visit.Words.Find($"organisation.{kind}") ?? Written(kind);

    /// <summary>What a body is.</summary>
    public static string BodyKind(Visit visit, string kind) => visit.Words.Find($"body.{kind}") ?? Written(kind);

    /// <summary>As what somebody is a member; null where that is not stated.</summary>
    public static string? Role(Visit visit, string? role) => role is null ? null : visit.Words.Find($"role.{role}") ?? Written(role);

    /// <summary>A country in the language of the page.</summary>
    public static string CountryName(Visit visit, string code) => Country.Find(code)?.NameIn(visit.Language) ?? code;

    /// <summary>A key number of a page, called as its value asks for.</summary>
    public static SheetFigure Counted(Visit visit, string key, string sentence) =>
        new(key, sentence) { Title = visit.Words[$"portal.places.figure.{key}.other"], Counted = $"portal.places.figure.{key}" };

    /// <summary>The identifiers that others gave a record.</summary>
    public static FactRow External(Visit visit, RecordContent content) => new(visit.Words["portal.places.external"],
        content["external"] is ReadonlyList<ExternalId> ids ? [.. ids.Select(id => ($"{visit.Words.Find($"portal.places.scheme.{id.Scheme}") ?? id.Scheme}: {id.Value}", (string?)null))] : []);

    /// <summary>An organisation as a list names it.</summary>
    public static RecordLine Organisation(Visit visit, Subject organisation) => new(organisation.Name, visit.Link($"/organisations/{organisation.Id}"), RecordLine.Said(
        organisation.Content.Text("acronym"), OrganisationKind(visit, organisation.Content.Text("kind")!))); // required

    /// <summary>A body as a list names it.</summary>
    public static RecordLine Body(Visit visit, Subject body) => new(body.Name, visit.Link($"/bodies/{body.Id}"), RecordLine.Said(
        body.Content.Text("acronym"), BodyKind(visit, body.Content.Text("kind")!), // required
        Subject.Meant(visit, "body", body.Content.Text("parent")) is { } parent ? visit.Words.With("portal.places.part-of", parent.Name.In(visit.Language)) : null));

    static string Written(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ');
}
