namespace Rapport.Publishing.PlainText;

/// <summary>A plain text in three parts, so that a personal message can greet before the text and say at its end how to leave.</summary>
/// <param name="Head">Whose it is, for which period, the headline.</param>
/// <param name="Body">The issue.</param>
/// <param name="Foot">Links and what must be carried.</param>
public sealed record TextParts(string Head, string Body, string Foot)
{
    /// <summary>The whole text.</summary>
    public string Whole => Head + Body + Foot;
}
