using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Web.Figures;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>Figures for programs: readings as the command line gives them.</summary>
static class FigureAnswers
{
    /// <summary>A figure by its name, with what its sentence leaves open.</summary>
    public static Task<Answer> Named(Visit visit)
    {
        var name = visit.Id("name");
        if (visit.View.Find(FigureDefinition.Shape.Name, name) is not { } content) throw PortalException.NotFound();
        var definition = new FigureDefinition(new FigureId(name), content);
        var open = definition.Parameters;
        var given = open.ToDictionary(o => o, o => NamedFigure.Valid(o, visit.Asked(o) ?? throw new PortalException(400, "parameter-missing", o)), StringComparer.Ordinal);
        var sentence = Sentence.Parse(definition.SentenceWith(given));
        if (!open.Contains(Issue.PeriodParameter) && visit.Asked(Issue.PeriodParameter) is { } period)
            sentence = sentence.Time is null ? Sentence.Parse($"{sentence.Text} during {NamedFigure.Valid(Issue.PeriodParameter, period)}") : throw new PortalException(400, "parameter-unknown", Issue.PeriodParameter);
        if (visit.Given.FirstOrDefault(g => !open.Contains(g) && g is not (Issue.PeriodParameter or "trace" or "language" or "as-recorded")) is { } other) throw new PortalException(400, "parameter-unknown", other);
        return Read(visit, sentence);
    }

    /// <summary>A sentence.</summary>
    public static Task<Answer> Asked(Visit visit) => Read(visit, Sentence.Parse(visit.Asked("figure") ?? throw new PortalException(400, "parameter-missing", "figure")));

    static Task<Answer> Read(Visit visit, Sentence sentence)
    {
        var trace = visit.Asked("trace") switch { null or "false" => false, "true" => true, var other => throw new PortalException(400, "filter-invalid", "trace", other) };
        return Task.FromResult(Answer.Json(ReadingJson.Write(PublicReading.AsAsked(visit, sentence, trace), indented: false)));
    }
}
