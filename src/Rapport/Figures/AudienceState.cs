namespace Rapport.Figures;

/// <summary>
/// What holds for every figure that is asked of one state of the record for one audience: how it counts batches, and what was merged. Read
/// whole, so that it serves several threads.
/// </summary>
/// <param name="Batches">The batches as the audience counts them.</param>
/// <param name="Aliases">Which records stand for others, of every kind.</param>
public sealed record AudienceState(AudienceBatches Batches, RecordAliases Aliases)
{
    /// <summary>Reads it.</summary>
    public static AudienceState Read(FigureQuestion question, IImageQueries image) =>
        new(AudienceBatches.Read(question, image), RecordAliases.Whole(question, image));
}
