using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Pages;

/// <summary>The ways through a list of several pages.</summary>
public sealed partial class Pager
{
    /// <summary>The page shown, from 1.</summary>
    [Parameter, EditorRequired]
    public int Page { get; set; }

    /// <summary>How many stand on a page.</summary>
    [Parameter, EditorRequired]
    public int Size { get; set; }

    /// <summary>How many there are in all.</summary>
    [Parameter, EditorRequired]
    public long Count { get; set; }

    long Pages => (Count + Size - 1) / Size;

    string Link(int page) => Visit.Here(("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));
}
