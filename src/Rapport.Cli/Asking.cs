using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;
using Rapport.Storage.Questions;

namespace Rapport.Cli;

/// <summary>A record opened to be asked: its image at the journal's last batch, and a view of both.</summary>
sealed class Asking : IDisposable
{
    readonly Journal journal;
    readonly Image image;
    readonly ImageReading reading;
    readonly ViewOrder order;

    public Asking(Journal journal, Visibility audience, AsRecorded? asRecorded, string language)
    {
        (this.journal, order) = (journal, new ViewOrder { Audience = audience, AsRecorded = asRecorded, Language = language });
        image = ImageSnapshots.Open(journal);
        reading = image.Read();
        View = new RecordView(journal, reading, order);
    }

    /// <summary>The state, the audience and the language of the questions.</summary>
    public RecordView View { get; }

    /// <summary>The same record, audience and language at another state.</summary>
    public RecordView At(AsRecorded state) => new(journal, reading, order with { AsRecorded = state });

    /// <summary>Ends the questions. Where opening them meant folding much, a snapshot is published for the next, after the answer.</summary>
    public void Dispose()
    {
        reading.Dispose();
        image.Dispose();
        if (image.FoldedHere > Image.WorthSnapshot) SnapshotInBackground.Start(journal);
    }
}
