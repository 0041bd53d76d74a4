using System.Text;
using Rapport.Publications;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Mail;
using Rapport.Publishing.Printing;
using Rapport.Record;

namespace Rapport.Publishing;

/// <summary>Every file of an issue: the numbers as data, and each rendering in each language; and what could not be made.</summary>
/// <param name="Made">The files, in the order of the languages.</param>
/// <param name="Unmade">What could not be made and why; the others are whole.</param>
public sealed record IssueFiles(IReadOnlyList<IssueFile> Made, IReadOnlyList<UnmadeFile> Unmade)
{
    /// <summary>What was made with less than it could hold, and why.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Makes them, several languages at a time. An e-mail, a text or a PDF that fails keeps nothing else from being made.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="order">What is wanted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<IssueFiles> MakeAsync(Edition edition, PrintOrder order, CancellationToken cancellationToken = default)
    {
        var png = order.Renderings.HasFlag(Renderings.Mail) ? PngConverter.Find() : null;
        var maker = new Maker(edition, order, png);
        var languages = edition.Issue.Languages;
        var made = new IReadOnlyList<Outcome>[languages.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, languages.Count), options, async (i, cancel) => made[i] = await maker.Make(languages[i], cancel));
        var outcomes = made.SelectMany(m => m).ToList();
        IEnumerable<IssueFile> numbers = [new IssueFile("figures.json", EditionJson.Write(edition))];
        return new IssueFiles([.. numbers, .. outcomes.Select(o => o.File).OfType<IssueFile>()], [.. outcomes.Select(o => o.Unmade).OfType<UnmadeFile>()])
        {
            Remarks = order.Renderings.HasFlag(Renderings.Mail) && png is null ? [PngConverter.Missing] : [],
        };
    }

    /// <summary>One or the other.</summary>
    sealed record Outcome(IssueFile? File, UnmadeFile? Unmade);

    sealed class Maker(Edition edition, PrintOrder order, PngConverter? png)
    {
        public async Task<IReadOnlyList<Outcome>> Make(string language, CancellationToken cancellationToken)
        {
            var (outcomes, renderings) = (new List<Outcome>(), order.Renderings);
            PrintedIssue Laid() => new(edition, language) { Map = order.Map };
            var page = (renderings & (Renderings.Html | Renderings.Pdf)) == 0 ? "" : await IssuePage.RenderAsync(Laid(), cancellationToken);
            if (renderings.HasFlag(Renderings.Html)) outcomes.Add(File(language, Renderings.Html, Encoding.UTF8.GetBytes(page)));
            if (renderings.HasFlag(Renderings.Mail))
                outcomes.Add(await Try(language, Renderings.Mail, () => IssueMail.RenderAsync(Laid(), png, cancellationToken)));
            if (renderings.HasFlag(Renderings.Text))
                outcomes.Add(await Try(language, Renderings.Text, () => Task.FromResult(Encoding.UTF8.GetBytes(IssueText.Render(Laid())))));
            if (renderings.HasFlag(Renderings.Pdf)) outcomes.Add(await Print(page, Laid(), cancellationToken));
            return outcomes;
        }

        async Task<Outcome> Print(string page, PrintedIssue issue, CancellationToken cancellationToken)
        {
            var language = issue.Language;
            if (order.Printer is not { } printer) return Unmade(language, Renderings.Pdf, PdfPrinter.Missing, isMissing: true);
            var html = PrintPage.Of(page, issue);
            return await Try(language, Renderings.Pdf, () => printer.PrintAsync(html, edition.AsRecorded.At, cancellationToken));
        }

        static async Task<Outcome> Try(string language, Renderings rendering, Func<Task<byte[]>> make)
        {
            try
            {
                return File(language, rendering, await make());
            }
            catch (Exception problem) when (problem is PdfException or RecordException)
            {
                return Unmade(language, rendering, problem.Message, isMissing: false);
            }
        }

        static Outcome File(string language, Renderings rendering, byte[] content) => new(new IssueFile($"{language}/{RenderingWords.FileOf(rendering)}", content), null);

        static Outcome Unmade(string language, Renderings rendering, string reason, bool isMissing) =>
            new(null, new UnmadeFile($"{language}/{RenderingWords.FileOf(rendering)}", reason, isMissing));
    }
}

/// <summary>A file of an issue.</summary>
/// <param name="Path">Where it stands in the issue's folder.</param>
/// <param name="Content">Its bytes.</param>
public sealed record IssueFile(string Path, byte[] Content);

/// <summary>A file that was wanted and could not be made.</summary>
/// <param name="Path">Where it would stand in the issue's folder.</param>
/// <param name="Reason">Why, and what to do.</param>
/// <param name="IsMissing">Whether the machine lacks what makes such files, rather than that making this one failed.</param>
public sealed record UnmadeFile(string Path, string Reason, bool IsMissing);
