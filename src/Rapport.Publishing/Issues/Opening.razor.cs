namespace Rapport.Publishing.Issues;

/// <summary>The headline and the lead; beside them how to read a number, and what the issue holds.</summary>
public sealed partial class Opening
{
    /// <summary>The section that opens the issue: the first, where it is a lead.</summary>
    public static PrintedSection? LeadOf(PrintedIssue issue) => issue.Sections is [{ Kind: "lead" } lead, ..] ? lead : null;

    PrintedSection? Lead => LeadOf(Issue);

    string TitleLanguage => Issue.Edition.Issue.Title.LanguageFor(Issue.Language);

    string TextLanguage => Lead?.Language ?? Issue.TextLanguage;

    string? Spoken => TextLanguage == Issue.Language ? null : TextLanguage;

    string? Written => Spoken is null ? null : Furniture.DirectionOf(Spoken);

    string NameOf(string language) => Words.Find($"language.{language}") ?? language;
}
