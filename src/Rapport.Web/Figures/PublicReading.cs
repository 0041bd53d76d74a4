using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>
/// Answers of sentences that may say themselves as recorded when. A state before the first public batch is one answer, whether anything
/// that is not public had been recorded by then or not.
/// </summary>
static class PublicReading
{
    /// <summary>An answer as a page prints it, with some of its rows or none.</summary>
    /// <exception cref="SentenceException">It cannot be answered.</exception>
    /// <exception cref="PortalException">Sentence and address both say as recorded when, or nothing public had been recorded by then.</exception>
    public static Reading Of(Visit visit, Sentence sentence, int rowsMax) => Guarded(visit, () => visit.View.ReadForPage(sentence, rowsMax));

    /// <summary>An answer as data, as the command line gives it for the public: its sentence says as recorded when, where that was asked.</summary>
    /// <exception cref="SentenceException">It cannot be answered.</exception>
    /// <exception cref="PortalException">Sentence and address both say as recorded when, or nothing public had been recorded by then.</exception>
    public static Reading AsAsked(Visit visit, Sentence sentence, bool withTrace) => Guarded(visit, () => visit.View.Read(sentence, withTrace));

    /// <summary>The figure with its answer; null where it cannot be answered.</summary>
    public static SheetFigure? Answered(Visit visit, SheetFigure figure)
    {
        try { return figure with { Reading = Of(visit, Sentence.Parse(figure.Sentence), figure.RowsMax) }; }
        catch (SentenceException) { return null; }
        catch (PortalException) when (visit.AsRecorded is not null || Sentence.Parse(figure.Sentence).AsRecorded is not null) { return null; }
    }

    static Reading Guarded(Visit visit, Func<Reading> read)
    {
        _ = visit.View; // says by itself where nothing public had been recorded
        try { return read() is { AsRecorded.Sequence: > 0 } reading ? reading : throw new PortalException(404, "as-recorded-before"); }
        catch (RecordException before) when (before.Code == "as-recorded.before") { throw new PortalException(404, "as-recorded-before"); }
        catch (RecordException twice) when (twice.Code == "as-recorded.twice") { throw new PortalException(400, "as-recorded-twice"); }
    }
}
