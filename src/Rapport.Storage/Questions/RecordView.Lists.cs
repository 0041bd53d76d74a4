using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;

namespace Rapport.Storage.Questions;

public sealed partial class RecordView
{
    /// <summary>All records of a kind that the audience sees.</summary>
    public KindList Kinds => kinds ??= new KindList(Kept(), image);

    KindList? kinds;

    /// <summary>The ids that a sentence counts, in the order of its list.</summary>
    /// <exception cref="SentenceException">It cannot be answered.</exception>
    public RecordIdPage Ids(Sentence sentence, ListOrder listed, int skip, int take) => RecordList.Ids(sentence, listed, (skip, take), (Kept(), image));

    /// <summary>
    /// What a sentence that was begun may go on with, each with the sentence that it makes: words and names from the grammar, or the ids of records that the audience sees.
    /// </summary>
    /// <param name="begun">The sentence so far.</param>
    /// <param name="recordsMax">How many records are told at most.</param>
    public IReadOnlyList<(string Word, string Sentence)> Onward(string begun, int recordsMax) => SentenceCompletion.RecordAfter(begun) is var (head, kind, typed)
        ? [.. Kinds.Beginning(kind, typed, recordsMax).Select(id => (id, head + id))] : SentenceCompletion.Of(begun);

    /// <summary>
    /// Many records as they stood, in the order asked; those that the audience may not see are left out, as by <see cref="Find"/>. Read some at
    /// a time: whoever asks holds few.
    /// </summary>
    public IEnumerable<(string Id, RecordContent Content)> Contents(string kind, IEnumerable<string> ids)
    {
        foreach (var some in ids.Chunk(Journals.Journal.StatesMax))
            foreach (var state in Journal.States(kind, some, Sequence ?? long.MaxValue))
                if (!state.Then.IsWithdrawn && Sees(state.Id, state.Then.Content) && (Sequence is null || Sees(state.Id, state.Newest.Content)))
                    yield return (state.Id, state.Then.Content);
    }
}
