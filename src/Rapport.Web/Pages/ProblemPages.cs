using Microsoft.AspNetCore.Components;
using Rapport.Publishing;
using Rapport.Web.Serving;

namespace Rapport.Web.Pages;

/// <summary>What a reader, or a program, is told when there is no answer.</summary>
static class ProblemPages
{
    public static async Task<Answer> Of(Visit visit, PortalException problem, bool isForProgram)
    {
        var said = Said(visit.Words, problem);
        if (isForProgram) return Answer.Problem(problem.Status, Furniture.For("en")[$"portal.problem.{problem.Code}.title"], Said(Furniture.For("en"), problem), problem.Code);
        var page = await PortalPage.Of<ProblemPage>(visit, (nameof(ProblemPage.Heading), visit.Words[$"portal.problem.{problem.Code}.title"]), (nameof(ProblemPage.Said), said));
        return page with { Status = problem.Status, Language = visit.Language };
    }

    static string Said(Furniture words, PortalException problem) => words.With($"portal.problem.{problem.Code}", [.. problem.Values]);
}
