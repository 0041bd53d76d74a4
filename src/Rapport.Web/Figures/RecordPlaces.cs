using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>Where the records that stand behind numbers have pages of their own.</summary>
static class RecordPlaces
{
    /// <summary>The page of a record; null where its kind has none, so that it is told where it stands and no further.</summary>
    public static string? Of(Visit visit, string kind, string id) => kind switch
    {
        "activity" => visit.Link($"/activities/{id}"),
        "organisation" => visit.Link($"/organisations/{id}"),
        "body" => visit.Link($"/bodies/{id}"),
        "programme" => visit.Link($"/programmes/{id}"),
        "project" => visit.Link($"/projects/{id}"),
        _ => null,
    };
}
