using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Organisations;

/// <summary>Memberships one under the other; a column that nothing is stated in is left out.</summary>
public sealed partial class SeatTable
{
    /// <summary>The memberships in their order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Seat> Seats { get; set; } = [];

    /// <summary>What stands in the first column: bodies or organisations.</summary>
    [Parameter, EditorRequired]
    public string Of { get; set; } = "";

    /// <summary>What the table tells, for those who hear the page.</summary>
    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    bool HasRoles => Seats.Any(s => s.Role is not null);

    bool HasFrom => Seats.Any(s => s.From is not null);

    bool HasTo => Seats.Any(s => s.To is not null);
}
