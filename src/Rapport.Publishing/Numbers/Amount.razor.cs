using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Text;

namespace Rapport.Publishing.Numbers;

/// <summary>A value as it is printed, its currency set apart so that it can stand smaller; never torn by the direction of the text.</summary>
public sealed partial class Amount
{
    /// <summary>The value as readings hold it.</summary>
    [Parameter, EditorRequired]
    public string? Value { get; set; }

    /// <summary>For money: ISO 4217.</summary>
    [Parameter, EditorRequired]
    public string? Currency { get; set; }

    /// <summary>Whether minor digits are printed even where they are zero.</summary>
    [Parameter]
    public bool HasMinor { get; set; }

    string Printed => Issue.Numbers.Of(Value, Currency, HasMinor);

    int? Split => Currency is not null && NumberText.TryNumber(Value, out _) ? Printed.IndexOf(Currency, StringComparison.Ordinal) : null;
}
