using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Text;

namespace Rapport.Publishing.Issues;

/// <summary>The whole page of an issue in one language, in one file: no script, nothing loaded from elsewhere.</summary>
public sealed partial class IssueDocument
{
    /// <summary>The issue.</summary>
    [Parameter, EditorRequired]
    public PrintedIssue Printed { get; set; } = default!; // required

    /// <summary>In the page, or a file of their own, whose address the portal makes of letters and digits.</summary>
    string Styles => Printed.Place.Styles is { } address ? $"<link rel=\"stylesheet\" href=\"{address}\">" : $"<style>{Stylesheet.For(Printed.Language)}</style>";

    string Description => Printed.Words.With("page.description", Masthead.OfficeOf(Printed), Printed.Dates.Of(Printed.Edition.Issue.Period));

    string? Marked => string.Join(' ', Printed.Title.OfType<BindingSegment>().Select(s => s.Binding.Name)) is { Length: > 0 } names ? names : null;

    /// <summary>The headline and the office, as much as tabs and lists of pages show.</summary>
    string Title
    {
        get
        {
            var headline = Printed.PlainTitle;
            var whole = $"{headline} · {Masthead.OfficeOf(Printed)}";
            if (whole.Length <= TitleMax) return whole;
            if (headline.Length <= TitleMax) return headline;
            var word = headline.LastIndexOf(' ', TitleMax - 1);
            return headline[..(word > 0 ? word : TitleMax - 1)] + "…";
        }
    }

    const int TitleMax = 70;
}
