using Rapport.Record;

namespace Rapport.Web.Interchange;

/// <summary>Everything to take away: files of each kind, what their fields mean, what can be asked, on which terms.</summary>
public sealed partial class DataPage
{
    string AsOf => Words.With("page.as-recorded.batch", Visit.Dates.Of(Visit.View.AsRecorded.At), Visit.Numbers.Ordinal(Visit.View.AsRecorded.Sequence));

    /// <summary>With the instant in the address, so that whoever follows it finds what was cited.</summary>
    string Citation => Words.With("portal.data.citation", Visit.NameOf("organisation", Visit.Journal.Office.Id) ?? Visit.Journal.Office.Id, AsOf,
        Visit.Whole($"/data?as-recorded={EntryWords.Instant(Visit.View.AsRecorded.At)}"));
}
