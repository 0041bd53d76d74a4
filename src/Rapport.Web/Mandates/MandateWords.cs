using Rapport.Record;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Mandates;

/// <summary>How pages call mandates: by their symbol, then by what they are about.</summary>
static class MandateWords
{
    /// <summary>The mandates that a record rests on.</summary>
    public static FactRow Facts(Visit visit, RecordContent content, string field = "mandates", string name = "portal.fact.mandates") => new(visit.Words[name],
        [.. content.Named(content.Kind[field]).Select(id => Subject.Meant(visit, "mandate", id)).OfType<Subject>().DistinctBy(m => m.Id).Select(m => (Said(visit, m), (string?)visit.Link($"/mandates/{m.Id}")))]);

    /// <summary>Symbol and title.</summary>
    public static string Said(Visit visit, Subject mandate) => RecordLine.Said(Symbol(mandate), mandate.Content.Local("title")?.In(visit.Language));

    /// <summary>The symbol, which every mandate has.</summary>
    public static string Symbol(Subject mandate) => mandate.Content.Text("symbol")!; // required

    /// <summary>The number in what a paragraph is quoted by: 12 for OP 12.</summary>
    public static long Number(Subject paragraph) => long.TryParse(string.Concat((paragraph.Content.Text("paragraph") ?? "").Where(char.IsAsciiDigit)), out var number) ? number : 0;

    /// <summary>A mandate as a list names it: its symbol leads to it.</summary>
    public static RecordLine Line(Visit visit, Subject mandate) => new(LocalText.Of(visit.Language, Symbol(mandate)), visit.Link($"/mandates/{mandate.Id}"), mandate.Content.Local("title")?.In(visit.Language) ?? "");
}
