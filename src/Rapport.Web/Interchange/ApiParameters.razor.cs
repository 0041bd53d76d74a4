using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Interchange;

/// <summary>Parameters in a table: what each does, and what it may be.</summary>
public sealed partial class ApiParameters
{
    /// <summary>The parameters.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ApiParameter> Of { get; set; } = [];
}
