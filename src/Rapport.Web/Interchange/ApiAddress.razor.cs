using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Interchange;

/// <summary>An address for programs, to be read: what it answers, an example to try, its parameters.</summary>
public sealed partial class ApiAddress
{
    /// <summary>The address.</summary>
    [Parameter, EditorRequired]
    public ApiEndpoint Of { get; set; } = default!; // required
}
