using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>Large numbers side by side; under each other on a telephone.</summary>
public sealed partial class MailNumbers
{
    const int LengthMax = 8;

    /// <summary>The numbers.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<LargeRun> Numbers { get; set; } = [];

    int Columns => Numbers.Count is 1 ? 1 : Numbers.Count is 2 or 4 ? 2 : 3;

    string Size => Numbers.Any(n => n.Number.Text.Length > LengthMax) ? "font-size:24px;line-height:32px" : "font-size:42px;line-height:48px";
}
