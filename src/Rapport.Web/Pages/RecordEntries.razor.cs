using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Pages;

/// <summary>Records one under the other: what each is called and, in a few words, what it is.</summary>
public sealed partial class RecordEntries
{
    /// <summary>The records in their order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<RecordLine> Lines { get; set; } = [];

    /// <summary>What is said where there are none.</summary>
    [Parameter]
    public string? Empty { get; set; }
}
