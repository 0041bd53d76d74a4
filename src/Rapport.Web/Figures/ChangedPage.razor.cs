using Microsoft.AspNetCore.Components;
using Rapport.Figures;
using Rapport.Figures.Differences;
using Rapport.Figures.Sentences;
using Rapport.Publishing.Charts;
using Rapport.Record;

namespace Rapport.Web.Figures;

/// <summary>What changed in an answer between two states of the record: both totals, the parts that differ, and the records that made the difference.</summary>
public sealed partial class ChangedPage
{
    /// <summary>The answer as it stands, without rows: it names what is asked.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public Sentence Sentence { get; set; } = default!; // required

    /// <summary>What changed; null where no state to compare with was chosen.</summary>
    [Parameter]
    public FigureDifference? Difference { get; set; }

    /// <summary>Whether the earlier state knew all that is asked for; else its answer has no page of its own.</summary>
    [Parameter]
    public bool IsKnownThen { get; set; }

    string Title => Sheet.Printed.Plain.Of(Sentence).Split(". ")[0].TrimEnd('.');

    IReadOnlyList<(string, string)> Trail => [(Words["portal.ask"], Visit.Link("/ask"))];

    /// <summary>All of it, for programs.</summary>
    string Data => Visit.Link("/api/changes", ("figure", Sentence.Definition), ("since", Visit.Asked("since")));

    IReadOnlyList<(string, string)> Formats => [("json", Data)];

    /// <summary>Both answers, the earlier first, and whether each opens to its rows.</summary>
    IEnumerable<(Reading State, bool Opens)> States(FigureDifference difference) => [(difference.Before, IsKnownThen), (difference.After, true)];

    /// <summary>Where an answer can be opened, at its own state.</summary>
    string PageOf(Reading reading) => SentencePlaces.Of(Visit, Sentence.Parse(reading.Sentence)); // it was parsed and answered before

    string When(Reading reading) => Words.With("portal.changes.then", Visit.Dates.Of(reading.AsRecorded.At));

    string Printed(string? value, Reading reading) => Visit.Numbers.Of(value, reading.Currency);

    string TotalOf(Reading reading) => Printed(DisplayedReading.Of(reading).Total, reading);

    string ChangeOf(FigureDifference difference) => difference.Change is not { } change ? Printed(null, difference.After)
        : (change > 0 ? "+" : "") + Printed(CanonicalJson.DecimalText(change), difference.After);

    /// <summary>The parts that differ, each with what it was and is, as a reader is shown them.</summary>
    IEnumerable<(string Label, string? Before, string? After)> Parts(FigureDifference difference)
    {
        var (before, after) = (Shown(difference.Before), Shown(difference.After));
        return difference.Cells.Select(c => (DirectionMarks.Without(LabelOf(difference.After.Columns, c)), before.GetValueOrDefault(KeyOf(c.Keys)), after.GetValueOrDefault(KeyOf(c.Keys))));
    }

    string LabelOf(IReadOnlyList<string> columns, CellDifference cell) => string.Join(" · ", columns.Select((column, i) => Sheet.Printed.Labels.Part(column, cell.Keys[i], cell.Labels[i])));

    static Dictionary<string, string?> Shown(Reading reading) => DisplayedReading.Of(reading).Rows.DistinctBy(r => KeyOf(r.Keys)).ToDictionary(r => KeyOf(r.Keys), r => r.Value, StringComparer.Ordinal);

    static string KeyOf(IReadOnlyList<string> keys) => string.Join('\n', keys);

    /// <summary>What a record gave and gives; of <c>distinct</c> the keys it stood for, by their names.</summary>
    string Gives(string? given, Reading reading) => given is null ? "–" : Sentence.Measure is Distinct { Dimension.Name: var dimension }
        ? Words.Join("list.comma", given.Split(", ").Select(key => Sheet.Printed.Labels.Of(dimension, key))) : Printed(given, reading);

    string? PageOf(RecordDifference record) => RecordPlaces.Of(Visit, record.Kind, record.Id);

    string Became(RecordDifference record) => Words[$"portal.changes.{record.Change.ToString().ToLowerInvariant()}"];
}
