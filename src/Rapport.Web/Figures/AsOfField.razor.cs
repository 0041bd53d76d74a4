using Rapport.Time;

namespace Rapport.Web.Figures;

/// <summary>The field for the state of the record that is looked at.</summary>
public sealed partial class AsOfField
{
    /// <summary>The day asked for; a field for a day cannot hold an instant.</summary>
    string? Day => PartialDate.TryParse(Visit.AsRecorded ?? "", out var date) ? $"{date.Last:yyyy-MM-dd}" : null;
}
