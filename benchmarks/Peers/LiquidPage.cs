using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;

namespace Rapport.Benchmarks.Peers;

/// <summary>A page by a Liquid template that is read once and filled with values that stand ready.</summary>
sealed class LiquidPage
{
    const string Template =
        """
        <!DOCTYPE html>
        <html lang="en" dir="ltr">
        <head><meta charset="utf-8"><title>{{ title }}</title><style>{{ styles | raw }}</style></head>
        <body><main><h1>{{ title }}</h1>
        <ol class="items">
        {% for item in items %}<li><p class="when">{{ item.When }}</p><div class="what"><h3>{{ item.Title }}</h3><p>{{ item.Summary }}</p><p class="meta">{{ item.Meta }}</p></div></li>
        {% endfor %}</ol></main></body>
        </html>

        """;

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    readonly IFluidTemplate template = new FluidParser().Parse(Template);
    readonly TemplateOptions options = new();
    readonly (string Title, string Styles, IReadOnlyList<ListedItem> Items) values;

    public LiquidPage(string title, string styles, IReadOnlyList<ListedItem> items)
    {
        values = (title, styles, items);
        options.MemberAccessStrategy.Register<ListedItem>();
    }

    public string Render()
    {
        var context = new TemplateContext(options);
        context.SetValue("title", values.Title);
        context.SetValue("styles", values.Styles);
        context.SetValue("items", values.Items);
        return template.Render(context, Encoder);
    }
}
