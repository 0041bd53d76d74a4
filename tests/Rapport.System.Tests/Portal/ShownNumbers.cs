using System.Globalization;
using AngleSharp.Dom;
using Microsoft.AspNetCore.WebUtilities;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Publishing;
using Rapport.Publishing.Text;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;
using Rapport.Storage.Questions;

namespace Rapport.System.Tests.Portal;

/// <summary>Holds the numbers that pages print against the answers of their sentences, for the public and at the state the page shows.</summary>
sealed class ShownNumbers : IDisposable
{
    readonly Journal journal;
    readonly Image image;
    readonly ImageReading reading;
    readonly Dictionary<string, RecordView> views = new(StringComparer.Ordinal);
    readonly Dictionary<(string Sentence, string? AsRecorded), Reading> read = [];

    public ShownNumbers(string record, DateTimeOffset? now)
    {
        journal = Journal.Open(record, new JournalOptions { Clock = JournalClock.RealOr(now) });
        image = ImageSnapshots.Open(journal);
        reading = image.Read();
    }

    /// <summary>How many elements were held against an answer.</summary>
    public int Count { get; private set; }

    /// <summary>How many different sentences there were.</summary>
    public int Sentences => read.Count;

    /// <summary>What is wrong on a page.</summary>
    public IEnumerable<string> Faults(PortalAnswer page) => page.Document.QuerySelectorAll("[data-sentence]").SelectMany(element => Faults(page, element)).Select(fault => $"{page.Path}: {fault}");

    public void Dispose()
    {
        reading.Dispose();
        image.Dispose();
        journal.Dispose();
    }

    IEnumerable<string> Faults(PortalAnswer page, IElement element)
    {
        Count++;
        var sentence = element.GetAttribute("data-sentence")!; // selected by it
        var language = page.Document.DocumentElement.GetAttribute("lang")!; // every page has one
        var answer = Read(sentence, AsRecordedOf(page.Path));
        if (element.GetAttribute("data-total") != answer.Total) yield return $"{sentence}: data-total {element.GetAttribute("data-total")}, the record says {answer.Total}";
        var numbers = new NumberText(Furniture.For(language));
        var parts = answer.Rows.Count(r => r.Keys.Count > 0 && !r.Keys[0].StartsWith('(')).ToString(CultureInfo.InvariantCulture); // a map says how many countries it shows
        var shown = DisplayedReading.Of(answer);
        var allowed = shown.Rows.Select(r => r.Value).Append(shown.Total).Append(answer.Columns.Count == 1 ? parts : shown.Total).SelectMany(value => Printed(numbers, value, answer.Currency)).ToHashSet(StringComparer.Ordinal);
        var printed = element.QuerySelectorAll("a.number").Select(TextOf).ToList();
        foreach (var other in printed.Where(p => !allowed.Contains(p) && !IsShare(p, answer)).Distinct()) yield return $"{sentence}: prints {other}, the record says {string.Join(" · ", allowed)}";
        if (printed.Count == 0) yield return $"{sentence}: no number in it";
    }

    /// <summary>Whether it is the share that a row has in the total, in whole percent: rounded up or down, so that all shares come to a hundred.</summary>
    static bool IsShare(string printed, Reading answer) => printed.EndsWith('%') && int.TryParse(printed.TrimEnd('%').Trim(), CultureInfo.InvariantCulture, out var percent)
        && NumberText.TryNumber(answer.Total, out var total) && total != 0 && answer.Rows.Any(row => NumberText.TryNumber(row.Value, out var value) && Math.Abs(100 * value / total - percent) < 1);

    /// <summary>A value as it may stand: with its currency, and in a column whose heading has that, without.</summary>
    static IEnumerable<string> Printed(NumberText numbers, string? value, string? currency)
    {
        yield return Plain(numbers.Of(value, currency));
        if (currency is null || !NumberText.TryNumber(value, out var number)) yield break;
        yield return Plain(numbers.Of(value, currency, hasMinor: true));
        yield return Plain(numbers.Amount(number, currency));
        yield return Plain(numbers.Amount(number, currency, hasMinor: true));
    }

    /// <summary>The number without what is said beside it for those who hear the page.</summary>
    static string TextOf(IElement number)
    {
        var copy = (IElement)number.Clone();
        foreach (var said in copy.QuerySelectorAll("i")) said.Remove();
        return Plain(copy.TextContent);
    }

    static string Plain(string text) => DirectionMarks.Without(text).Trim();

    /// <summary>No number depends on the language in which it is printed. A sentence that says as recorded when is asked of no other state.</summary>
    Reading Read(string text, string? page)
    {
        var (sentence, asRecorded) = (text, Sentence.Parse(text).AsRecorded is null ? page : null);
        if (read.TryGetValue((sentence, asRecorded), out var known)) return known;
        if (!views.TryGetValue(asRecorded ?? "", out var view)) views[asRecorded ?? ""] = view = ViewOf(asRecorded);
        return read[(sentence, asRecorded)] = view.ReadForPage(Sentence.Parse(sentence), withTrace: false);
    }

    RecordView ViewOf(string? asRecorded) => new(journal, reading, new ViewOrder
    {
        Audience = Rapport.Record.Visibility.Public, Now = journal.Now,
        AsRecorded = asRecorded is null ? null : AsRecorded.TryParse(asRecorded, out var state) ? state : throw new InvalidDataException(asRecorded),
    });

    static string? AsRecordedOf(string path) =>
        path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at && QueryHelpers.ParseQuery(path[at..]).TryGetValue("as-recorded", out var value) && value.ToString() is { Length: > 0 } stated ? stated : null;
}
