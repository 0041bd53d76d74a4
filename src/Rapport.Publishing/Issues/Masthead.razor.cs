namespace Rapport.Publishing.Issues;

/// <summary>Whose page it is, for which period, in which languages, at which state of the record.</summary>
public sealed partial class Masthead
{
    /// <summary>The name of the office.</summary>
    public static string OfficeOf(PrintedIssue issue) => issue.Edition.TitleOf("organisation", issue.Edition.Office, issue.Language);
}
