using Rapport.Time;

namespace Rapport.Web.Figures;

/// <summary>The field for the state of the record that is looked at.</summary>
public sealed partial class AsOfField
{
    string? Day => DayOf(Visit.AsRecorded);

    /// <summary>What a field for a day holds of a state that was asked for: nothing of an instant.</summary>
    internal static string? DayOf(string? state) => PartialDate.TryParse(state ?? "", out var date) ? $"{date.Last:yyyy-MM-dd}" : null;
}
