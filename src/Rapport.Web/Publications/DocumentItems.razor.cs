using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Publications;

/// <summary>Documents one by one: when, what, under which symbol.</summary>
public sealed partial class DocumentItems
{
    /// <summary>The documents in their order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<DocumentLine> Lines { get; set; } = [];
}
