namespace Rapport.Publishing.Charts;

/// <summary>
/// The office and under it, in columns of like height, its bodies; what belongs to a body stands indented under it. In a narrow room there is
/// one column. Lines lead from above and from the side where reading begins; there are no boxes.
/// </summary>
static class OrganigramDrawing
{
    const double Between = 26, Indent = 16, Line = 18, ColumnMin = 150;
    const int DepthMax = 5;

    static Lettering Office => new(18) { IsStrong = true };

    static Lettering Own => Lettering.Label with { IsStrong = true };

    public static (string Svg, double Height) Draw(Drawing drawing)
    {
        var (pen, root) = (drawing.NewPen(), OrganigramTree.Of(drawing.Issue, drawing.Figure));
        var count = Math.Clamp((int)((drawing.Room.Width + Between) / (ColumnMin + Between)), 1, Math.Max(root.Under.Count, 1));
        var width = (drawing.Room.Width - (count - 1) * Between) / count;
        var columns = Columns(root.Under, count, width);
        var y = Block(pen, (0, 4, drawing.Room.Width), TextMeasure.Lines(root.Name, drawing.Room.Width, Office, 3), (Office, 23)) + 8;
        var height = y;
        if (columns.Count > 0) pen.Lines([(0, y), ((columns.Count - 1) * (width + Between), y)], Tone.Ink, 1.5);
        for (var i = 0; i < columns.Count; i++)
            height = Math.Max(height, Column(pen, columns[i], (i * (width + Between), y, width)));
        return (pen.Svg(height + 4), height + 4);
    }

    /// <summary>The bodies in their order, cut into columns so that the highest is as low as can be.</summary>
    static List<List<OrganigramNode>> Columns(IReadOnlyList<OrganigramNode> nodes, int count, double width)
    {
        var heights = nodes.Select(n => Height(n, width - Indent, 0)).ToArray();
        var (low, high) = (heights.DefaultIfEmpty(0).Max(), heights.Sum());
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Cut(nodes, heights, middle).Count <= count) high = middle;
            else low = middle;
        }
        return Cut(nodes, heights, high);
    }

    static List<List<OrganigramNode>> Cut(IReadOnlyList<OrganigramNode> nodes, double[] heights, double most)
    {
        var (columns, filled) = (new List<List<OrganigramNode>>(), 0.0);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (columns.Count == 0 || filled + heights[i] > most + .001) (columns, filled) = ([.. columns, []], 0);
            columns[^1].Add(nodes[i]);
            filled += heights[i];
        }
        return columns;
    }

    /// <summary>One column: a rail from the office's line, and from it a branch to each body.</summary>
    static double Column(Pen pen, IReadOnlyList<OrganigramNode> nodes, (double X, double Y, double Width) at)
    {
        var (y, last) = (at.Y + 14, at.Y);
        foreach (var node in nodes)
        {
            last = y + 11;
            pen.Lines([(at.X, last), (at.X + Indent - 5, last)], Tone.Soft);
            y = Node(pen, node, (at.X + Indent, y, at.Width - Indent), 0);
        }
        pen.Lines([(at.X, at.Y), (at.X, last)], Tone.Soft);
        return y;
    }

    static double Node(Pen pen, OrganigramNode node, (double X, double Y, double Width) at, int depth)
    {
        var y = Block(pen, at, Names(node, at.Width, depth), (Letters(depth), Line));
        if (node.Kind is not null && depth == 0) y = Block(pen, (at.X, y, at.Width), [TextMeasure.Cut(node.Kind, at.Width, Lettering.Small)], (Lettering.Small, Line - 2));
        var inset = depth < DepthMax ? Indent : 0;
        var (below, last) = (y + 1, y);
        foreach (var under in node.Under)
        {
            last = y + 10;
            if (inset > 0) pen.Lines([(at.X + 2, last), (at.X + inset - 4, last)], Tone.Line, 1.5);
            y = Node(pen, under, (at.X + inset, y, at.Width - inset), depth + 1);
        }
        if (node.Under.Count > 0 && inset > 0) pen.Lines([(at.X + 2, below), (at.X + 2, last)], Tone.Line, 1.5);
        return depth == 0 ? y + 10 : y + 3;
    }

    static double Height(OrganigramNode node, double width, int depth)
    {
        var own = Names(node, width, depth).Count * Line + (node.Kind is not null && depth == 0 ? Line - 2 : 0) + (depth == 0 ? 10 : 3);
        return own + node.Under.Sum(n => Height(n, width - (depth < DepthMax ? Indent : 0), depth + 1));
    }

    static IReadOnlyList<string> Names(OrganigramNode node, double width, int depth) => TextMeasure.Lines(node.Name, width, Letters(depth), 4);

    static Lettering Letters(int depth) => depth == 0 ? Own : Lettering.Label;

    /// <summary>Lines of text from an upper edge; gives back the lower one.</summary>
    static double Block(Pen pen, (double X, double Y, double Width) at, IReadOnlyList<string> lines, (Lettering Lettering, double Line) set)
    {
        for (var i = 0; i < lines.Count; i++) pen.Text(at.X, at.Y + set.Line * (i + 1) - 3, lines[i], set.Lettering);
        return at.Y + set.Line * lines.Count;
    }
}
