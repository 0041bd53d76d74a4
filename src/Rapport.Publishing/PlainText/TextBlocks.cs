using System.Globalization;
using Rapport.Publishing.Mail;

namespace Rapport.Publishing.PlainText;

/// <summary>Writes blocks as plain text.</summary>
/// <param name="page">Where the lines go.</param>
/// <param name="runs">Prints words and numbers.</param>
/// <param name="words">The page's own words.</param>
sealed class TextBlocks(TextPage page, TextRuns runs, Furniture words)
{
    /// <summary>Blocks one under the other.</summary>
    public void Write(IReadOnlyList<Block> blocks, int indent = 0)
    {
        foreach (var block in blocks)
        {
            page.Space();
            Write(block, indent);
        }
    }

    void Write(Block block, int indent)
    {
        switch (block)
        {
            case HeadingBlock heading: page.Paragraph(runs.Of(heading.Runs), indent); break;
            case ParagraphBlock paragraph: page.Paragraph(runs.Of(paragraph.Runs), indent); break;
            case ListBlock list: Write(list, indent); break;
            case QuoteBlock quote: Write(quote, indent); break;
            case CodeBlock code: foreach (var line in code.Text.Split('\n')) page.Line(new string(' ', indent + 4) + TextRuns.Clean(line)); break;
            case RuleBlock: page.Line("* * *"); break;
            case TableBlock table: Write(table, indent); break;
            case PictureBlock picture: Write(picture, indent); break;
            case NumbersBlock numbers: Write(numbers); break;
            case EntriesBlock entries: Write(entries); break;
            case ChartBlock chart: Write(chart); break;
        }
    }

    void Write(ListBlock list, int indent)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var bullet = list.First is { } first ? (first + i).ToString(CultureInfo.InvariantCulture) + ". " : "- ";
            var item = list.Items[i];
            if (item is [ParagraphBlock paragraph, ..]) page.Paragraph(bullet + runs.Of(paragraph.Runs), indent, indent + bullet.Length);
            else page.Line(new string(' ', indent) + bullet);
            if (item is [ParagraphBlock, ListBlock within]) Write(within, indent + bullet.Length); // a branch of a tree: no blank line between
            else Write([.. item.Skip(item is [ParagraphBlock, ..] ? 1 : 0)], indent + bullet.Length);
        }
    }

    void Write(QuoteBlock quote, int indent)
    {
        Write(quote.Blocks, indent + 4);
        if (quote.Source.Count > 0) page.Paragraph("— " + runs.Of(quote.Source), indent + 4, indent + 6);
    }

    void Write(PictureBlock picture, int indent)
    {
        if (picture.Alternative.Length > 0) page.Paragraph(words.With("mail.picture", TextRuns.Clean(picture.Alternative)), indent);
        if (picture.Caption.Count > 0) page.Paragraph(runs.Of(picture.Caption), indent);
    }

    /// <summary>A table whose columns fit stands as one; else each row becomes a short list.</summary>
    void Write(TableBlock table, int indent)
    {
        IEnumerable<IReadOnlyList<IReadOnlyList<Run>>> all = table.Head.Count > 0 ? table.Rows.Prepend(table.Head) : table.Rows;
        var cells = all.Select(row => row.Select(runs.Of).ToArray()).ToArray();
        var widths = Enumerable.Range(0, cells.Select(r => r.Length).DefaultIfEmpty(0).Max())
            .Select(c => cells.Where(r => c < r.Length).Select(r => DisplayWidth.Of(r[c])).Max()).ToArray();
        var fits = widths.Sum() + 2 * widths.Length + indent <= TextPage.Width;
        foreach (var row in cells)
        {
            if (fits) page.Line(new string(' ', indent + 2) + string.Join("  ", row.Select((cell, c) => DisplayWidth.Pad(cell, widths[c]))));
            else page.Paragraph(string.Join(" · ", row), indent + 2, indent + 4);
        }
    }

    void Write(NumbersBlock numbers)
    {
        var values = numbers.Numbers.Select(n => runs.Of(n.Number)).ToArray();
        var width = Math.Min(values.Select(DisplayWidth.Of).DefaultIfEmpty(0).Max(), 24);
        for (var i = 0; i < values.Length; i++)
        {
            var (caption, account) = (runs.Of(numbers.Numbers[i].Caption), runs.Of(numbers.Numbers[i].Account));
            page.Paragraph($"{DisplayWidth.PadBefore(values[i], width).Replace(' ', TextPage.Joined)}{TextPage.Joined}{TextPage.Joined} {caption}", 2, width + 5);
            if (account.Length > 0) page.Paragraph(account, width + 5);
        }
    }

    void Write(EntriesBlock entries)
    {
        var width = Math.Min(entries.Entries.Select(e => DisplayWidth.Of(e.When)).DefaultIfEmpty(0).Max(), 20) + 2;
        foreach (var entry in entries.Entries)
        {
            if (entries.IsRegister) page.Paragraph($"{Column(entry.When, width)}{runs.Of(entry.Title)} ({entry.Meta})", 0, width);
            else Write(entry);
        }
        if (entries.More > 0) page.Paragraph(words.With("mail.more", entries.More.ToString(CultureInfo.InvariantCulture)));
    }

    static string Column(string text, int width) => DisplayWidth.Pad(text, width).Replace(' ', TextPage.Joined);

    void Write(EntryLine entry)
    {
        page.Space();
        page.Paragraph(entry.Amount is null ? entry.When : $"{entry.When} · {runs.Of(entry.Amount)}");
        page.Paragraph(runs.Of(entry.Title), 4);
        if (entry.Text.Count > 0) page.Paragraph(runs.Of(entry.Text), 4);
        if (entry.Meta.Length > 0) page.Paragraph(TextRuns.Clean(entry.Meta), 4);
    }

    void Write(ChartBlock chart)
    {
        page.Paragraph(runs.Of(chart.Finding));
        page.Space();
        foreach (var line in TextTable.Of(chart.Rows, runs)) page.Line(line);
        if (chart.Tree is { } tree) Write(tree, 2);
        page.Space();
        page.Paragraph(runs.Of(chart.Source));
    }
}
