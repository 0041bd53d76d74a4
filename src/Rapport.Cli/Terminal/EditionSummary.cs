using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Cli.Terminal;

/// <summary>The numbers of an edition on a terminal: computed ones with a dot, stated ones with a ring and what the record accounts for.</summary>
static class EditionSummary
{
    public static void Write(Edition edition, TextWriter output)
    {
        var figures = edition.Figures.Values.Where(f => !f.Name.Contains(' ', StringComparison.Ordinal)).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        var width = figures.Max(f => TextWidth.Of(f.Name));
        output.WriteLine("\n  ● computed from the record\n");
        foreach (var figure in figures.Where(f => f.IsComputed))
            output.WriteLine($"    {TextWidth.Left(figure.Name, width)}  {TextWidth.Right(Value(figure.Reading!.Total), 12)}  {figure.Reading.Unit}"); // a computed figure has a reading
        output.WriteLine("\n  ○ stated\n");
        foreach (var figure in figures.Where(f => !f.IsComputed))
            output.WriteLine($"    {TextWidth.Left(figure.Name, width)}  {TextWidth.Right(CanonicalJson.DecimalText(figure.Stated!.Value), 12)}  {Held(figure)}"); // else it would be computed
        output.WriteLine();
    }

    static string Held(EditionFigure figure) => figure.Accounted is { } accounted
        ? $"the record accounts for {CanonicalJson.DecimalText(accounted)}, unexplained {CanonicalJson.DecimalText(figure.Unexplained!.Value)}" // both or neither
        : "the record holds nothing to compare";

    static string Value(string? value) => value ?? "not known";
}
