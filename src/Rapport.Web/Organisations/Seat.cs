using Rapport.Record;
using Rapport.Time;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Organisations;

/// <summary>A membership seen from one of its sides.</summary>
/// <param name="Other">The other side: the body, or the organisation.</param>
/// <param name="Href">Where the other side has its page.</param>
/// <param name="What">What the other side is.</param>
/// <param name="Membership">The membership itself.</param>
public sealed record Seat(LocalText Other, string Href, string What, RecordContent Membership)
{
    /// <summary>As what; null where that is not stated.</summary>
    public string? Role => Membership.Text("role");

    /// <summary>The first day.</summary>
    public PartialDate? From => Membership.Date("from");

    /// <summary>The last day.</summary>
    public PartialDate? To => Membership.Date("to");

    /// <summary>The memberships that a sentence counts, by the names of their bodies.</summary>
    public static IReadOnlyList<Seat> InBodies(Visit visit, string sentence) => Read(visit, sentence, membership =>
        Subject.Meant(visit, "body", membership.Text("body")) is { } body ? new Seat(body.Name, visit.Link($"/bodies/{body.Id}"), PlaceWords.BodyKind(visit, body.Content.Text("kind")!), membership) : null); // required

    /// <summary>The memberships that a sentence counts, those who chair first, then by the names of the organisations.</summary>
    public static IReadOnlyList<Seat> OfOrganisations(Visit visit, string sentence) => Read(visit, sentence, membership =>
        Subject.Meant(visit, "organisation", membership.Text("organisation")) is { } member
            ? new Seat(member.Name, visit.Link($"/organisations/{member.Id}"), PlaceWords.OrganisationKind(visit, member.Content.Text("kind")!), membership) : null); // required

    static List<Seat> Read(Visit visit, string sentence, Func<RecordContent, Seat?> seatOf)
    {
        var names = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo(visit.Language), ignoreCase: true);
        return [.. Subject.All(visit, sentence).Select(m => seatOf(m.Content)).OfType<Seat>().OrderBy(s => s.Role == "chair" ? 0 : 1).ThenBy(s => s.Other.In(visit.Language), names)];
    }
}
