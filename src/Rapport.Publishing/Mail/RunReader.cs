using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Rapport.Publications;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Text;

namespace Rapport.Publishing.Mail;

/// <summary>Turns sanitised segments into runs, so that HTML and plain text are told from the same text.</summary>
/// <param name="issue">The issue.</param>
public sealed partial class RunReader(PrintedIssue issue)
{
    internal const char Open = '\ue000', Close = '\ue001'; // as in BoundMarkdown, which takes both out of what writers wrote

    /// <summary>One line: a heading, a caption.</summary>
    public IReadOnlyList<Run> Line(IReadOnlyList<Segment> segments)
    {
        return Tidy([.. Of(MarkupReader.Body(Joined(segments)), new Run(""), Placed(segments))]);
    }

    /// <summary>What stands between the markup, in its order.</summary>
    internal static IReadOnlyList<Segment> Placed(IReadOnlyList<Segment> segments) => [.. segments.Where(s => s is not MarkupSegment)];

    /// <summary>Segments as one text, all that is no markup as its number in private-use brackets.</summary>
    internal static string Joined(IReadOnlyList<Segment> segments)
    {
        var at = 0;
        return string.Concat(segments.Select(s => s is MarkupSegment markup ? markup.Html : $"{Open}{(at++).ToString(CultureInfo.InvariantCulture)}{Close}"));
    }

    /// <summary>The runs of a node, in the style of what stands around it.</summary>
    internal IEnumerable<Run> Of(INode node, Run style, IReadOnlyList<Segment> placed)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) foreach (var run in Of(text.Data, style, placed)) yield return run;
            else if (child is IElement { LocalName: "br" }) yield return Run.Break;
            else if (child is IElement { LocalName: "img" } image) yield return style with { Text = Alternative(image) };
            else if (child is IElement element) foreach (var run in Of(element, Styled(element, style), placed)) yield return run;
        }
    }

    /// <summary>One number of a figure.</summary>
    internal Run Number(PrintedFigure figure, string? value, bool isComputed) => new(issue.Numbers.Of(value, figure.Currency))
    {
        Standing = isComputed ? Standing.Computed : Standing.Stated,
        Href = figure.Href,
    };

    /// <summary>The value of a figure: its total, or what was stated.</summary>
    internal Run Number(PrintedFigure figure) => Number(figure, figure.Value, figure.Figure.IsComputed);

    /// <summary>Spaces as HTML reads them: one for several, none at the ends.</summary>
    internal static IReadOnlyList<Run> Tidy(IReadOnlyList<Run> runs)
    {
        var tidy = new List<Run>();
        foreach (var run in runs)
        {
            if (run == Run.Break)
            {
                tidy.Add(run);
                continue;
            }
            var text = Spaces().Replace(run.Text, " ");
            if (tidy.Count == 0 || tidy[^1].Text.EndsWith(' ') || tidy[^1] == Run.Break) text = text.TrimStart(' ');
            if (text.Length > 0) tidy.Add(run with { Text = text });
        }
        while (tidy.Count > 0 && tidy[^1].Text.TrimEnd(' ', '\n') is var last && last != tidy[^1].Text)
        {
            tidy[^1] = tidy[^1] with { Text = last };
            if (last.Length == 0) tidy.RemoveAt(tidy.Count - 1);
        }
        return tidy;
    }

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Spaces();

    static Run Styled(IElement element, Run style) => element.LocalName switch
    {
        "strong" or "b" or "th" => style with { IsStrong = true },
        "em" or "i" or "cite" => style with { IsEmphasis = true },
        "code" => style with { IsCode = true },
        "a" => style with { Href = element.GetAttribute("href") is { } href && Uri.TryCreate(href, UriKind.Absolute, out _) ? href : style.Href },
        _ => style,
    };

    string Alternative(IElement image) => image.GetAttribute("alt") is { Length: > 0 } text ? issue.Words.With("mail.picture", text) : "";

    IEnumerable<Run> Of(string text, Run style, IReadOnlyList<Segment> placed)
    {
        var at = 0;
        while (text.IndexOf(Open, at) is >= 0 and var open && text.IndexOf(Close, open) is > 0 and var close)
        {
            yield return style with { Text = text[at..open] };
            if (int.TryParse(text.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && placed.ElementAtOrDefault(index) is BindingSegment bound)
                foreach (var run in Bound(bound, style)) yield return run;
            at = close + 1;
        }
        yield return style with { Text = text[at..] };
    }

    /// <summary>A number with the phrase around it, in the plural form that its language asks for.</summary>
    IEnumerable<Run> Bound(BindingSegment bound, Run style)
    {
        var binding = bound.Binding;
        if (binding.Kind == BindingKind.Constant) return [style with { Text = binding.Name, Standing = Standing.Given, Href = GivenHref(binding) }];
        var figure = issue.Figure(binding.Key);
        var known = NumberText.TryNumber(figure.Value, out var number) ? number : (decimal?)null;
        var phrase = (binding.Forms?.For(bound.Language ?? issue.TextLanguage, known) ?? "#").Split('#', 2);
        var run = Number(figure) with { IsStrong = style.IsStrong, IsEmphasis = style.IsEmphasis, Language = style.Language };
        return [style with { Text = phrase[0] }, run, style with { Text = phrase.ElementAtOrDefault(1) ?? "" }];
    }

    string? GivenHref(Binding binding) =>
        issue.Given.FirstOrDefault(g => g.Value == binding.Name && g.Source == binding.Source) is { } given ? $"#{given.Id}-source" : null;
}
