using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Text;

namespace Rapport.Publishing.Charts;

/// <summary>What the view of a sentence sets beside the values of its answer, as a reader is told it.</summary>
public sealed class BesideText
{
    const int SharePlaces = 1;

    readonly PrintedIssue issue;
    readonly Reading reading;
    readonly Sentence sentence;
    readonly Dictionary<ReadingRow, string> rows;

    BesideText(PrintedIssue issue, Reading reading)
    {
        (this.issue, this.reading, sentence) = (issue, reading, Sentence.Parse(reading.Sentence)); // it was parsed and answered before
        rows = reading.Rows.Zip(Printed()).ToDictionary(r => r.First, r => r.Second, (IEqualityComparer<ReadingRow>)ReferenceEqualityComparer.Instance);
    }

    /// <summary>What stands beside an answer; null where nothing does.</summary>
    public static BesideText? Of(PrintedIssue issue, Reading? reading) => reading?.View is null ? null : new BesideText(issue, reading);

    /// <summary>What the column of values is headed by: where another time stands beside them, their own.</summary>
    public string ValueHeading => IsCompared && issue.Plain.Time(sentence.Time) is { } time ? time : issue.Words["chart.value"];

    /// <summary>What the column beside them is headed by.</summary>
    public string Heading => IsCompared ? issue.Plain.Time(sentence.ComparedTime)! : issue.Words[$"chart.beside.{reading.View!.Value.Field()}"]; // what is compared has a time

    /// <summary>Where what is compared is answered by itself, with its rows; null where nothing is compared, or nowhere.</summary>
    public string? Page => sentence.Compared is { } earlier ? issue.AnswerOf(earlier) : null;

    /// <summary>What stands beside the value of a row.</summary>
    public string this[ReadingRow row] => rows[row];

    /// <summary>What stands beside the total; empty where nothing does.</summary>
    public string Total => IsCompared ? Value(reading.TotalBeside) : "";

    /// <summary>Tells it where it stands in brackets.</summary>
    public string Note => issue.Words.With("chart.beside.note", Heading);

    bool IsCompared => reading.View!.Value.Compares(); // one is there

    IEnumerable<string> Printed()
    {
        if (reading.View != SentenceView.Share) return reading.Rows.Select(r => Value(r.Beside));
        var percents = Footing.Of([.. reading.Rows.Select(r => NumberText.TryNumber(r.Beside, out var share) ? share * 100 : 0)], SharePlaces);
        return reading.Rows.Zip(percents, (row, percent) => row.Beside is null ? Value(null) : issue.Words.With("chart.percent", issue.Numbers.Of(percent, currency: null)));
    }

    string Value(string? value) => issue.Numbers.Of(value, reading.Currency);
}
