using Rapport.Record;

namespace Rapport.Exchange.Loading;

/// <summary>Where the fields of records stand in their file.</summary>
abstract class FieldPlaces
{
    /// <summary>The place of a field of the record that begins at a row.</summary>
    public abstract Place Of(int field, int row);
}

/// <summary>One record as a file states it, laid over what the journal holds of it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id; empty where the file gives none that is valid.</param>
/// <param name="Content">Its content from now on.</param>
/// <param name="Current">What the journal holds, or null.</param>
sealed record LoadedRecord(RecordKind Kind, string Id, RecordContent Content, CurrentRecord? Current)
{
    /// <summary>The file it stands in.</summary>
    public required SourceFile File { get; init; }

    /// <summary>The row or line at which it stands.</summary>
    public required int Row { get; init; }

    /// <summary>Where its fields stand.</summary>
    public required FieldPlaces Places { get; init; }

    /// <summary>Files that belong to it beside that one: the Markdown of an issue.</summary>
    public IReadOnlyList<SourceFile> Companions { get; init; } = [];

    /// <summary>Whether the file withdraws it.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether the file withdraws what it does not state and the journal does not hold: there is nothing to withdraw.</summary>
    public bool WithdrawsNothing => IsWithdrawn && Current is null && Id.Length > 0 && !Content.Values.ContainsAnyExcept((object?)null);

    /// <summary>Whether the journal holds exactly this.</summary>
    public bool IsUnchanged => Current is not null && Current.IsWithdrawn == IsWithdrawn && Current.Content.Equals(Content);
}
