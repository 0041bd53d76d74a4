using Rapport.Exchange.Loading;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Exchange.Definitions;

/// <summary>Reads <c>figures.yml</c>: each key names a figure, its mapping defines it.</summary>
static class FiguresReader
{
    /// <summary>Reads every definition and reports every problem.</summary>
    public static void Read(SourceFile file, LoadRun run)
    {
        if (YamlReader.Read(file, run) is not { } root) { run[FigureDefinition.Shape.Name].IsIncomplete = true; return; }
        var reader = new DefinitionReader(FigureDefinition.Shape, file, run);
        foreach (var entry in root.Entries) ReadFigure(entry, reader, file, run);
    }

    static void ReadFigure(YamlEntry entry, DefinitionReader reader, SourceFile file, LoadRun run)
    {
        var isNamed = RecordId.IsValid(entry.Key);
        if (!isNamed) run.Problems.Add(file.Name, new Place(entry.Line, entry.Key, 0), LoadMessages.Id(entry.Key));
        if (entry.Value is not YamlMap map)
        {
            run.Problems.Add(file.Name, new Place(entry.Line, entry.Key, 0), LoadMessages.Yaml(entry.Value.Word, "the figure's sentence and its other keys"));
            run[FigureDefinition.Shape.Name].Reserve(entry.Key);
            return;
        }
        var figure = reader.Read(isNamed ? entry.Key : "", entry.Line, map);
        if (figure.Content.Text("sentence") is { } sentence && run.Context.SentenceProblem(sentence) is { } problem)
            run.Problems.Add(file.Name, figure.Places.Of(FigureDefinition.Shape.IndexOf("sentence"), entry.Line), LoadMessages.Sentence(sentence, problem));
    }
}
