using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Delivery;

/// <summary>How lists name programmes and projects.</summary>
static class ProgrammeWords
{
    /// <summary>A programme with the body that runs it.</summary>
    public static RecordLine Programme(Visit visit, Subject programme) => new(programme.Name, visit.Link($"/programmes/{programme.Id}"),
        RecordLine.Said(Subject.Meant(visit, "body", programme.Content.Text("body"))?.Name.In(visit.Language)));

    /// <summary>A project with its dates.</summary>
    public static RecordLine Project(Visit visit, Subject project) => new(project.Name, visit.Link($"/projects/{project.Id}"), RecordLine.Said(Dates(visit, project)));

    /// <summary>From when to when a project runs; null where neither is stated.</summary>
    public static string? Dates(Visit visit, Subject project) => (project.Content.Date("start"), project.Content.Date("end")) switch
    {
        (null, null) => null,
        ({ } start, null) => visit.Words.With("portal.places.since", visit.Dates.Of(start)),
        (null, { } end) => visit.Words.With("portal.places.until", visit.Dates.Of(end)),
        ({ } start, { } end) => visit.Dates.Range(start, end, knownYear: null),
    };
}
