using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Rapport.Publishing;

/// <summary>Renders a document of Razor components to HTML: a pure function of its parameters, so the same ones give the same bytes.</summary>
public static partial class HtmlPage
{
    /// <summary>A whole document, with line feeds.</summary>
    /// <typeparam name="TDocument">The component that is the document.</typeparam>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<string> RenderAsync<TDocument>(Dictionary<string, object?> parameters, CancellationToken cancellationToken = default)
        where TDocument : IComponent
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
    [GeneratedRegex("<((?:meta|link|input|br|hr|img)(?: [^<>]*?)?) ?/>")]
    private static partial Regex Void();
}
