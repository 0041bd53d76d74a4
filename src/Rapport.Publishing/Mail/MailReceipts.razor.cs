namespace Rapport.Publishing.Mail;

/// <summary>How the numbers were made, in short; then what was stated, and what is given.</summary>
public sealed partial class MailReceipts
{
    /// <summary>The whole receipt is linked at its total, just above.</summary>
    static Run Unlinked(Run number) => number with { Href = null };

    static string Label(ChartRow row) => row.Group.Length == 0 ? row.Label : $"{row.Group}, {row.Label}";
}
