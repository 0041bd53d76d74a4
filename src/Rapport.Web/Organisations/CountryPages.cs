using Rapport.Figures.Sentences;
using Rapport.Organisations;
using Rapport.Web.Delivery;
using Rapport.Web.Figures;
using Rapport.Web.Fund;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Organisations;

/// <summary>Countries: those that anything on the record concerns, and everything that concerns one.</summary>
static class CountryPages
{
    /// <summary>Whatever names countries, as a sentence that splits by them.</summary>
    static readonly string[] Concerns =
        ["count all activities by country", "count all activities by venue country", "count all activities by partner country", "count projects by country", "count organisations by country"];

    /// <summary><c>/countries</c></summary>
    public static Task<Answer> List(Visit visit)
    {
        var sheet = FigureSheet.Read(visit, new SheetFigure("by-country", "count activities by country") { Title = visit.Words["portal.figure.by-country"] });
        var codes = Concerns.SelectMany(sentence => visit.View.ReadForPage(Sentence.Parse(sentence), withTrace: false).Rows).Select(r => r.Keys[0]).Distinct(StringComparer.Ordinal);
        return PortalPage.Of<CountryListPage>(visit, (nameof(CountryListPage.Sheet), sheet), (nameof(CountryListPage.Countries), codes.Select(Country.Find).OfType<Country>().ToList()));
    }

    /// <summary><c>/countries/ISO3</c>; in small letters, the way to it in capitals.</summary>
    public static Task<Answer> One(Visit visit)
    {
        var asked = visit.Part("iso3");
        if (Country.Find(asked.ToUpperInvariant()) is not { Code: var code } country) throw PortalException.NotFound();
        if (code != asked) return Task.FromResult(Answer.Elsewhere(visit.Link($"/countries/{code}")));
        var state = Subject.All(visit, $"count organisations where country = {code}");
        var sums = state.Count == 0 ? new ContributionSums([], []) : ContributionSums.Of(visit, $"donor in ({string.Join(", ", state.Take(Sentence.ValuesMax).Select(o => o.Id))})");
        var sheet = FigureSheet.Read(visit,
        [
            ActivityDigest.Held(visit, "country", code), ActivityDigest.Held(visit, "venue", code), ActivityDigest.Held(visit, "partner-country", code), PlaceWords.Counted(visit, "projects", $"count projects where country = {code}"),
            new SheetFigure("by-kind", $"count activities where country = {code} by kind") { Title = visit.Words["portal.places.figure.by-kind"] }, new SheetFigure("by-year", $"count activities where country = {code} by year") { Title = visit.Words["portal.places.figure.by-year"] },
            PlaceWords.Counted(visit, "seats", $"count members where country = {code}"), .. sums.Figures,
        ]);
        return PortalPage.Of<CountryPage>(visit, (nameof(CountryPage.Country), country), (nameof(CountryPage.Sheet), sheet), (nameof(CountryPage.State), state), (nameof(CountryPage.Given), sums));
    }
}
