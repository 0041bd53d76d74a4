namespace Rapport.Figures.Sentences;

/// <summary>
/// Sentences that somebody may have meant who wrote one that cannot be answered. Each is tried before it is shown: those that can be answered
/// are suggested, and where there is none, those that at least get further.
/// </summary>
/// <param name="problemOf">What is wrong with a sentence; null where it can be answered.</param>
public sealed class SentenceAdvice(Func<string, SentenceException?> problemOf)
{
    const int Most = 4, FurtherMost = 2, StepsMax = 3, TriesMax = 24;

    readonly List<string> answered = [];
    readonly List<string> further = [];
    readonly HashSet<string> tried = new(StringComparer.Ordinal);

    /// <summary>The sentences to suggest for a mistake, the best first: at most four; none where nothing was found.</summary>
    public IReadOnlyList<string> For(SentenceException mistake)
    {
        Try(mistake, steps: 1);
        return [.. answered.Count > 0 ? answered.Take(Most) : further.Take(FurtherMost)];
    }

    /// <summary>What is corrected once may hold a second mistake: it is followed while nothing better was found.</summary>
    void Try(SentenceException mistake, int steps)
    {
        foreach (var corrected in SentenceCorrections.Of(mistake).Distinct(StringComparer.Ordinal))
        {
            if (answered.Count >= Most || tried.Count >= TriesMax) return;
            if (corrected.Length > Sentence.LengthMax || corrected == mistake.Sentence || !tried.Add(corrected)) continue;
            if (problemOf(corrected) is not { } left) answered.Add(corrected);
            else if (left.Position > mistake.Position || left.Reason != mistake.Reason)
            {
                if (steps < StepsMax && (answered.Count == 0 || SentenceCorrections.IsProposed(mistake, corrected))) Try(left, steps + 1);
                if (left.Position > mistake.Position) further.Add(corrected);
            }
        }
    }
}
