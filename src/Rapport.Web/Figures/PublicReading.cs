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
    /// <exception cref="PortalException">Sentence and address both say as recorded when, nothing public had been recorded by then, or there are too many rows to tell them.</exception>
    public static Reading AsAsked(Visit visit, Sentence sentence, bool withTrace)
    {
        if (withTrace) CheckTrace(visit, sentence);
        return Guarded(visit, () => visit.View.Read(sentence, withTrace));
    }

    /// <summary>Rows behind an answer are told as long as no machine runs short of memory for them: of each cell one is read, and how many there are.</summary>
    static void CheckTrace(Visit visit, Sentence sentence)
    {
        var first = Of(visit, sentence, rowsMax: 1);
        if (first.Trace!.Sum(cell => (long)cell.Count) is var rows && rows > visit.TraceRowsMax) throw new PortalException(400, "trace-too-long", visit.Numbers.Of(rows, null), visit.Numbers.Of(visit.TraceRowsMax, null)); // it was asked with one
    }

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
