using Rapport.Exchange;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Publishing.Charts;
using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>Figures as data and as pictures: the same bytes that the command line writes for the public.</summary>
static class FigureFiles
{
    /// <summary>What a figure can be had as, the usual first.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["html", "json", "csv", "svg", "xlsx"];

    /// <summary>The numbers of a sentence to take away, from a page that is not its own.</summary>
    public static IReadOnlyList<(string Format, string Href)> Links(Visit visit, string sentence) =>
        [.. Formats.Skip(1).Select(format => (format, visit.Link("/ask", ("figure", sentence), ("format", format))))];

    /// <summary>A sentence in a format.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="figure">The sentence; its key and title are those of the picture.</param>
    /// <param name="format">One of <see cref="Formats"/> but the first.</param>
    /// <param name="name">The name of the file, without its ending.</param>
    public static Answer Of(Visit visit, SheetFigure figure, string format, string name)
    {
        try
        {
            var sentence = Sentence.Parse(figure.Sentence);
            return format switch
            {
                "json" => Answer.Json(ReadingJson.Write(PublicReading.AsAsked(visit, sentence, visit.Asked("trace") == "true")) + "\n"),
                "csv" => Answer.File(System.Text.Encoding.UTF8.GetBytes(ReadingCsv.Write(PublicReading.AsAsked(visit, sentence, withTrace: false))), "text/csv; charset=utf-8", name + ".csv"),
                "xlsx" => Answer.File(ReadingWorkbook.Write(PublicReading.AsAsked(visit, sentence, withTrace: false)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx"),
                _ => Picture(visit, FigureSheet.Read(visit, figure), figure.Key),
            };
        }
        catch (SentenceException mistake) { return Refused(mistake); }
    }

    /// <summary>A stated figure as data: one element of the numbers of an issue (contract 8).</summary>
    public static Answer Stated(FigureSheet sheet, string key)
    {
        var edition = sheet.Printed.Edition;
        return new Answer(200, "application/json", EditionJson.Write(edition with { Figures = edition.Figures.Where(f => f.Key == key).ToDictionary() }));
    }

    /// <summary>A figure as a picture of its own.</summary>
    /// <exception cref="PortalException">It is better as a table, and so no picture.</exception>
    public static Answer Picture(Visit visit, FigureSheet sheet, string key)
    {
        var drawn = Pictures.Draw(sheet.Printed, sheet[key], PictureChoice.Of(visit, sheet, key).Shown, new PictureRoom(AnswerPicture.Width, IsOnItsOwn: true)) ?? throw PortalException.NotFound();
        return new Answer(200, "image/svg+xml", System.Text.Encoding.UTF8.GetBytes(drawn.Svg)) { Language = visit.Language };
    }

    /// <summary>A sentence that cannot be answered, told to a program.</summary>
    public static Answer Refused(SentenceException mistake) => Answer.Problem(400, "the sentence cannot be answered", mistake.Message, "sentence-refused");
}
