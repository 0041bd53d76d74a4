using Microsoft.AspNetCore.Components;
using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>Asks for the two states of which an answer is compared, and offers the ends of the month and the year before.</summary>
public sealed partial class ChangesForm
{
    /// <summary>What is asked, without a state.</summary>
    [Parameter, EditorRequired]
    public string Sentence { get; set; } = "";

    IReadOnlyList<DateOnly> Offered { get; set; } = [];

    string? Day => AsOfField.DayOf(Visit.Asked("since"));

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var today = Visit.Day;
        DateOnly[] ends = [new DateOnly(today.Year, today.Month, 1).AddDays(-1), new DateOnly(today.Year, 1, 1).AddDays(-1)];
        Offered = [.. ends.Distinct().Where(HasPublicRecord)];
    }

    bool HasPublicRecord(DateOnly day)
    {
        try { _ = Visit.At($"{day:yyyy-MM-dd}"); }
        catch (PortalException) { return false; }
        return true;
    }
}
