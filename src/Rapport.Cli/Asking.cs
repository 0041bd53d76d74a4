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

    public Asking(Journal journal, Visibility audience, AsRecorded? asRecorded, string language)
    {
        this.journal = journal;
        image = ImageSnapshots.Open(journal);
        reading = image.Read();
        View = new RecordView(journal, reading, new ViewOrder { Audience = audience, AsRecorded = asRecorded, Language = language });
    }

    /// <summary>The state, the audience and the language of the questions.</summary>
    public RecordView View { get; }

    /// <summary>Ends the questions. Where opening them meant folding much, a snapshot is published for the next, after the answer.</summary>
    public void Dispose()
    {
        reading.Dispose();
        image.Dispose();
        if (image.FoldedHere > Image.WorthSnapshot) SnapshotInBackground.Start(journal);
    }
}
