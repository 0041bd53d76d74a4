using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Rapport.Publications;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing;

/// <summary>Renders an edition as one self-contained page of HTML: a pure function, so the same edition gives the same bytes.</summary>
public static partial class IssuePage
{
    /// <summary>The page in one language; text that is missing in it stands in its original, and says so.</summary>
    /// <exception cref="Rapport.Record.RecordException">A binding names nothing: see <see cref="Bindings.Unresolved"/>, to be asked first.</exception>
    public static Task<string> RenderAsync(Edition edition, string language, CancellationToken cancellationToken = default) =>
        RenderAsync(new PrintedIssue(edition, language), cancellationToken);

    /// <summary>The page of an issue that is laid out.</summary>
    public static async Task<string> RenderAsync(PrintedIssue issue, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await RenderAsync<IssueDocument>(new() { [nameof(IssueDocument.Printed)] = issue }, cancellationToken);
    }

    /// <summary>A whole document as HTML with line feeds.</summary>
    internal static async Task<string> RenderAsync<TDocument>(Dictionary<string, object?> parameters, CancellationToken cancellationToken) where TDocument : IComponent
    {
        var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance); // a shared one keeps what it rendered
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TDocument>(ParameterView.FromDictionary(parameters));
            cancellationToken.ThrowIfCancellationRequested();
            return Void().Replace(Indent().Replace(page.ToHtmlString().ReplaceLineEndings("\n"), "\n"), "<$1>");
        });
    }

    /// <summary>What components indent their tags by: it says nothing, and is a tenth of a long page.</summary>
    [GeneratedRegex(@"\n[ \n]+(?=<)")]
    private static partial Regex Indent();

    /// <summary>Elements without an end, which components close as XML does.</summary>
    [GeneratedRegex("<((?:meta|br|hr|img)(?: [^<>]*?)?) ?/>")]
    private static partial Regex Void();
}
