using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Figures;

/// <summary>The field in which a sentence is written.</summary>
public sealed partial class AskForm
{
    /// <summary>The sentence that stands in it.</summary>
    [Parameter]
    public string? Sentence { get; set; }

    /// <summary>Whether that sentence cannot be answered.</summary>
    [Parameter]
    public bool IsWrong { get; set; }
}
