using Microsoft.AspNetCore.Components;
using Rapport.Organisations;
using Rapport.Web.Figures;

namespace Rapport.Web.Organisations;

/// <summary>The countries that anything on the record concerns, region by region, and on a map.</summary>
public sealed partial class CountryListPage
{
    /// <summary>The activities by the country they were for.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>The countries.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Country> Countries { get; set; } = [];

    IEnumerable<IGrouping<string, Country>> Regions
    {
        get
        {
            var names = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo(Visit.Language), ignoreCase: true);
            return Countries.OrderBy(c => c.NameIn(Visit.Language), names).GroupBy(c => c.Region).OrderBy(r => r.Key, StringComparer.Ordinal);
        }
    }
}
