using Rapport.Figures;
using Rapport.Publications;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>Finds what is to be said of a figure, by the kind of its picture.</summary>
sealed class FindingWriter(PrintedIssue issue, PrintedFigure figure)
{
    readonly Drawing drawing = new(issue, figure, new PictureRoom(640, false));

    public Finding Of(string kind)
    {
        if (figure.Computed is not { } reading)
            return Finding.Said(issue.Words["page.named"], new FindingPiece(Pictures.TitleOf(issue, figure)), new FindingPiece(drawing.Printed(figure.Value), figure.Href, IsStated: true));
        if (kind == "organigram") return Units();
        if (reading.Columns.Count == 0) return Finding.Said(issue.Words["page.named"], new FindingPiece(Pictures.TitleOf(issue, figure)), Total(reading));
        var named = Named(reading);
        if (named.Length == 0) return Unnamed(reading);
        return (kind, reading.Columns.Count) switch
        {
            ("line", 1) => Course(reading),
            ("proportion", 1) => Share(named, reading),
            ("map", 1) => States(named),
            (_, 1) => Leaders(named, reading),
            (_, 2) => Largest(reading),
            _ => Finding.Said("{0}", new FindingPiece(Pictures.TitleOf(issue, figure))),
        };
    }

    Bar[] Named(Reading reading) => reading.Columns.Count == 1 ? [.. drawing.Bars(int.MaxValue).Where(b => !b.IsRest && b.Number > 0)]
        : [.. reading.Rows.Where(r => BarList.Number(r) > 0).Select(r => new Bar("", r.Value, 0, ""))];

    /// <summary>All of it is in no named part; or there is nothing.</summary>
    Finding Unnamed(Reading reading) => reading.Columns.Count == 1 && drawing.Bars(int.MaxValue).Where(b => b.Number > 0).ToArray() is [var rest]
        ? Say("chart.all", new FindingPiece(rest.Label), Number(rest)) : Finding.Said(issue.Words["chart.empty"]);

    /// <summary>Who comes first and with how much.</summary>
    Finding Leaders(Bar[] bars, Reading reading)
    {
        var most = bars.Max(b => b.Number);
        var first = bars.Where(b => b.Number == most).ToArray();
        var value = Number(first[0]);
        var names = first.Select(b => new FindingPiece(b.Label)).ToArray();
        if (names.Length == 1 && bars.Length == 1) return Say("chart.all", names[0], value);
        if (names.Length == bars.Length) return Say("chart.level", value with { Href = figure.Href });
        return names switch
        {
            [var one] => reading.PartsOverlap || !BarList.IsAdditive(reading) ? Say("chart.leads", one, value) : Say("chart.leads.of", one, value, Total(reading)),
            [var one, var two] => Say("chart.leads.two", one, two, value with { Href = figure.Href }),
            [var one, var two, var three] => Say("chart.leads.three", one, two, three, value with { Href = figure.Href }),
            _ => Say("chart.several", value with { Href = figure.Href }),
        };
    }

    /// <summary>Where a line begins and ends, and its peak where that lies between.</summary>
    Finding Course(Reading reading)
    {
        var points = TimePoints.Of(reading, reading.Rows.Select(r => (r.Keys[0], r.Value)));
        var known = points.Where(p => p.Value is not null).ToArray();
        var (first, last, peak) = (known[0], known[^1], known.MaxBy(p => p.Value) ?? known[0]);
        FindingPiece[] ends = [Point(first), When(first), Point(last), When(last)];
        return peak == first || peak == last ? Say("chart.line", ends) : Say("chart.line.peak", [.. ends, Point(peak), When(peak)]);
    }

    FindingPiece When(TimePoint point) => new(issue.Labels.Of(drawing.Reading.Columns[0], point.Key));

    /// <summary>A month without a row has no part of the receipt: it leads to the whole.</summary>
    FindingPiece Point(TimePoint point) => new(drawing.Printed(point.Value ?? 0),
        drawing.Reading.Rows.Any(r => r.Keys[0] == point.Key) ? issue.PartOf(figure.Key, [point.Key]) : figure.Href);

    /// <summary>The largest named part and its share in whole percent, as it stands in the picture.</summary>
    Finding Share(Bar[] named, Reading reading)
    {
        var parts = ProportionDrawing.Parts(drawing);
        var (bar, percent) = parts.First(p => p.Bar.Key == named[0].Key);
        return Say("chart.share", new FindingPiece(bar.Label), new FindingPiece(percent, bar.Href), Total(reading));
    }

    /// <summary>The largest part of the second dimension over all rows; of the first where the second is a time.</summary>
    Finding Largest(Reading reading)
    {
        if (!BarList.IsAdditive(reading)) return Finding.Said("{0}", new FindingPiece(Pictures.TitleOf(issue, figure)));
        var by = BarList.IsTime(reading.Columns[1]) ? 0 : 1;
        var groups = reading.Rows.GroupBy(r => r.Keys[by]).Select(g => (Row: g.First(), Sum: g.Sum(BarList.Number))).ToArray();
        var shares = Shares.Percent([.. groups.Select(g => Math.Max(g.Sum, 0))]);
        var named = Enumerable.Range(0, groups.Length).Where(i => groups[i].Row.Keys[by] is not ("(none)" or "(others)")).ToArray();
        if (named.Length == 0) return Finding.Said("{0}", new FindingPiece(Pictures.TitleOf(issue, figure)));
        var most = named.MaxBy(i => groups[i].Sum);
        var percent = issue.Words.With("chart.percent", issue.Numbers.Of(shares[most], null));
        return Say("chart.share", new FindingPiece(issue.Labels.Of(reading.Columns, groups[most].Row)[by]), new FindingPiece(percent, figure.Href), Total(reading));
    }

    /// <summary>How many states, and which one most often.</summary>
    Finding States(Bar[] bars)
    {
        var many = drawing.Reading.Rows.Any(r => r.Keys[0] == "(others)") ? "chart.map.shown" : "chart.map";
        var count = new FindingPiece(issue.Numbers.Of(bars.Length, null), figure.Href);
        var first = bars.Where(b => b.Number == bars[0].Number).ToArray();
        return first.Length > 1 || bars.Length == 1 ? Counted(many, bars.Length, count)
            : Counted($"{many}.most", bars.Length, count, new FindingPiece(bars[0].Label), Number(bars[0]));
    }

    Finding Units()
    {
        var (units, office) = (OrganigramTree.Bodies(figure).Count, issue.Edition.TitleOf("organisation", issue.Edition.Office, issue.Language));
        return Counted("chart.units", units, new FindingPiece(issue.Numbers.Of(units, null), figure.Href), new FindingPiece(office));
    }

    FindingPiece Number(Bar bar) => new(drawing.Printed(bar), bar.Href);

    FindingPiece Total(Reading reading) => new(drawing.Printed(reading.Total), figure.Href);

    Finding Say(string key, params FindingPiece[] values) => Finding.Said(issue.Words[key], values);

    Finding Counted(string key, int number, params FindingPiece[] values) =>
        Finding.Said(issue.Words.Find($"{key}.{PluralForms.CategoryOf(issue.Words.SpokenIn, number)}") ?? issue.Words[$"{key}.other"], values);
}
