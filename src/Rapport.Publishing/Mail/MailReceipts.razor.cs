namespace Rapport.Publishing.Mail;

/// <summary>How the numbers were made, in short; then what was stated, and what is given.</summary>
public sealed partial class MailReceipts
{
    const string Cell = $"padding:9px 0;border-top:1px solid {MailStyle.Line};font-size:14px;line-height:21px";

    static string Label(ChartRow row) => row.Group.Length == 0 ? row.Label : $"{row.Group}, {row.Label}";
}
