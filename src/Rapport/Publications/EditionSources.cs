using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;

namespace Rapport.Publications;

/// <summary>What an edition is made from: one state of one record, for one audience.</summary>
public sealed record EditionSources
{
    /// <summary>The office's id.</summary>
    public required string Office { get; init; }

    /// <summary>Whether the record runs on a test clock.</summary>
    public required bool HasTestClock { get; init; }

    /// <summary>For whom.</summary>
    public required Visibility Audience { get; init; }

    /// <summary>The state of the journal, as the audience may know it.</summary>
    public required RecordedAsOf AsRecorded { get; init; }

    /// <summary>A record by kind and id as it stood then; null where there was none, or the audience may not see it.</summary>
    public required Func<string, string, RecordContent?> Find { get; init; }

    /// <summary>Which records stand for others then.</summary>
    public required RecordAliases Aliases { get; init; }

    /// <summary>A definition of a named figure as it stood then, whoever may see it: it holds a question, no rows.</summary>
    public required Func<string, RecordContent?> FindDefinition { get; init; }

    /// <summary>The names of all figures and stated figures, for advice on a binding that names none.</summary>
    public required IReadOnlyCollection<string> Names { get; init; }

    /// <summary>The ids of a kind, whoever may see them: for advice, which names only those that <see cref="Find"/> gives.</summary>
    public Func<string, IReadOnlyCollection<string>> IdsOf { get; init; } = _ => [];

    /// <summary>The bytes of a file that is kept with the record, by their hash; null where there are none.</summary>
    public Func<string, byte[]?> Contents { get; init; } = _ => null;

    /// <summary>Whether the activities of series are numbered: who lists no activities one by one has no need of it.</summary>
    public bool NumbersSeries { get; init; } = true;

    /// <summary>Answers a sentence, with its trace.</summary>
    public required Func<Sentence, Reading> Read { get; init; }

    /// <summary>Answers a sentence whose rows stand in its receipt alone, with as many of them as that shows; null where all are wanted.</summary>
    public Func<Sentence, Reading>? ReadShown { get; init; }
}
