using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Pages;

/// <summary>No answer: what was found, what was expected, and the way home.</summary>
public sealed partial class ProblemPage
{
    /// <summary>What happened, in a few words.</summary>
    [Parameter, EditorRequired]
    public string Heading { get; set; } = "";

    /// <summary>What happened, and what to do.</summary>
    [Parameter, EditorRequired]
    public string Said { get; set; } = "";
}
