using Rapport.Publishing.Text;

namespace Rapport.Cli.Terminal;

/// <summary>What a figure counts, in plain words, a paragraph for each language.</summary>
static class ExplanationText
{
    public static void Write(FigureExplanation explained, TextWriter output)
    {
        output.WriteLine($"\n  ● {explained.Sentence}\n");
        foreach (var (language, text) in explained.Words)
            output.WriteLine($"    {language}   {(explained.Titles.TryGetValue(language, out var title) ? $"{title}. " : "")}{text}");
    }
}
