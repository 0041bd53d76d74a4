using Rapport.Figures.Sentences;
using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>Where sentences are answered.</summary>
static class SentencePlaces
{
    /// <summary>The page of a sentence; at the state it names, if it names one.</summary>
    public static string Of(Visit visit, Sentence sentence) =>
        visit.Link("/ask", [("figure", sentence.Definition), .. sentence.AsRecorded is { } state ? [("as-recorded", state.Text)] : Array.Empty<(string, string?)>()]);
}
