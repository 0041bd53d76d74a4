using Rapport.Record;

namespace Rapport.Publications;

/// <summary>Holds the headings that name an activity against the activities that their section lists.</summary>
sealed class HighlightCheck(Issue issue, EditionSources sources)
{
    /// <summary>Every problem of one language. Every binding was found before.</summary>
    public IEnumerable<Problem> Problems(string text, string file)
    {
        foreach (var part in MarkdownSection.Split(text))
        {
            var (_, highlights) = HighlightText.Split(part.Body);
            var section = issue.Sections.FirstOrDefault(s => s.Id == part.Id);
            if (highlights.Count == 0 || section is null) continue;
            var (listed, isRegister) = section.Kind == "activities" ? EditionMaker.ActivitiesOf(issue, section, sources) : ([], false);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var highlight in highlights)
            {
                var row = part.BodyLine + highlight.Line - 1;
                Problem Say(string code, string expected) => new(code, file, row, null, $"{{#{highlight.Activity}}}", expected);
                if (section.Kind != "activities" || isRegister)
                    yield return Say("highlight.section", "such a heading in a section of kind activities whose figure is not broken down; remove the id in braces");
                else if (!listed.Contains(highlight.Activity)) yield return Say("highlight.unknown", Unknown(highlight.Activity, listed));
                else if (!seen.Add(highlight.Activity)) yield return Say("highlight.duplicate", "each activity once in a section; put the two texts together");
            }
        }
    }

    static string Unknown(string id, IReadOnlyCollection<string> listed) => Nearness.Nearest(id, listed) is { } nearest
        ? $"the id of an activity that the section's figures count; the nearest is {nearest}"
        : listed.Count == 0 ? "no such heading, because the section's figures count no activity"
        : $"the id of an activity that the section's figures count: {string.Join(", ", listed.Take(10))}{(listed.Count > 10 ? "..." : "")}";
}
