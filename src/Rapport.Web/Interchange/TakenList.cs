using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>A list that somebody takes away, whole or page by page: records of one kind in an order.</summary>
/// <param name="Name">What the file is called.</param>
/// <param name="Kind">The kind of its records.</param>
/// <param name="Ids">So many ids after so many.</param>
public sealed record TakenList(string Name, RecordKind Kind, Func<int, int, RecordIdPage> Ids)
{
    /// <summary>The records that a sentence counts, in the order of their list.</summary>
    public static TakenList Of(Visit visit, string name, Sentence sentence, ListOrder order) =>
        new(name, sentence.Measure.Set.Set.Kind, (skip, take) => visit.View.Ids(sentence, order, skip, take));

    /// <summary>Every record of a kind that the public sees.</summary>
    public static TakenList Of(Visit visit, RecordKind kind) => new(kind.Plural, kind, (skip, take) => visit.View.Kinds.Read(kind.Name, skip, take));
}
