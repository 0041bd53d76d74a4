using Rapport.Publications;
using Rapport.Publishing.Issues;
using Rapport.Record;

namespace Rapport.Cli.Terminal;

/// <summary>
/// An edition on a terminal: its headline, its numbers (computed ones with a dot, stated ones with a ring and what the record accounts for),
/// and where everything lies. What does not fit beside a number on a narrow terminal stands under it.
/// </summary>
static class EditionSummary
{
    const string Edge = "    ";

    /// <summary>Writes it.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="places">What lies where.</param>
    /// <param name="output">A terminal or anything else.</param>
    public static void Write(Edition edition, IReadOnlyList<(string What, string Where)> places, TextWriter output)
    {
        var language = edition.Issue.Languages[0];
        output.WriteLine($"\n  {new PrintedIssue(edition, language).PlainTitle}");
        if (edition.Issue.Notice?.In(language) is { } notice)
            foreach (var line in TextWidth.Lines(notice, Room() - 2)) output.WriteLine($"  {line}");
        var figures = edition.Figures.Values.Where(f => !f.Name.Contains(' ', StringComparison.Ordinal)).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        var (names, values) = (figures.Max(f => TextWidth.Of(f.Name)), figures.Max(f => TextWidth.Of(Value(f))));
        foreach (var (mark, isComputed) in new[] { ("● computed from the record", true), ("○ stated", false) })
        {
            if (figures.All(f => f.IsComputed != isComputed)) continue;
            output.WriteLine($"\n  {mark}\n");
            foreach (var figure in figures.Where(f => f.IsComputed == isComputed)) Write(figure, names, values, output);
        }
        output.WriteLine();
        foreach (var (what, where) in places) output.WriteLine($"  {TextWidth.Left(what, 12)} {where}");
        output.WriteLine();
    }

    static void Write(EditionFigure figure, int names, int values, TextWriter output)
    {
        var line = $"{Edge}{TextWidth.Left(figure.Name, names)}  {TextWidth.Right(Value(figure), values)}";
        var note = figure.IsComputed ? figure.Reading!.Unit : Held(figure); // a computed figure has a reading
        var fits = TextWidth.Of(line) + 2 + TextWidth.Of(note) <= Room();
        output.WriteLine(fits ? $"{line}  {note}" : line);
        foreach (var under in fits ? [] : TextWidth.Lines(note, Room() - Edge.Length - 2)) output.WriteLine($"{Edge}  {under}");
    }

    /// <summary>How wide a line may be: on a terminal as wide as that is, elsewhere as wide as it needs.</summary>
    static int Room() => Console.IsOutputRedirected || Console.WindowWidth < 40 ? int.MaxValue : Console.WindowWidth;

    static string Held(EditionFigure figure) => figure.Accounted is { } accounted
        ? $"the record accounts for {CanonicalJson.DecimalText(accounted)}, unexplained {CanonicalJson.DecimalText(figure.Unexplained!.Value)}" // both or neither
        : "the record holds nothing to compare";

    static string Value(EditionFigure figure) =>
        figure.IsComputed ? figure.Reading!.Total ?? "not known" : CanonicalJson.DecimalText(figure.Stated!.Value); // one or the other
}
