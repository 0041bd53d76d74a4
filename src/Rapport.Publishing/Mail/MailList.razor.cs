using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>A list, as a table: mail programs disagree about the room of bullets.</summary>
public sealed partial class MailList
{
    /// <summary>The list.</summary>
    [Parameter, EditorRequired]
    public ListBlock List { get; set; } = default!; // required

    string Bullet(int index) => List.First is { } first ? (first + index).ToString(CultureInfo.InvariantCulture) + "." : "–";
}
