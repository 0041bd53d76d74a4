using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Text;

/// <summary>A text of the words with elements in its places, so that each language puts them where they belong.</summary>
public sealed partial class Filled
{
    /// <summary>The text, with <c>{0}</c> and perhaps <c>{1}</c>.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>What stands at <c>{0}</c>.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? First { get; set; }

    /// <summary>What stands at <c>{1}</c>.</summary>
    [Parameter]
    public RenderFragment? Second { get; set; }

    /// <summary>The words of a text and its places, in their order.</summary>
    internal static string[] Pieces(string text) => Place().Split(text);

    [GeneratedRegex(@"(\{[01]\})")]
    private static partial Regex Place();
}
