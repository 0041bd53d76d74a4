using System.Text.RegularExpressions;
using Rapport.Record;

namespace Rapport.Publications;

/// <summary>Holds the quotations of one language against the rule that each says who said it, and against the record.</summary>
sealed partial class QuotationCheck(string file, EditionSources sources)
{
    const string WithSource = "a block quote whose last line says who said it and where, after a dash: > — Head of the Office, opening of the conference, 10 February 2021";

    /// <summary>Every problem.</summary>
    public IEnumerable<Problem> Problems(string text) => TextBlocks.Split(text).SelectMany(OfBlock);

    IEnumerable<Problem> OfBlock(TextBlock block)
    {
        if (block.Kind == TextBlockKind.Prose) return InProse(block);
        if (block.Kind != TextBlockKind.Quotation) return [];
        return (block.Id is { } id ? OnRecord(id, block.Line) : Written(block)) is { } problem ? [problem] : [];
    }

    Problem? Written(TextBlock block)
    {
        var words = block.Text.Trim();
        if (BindingReader.Read("> " + words).Any(b => b.Kind == BindingKind.Quotation))
            return Say("quotation.alone", block.Line, words, "nothing beside [[quotation:ID]] in its block quote: words and source come from the record");
        if (words.Length == 0) return Say("quotation.words", block.Line, block.Source ?? "", "the words that were said, above their source");
        if (words.Split('\n').Any(l => l.TrimStart().StartsWith('>'))) return Say("quotation.nested", block.Line, words, "one level of quotation; remove the second >");
        return block.Source is null ? Say("quotation.source", block.Line, words, WithSource) : null;
    }

    Problem? OnRecord(string id, int line)
    {
        if (sources.Find(Quotation.Shape.Name, id) is not { } content) return Say("quotation.unknown", line, $"[[quotation:{id}]]", Unknown(id));
        var quotation = new Quotation(new QuotationId(id), content);
        return (quotation.SpeakerPost ?? quotation.Occasion ?? quotation.Source) is not null ? null
            : Say("quotation.source", line, $"[[quotation:{id}]]", "a quotation whose record says who said it, the occasion, or the source; add one of them to its row");
    }

    string Unknown(string id) => Nearness.Nearest(id, sources.IdsOf(Quotation.Shape.Name).Where(i => sources.Find(Quotation.Shape.Name, i) is not null)) is { } nearest
        ? $"the id of a quotation on the record; the nearest is {nearest}" : "the id of a quotation on the record that this audience may see";

    /// <summary>Inside a list a quotation would be cut in two.</summary>
    IEnumerable<Problem> InProse(TextBlock block)
    {
        var (lines, isFenced) = (block.Text.Split('\n'), false);
        for (var at = 0; at < lines.Length; at++)
        {
            if (TextBlocks.IsFence(lines[at])) isFenced = !isFenced;
            if (!isFenced && InsideList().IsMatch(lines[at]))
                yield return Say("quotation.place", block.Line + at, lines[at].Trim(), "a block quote that begins its line, by itself between empty lines; take it out of the list");
        }
    }

    Problem Say(string code, int line, string found, string expected) => new(code, file, line, null, Short(found), expected);

    static string Short(string found)
    {
        var line = found.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..(char.IsHighSurrogate(line[56]) ? 56 : 57)] + "...";
    }

    [GeneratedRegex(@"^(?:[ \t]|[-*+][ \t]|[0-9]{1,9}[.)][ \t])*>", RegexOptions.NonBacktracking)]
    private static partial Regex InsideList();
}
