using Microsoft.AspNetCore.Components;
using Rapport.Organisations;
using Rapport.Web.Delivery;
using Rapport.Web.Figures;
using Rapport.Web.Fund;
using Rapport.Web.Pages;

namespace Rapport.Web.Organisations;

/// <summary>Everything on the record that concerns one country: what was held for it, in it and with it, and the state among organisations.</summary>
public sealed partial class CountryPage
{
    static readonly string[] Strip = ["held-country", "held-venue", "held-partner-country", "projects"];

    /// <summary>The country.</summary>
    [Parameter, EditorRequired]
    public Country Country { get; set; } = default!; // required

    /// <summary>The numbers.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>The state as an organisation; several where the record keeps several for one country.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Subject> State { get; set; } = [];

    /// <summary>What the state gave.</summary>
    [Parameter, EditorRequired]
    public ContributionSums Given { get; set; } = default!; // required

    string Name => Country.NameIn(Visit.Language);

    (string, string)[] Trail => [(Words["portal.countries"], Visit.Link("/countries"))];

    IReadOnlyList<string> Keys => [.. Strip.Where(key => Sheet[key].Value != "0")];

    ActivityDigest For { get; set; } = default!; // set before anything is rendered

    ActivityDigest Held { get; set; } = default!; // set before anything is rendered

    ActivityDigest Partner { get; set; } = default!; // set before anything is rendered

    bool IsEmpty => For.IsEmpty && Held.IsEmpty && Partner.IsEmpty && Sheet["projects"].Value == "0" && State.Count == 0;

    IReadOnlyList<Seat> Seats { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        For = ActivityDigest.Of(Visit, "country", Country.Code);
        Held = ActivityDigest.Of(Visit, "venue", Country.Code, ActivityDigest.Few);
        Partner = ActivityDigest.Of(Visit, "partner-country", Country.Code, ActivityDigest.Few);
        Seats = Seat.InBodies(Visit, $"count members where country = {Country.Code}");
    }
}
