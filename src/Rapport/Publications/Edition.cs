using Rapport.Figures;
using Rapport.Record;

namespace Rapport.Publications;

/// <summary>
/// Everything a rendering of one issue needs, read at one state of the journal for one audience: renderings are pure functions of it.
/// </summary>
public sealed record Edition
{
    /// <summary>The issue.</summary>
    public required Issue Issue { get; init; }

    /// <summary>The office's id.</summary>
    public required string Office { get; init; }

    /// <summary>For whom it is rendered; never wider than the issue's own audience.</summary>
    public required Visibility Audience { get; init; }

    /// <summary>The state of the journal, as the audience may know it.</summary>
    public required RecordedAsOf AsRecorded { get; init; }

    /// <summary>Whether the record runs on a test clock, which every page says.</summary>
    public required bool HasTestClock { get; init; }

    /// <summary>The figures used, by the text of their binding: a name, perhaps with <c>parameter:value</c>.</summary>
    public required IReadOnlyDictionary<string, EditionFigure> Figures { get; init; }

    /// <summary>The records that traces name, and those these refer to, as the audience sees them, by kind and id; under the id of a
    /// merged record stands the one it was merged into.</summary>
    public required IReadOnlyDictionary<(string Kind, string Id), RecordContent> Records { get; init; }

    /// <summary>The pictures that stand in the text of any language, by the id of their file.</summary>
    public IReadOnlyDictionary<string, EditionPicture> Pictures { get; init; } = new Dictionary<string, EditionPicture>();

    /// <summary>The number of each activity in its series, where it has one, by the activity's id: computed from what the audience sees.</summary>
    public IReadOnlyDictionary<string, long> SeriesNumbers { get; init; } = new Dictionary<string, long>();

    /// <summary>What names a record in a language; its id where the audience may not see it.</summary>
    public string TitleOf(string kind, string id, string language) =>
        Records.TryGetValue((kind, id), out var content) ? content.TitleIn(language) ?? id : id;
}

/// <summary>One figure of an edition: computed, or stated and held against a computed one.</summary>
public sealed record EditionFigure
{
    /// <summary>The binding, for example <c>activities-held</c>.</summary>
    public required string Name { get; init; }

    /// <summary>For a computed figure: its definition.</summary>
    public FigureDefinition? Definition { get; init; }

    /// <summary>For a computed figure its answer; for a stated one the answer of the figure it is held against, where it names one.</summary>
    public Reading? Reading { get; init; }

    /// <summary>For a stated figure: what was stated.</summary>
    public StatedFigure? Stated { get; init; }

    /// <summary>Whether it is computed (solid dot) rather than stated (ring).</summary>
    public bool IsComputed => Stated is null;

    /// <summary>For a stated figure: how much of it the record accounts for; null where nothing is there to compare.</summary>
    public decimal? Accounted { get; init; }

    /// <summary>Stated less accounted; null where nothing is there to compare.</summary>
    public decimal? Unexplained => Stated is null || Accounted is null ? null : Stated.Value - Accounted;
}
