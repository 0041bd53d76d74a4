using Microsoft.AspNetCore.Components;
using Rapport.Publications;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Receipts;

/// <summary>A receipt: what was counted in one plain sentence, the question, the rows with what each gives, a rule, the total.</summary>
public sealed partial class ReceiptView
{
    /// <summary>The receipt.</summary>
    [Parameter, EditorRequired]
    public Receipt Receipt { get; set; } = default!; // required

    FigureUse[] Uses => [.. Issue.UsesOf(Receipt.Key)];

    IEnumerable<string> Notes
    {
        get
        {
            var reading = Receipt.Reading;
            if (reading.PartsOverlap) yield return Words["receipts.overlap"];
            if (reading.NotPlaced > 0) yield return Issue.Numbers.Counted("receipts.not-placed", reading.NotPlaced);
            if (reading.NotStated > 0) yield return Issue.Numbers.Counted("receipts.not-stated", reading.NotStated);
        }
    }
}
