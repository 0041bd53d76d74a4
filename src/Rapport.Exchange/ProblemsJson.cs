using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Rapport.Record;

namespace Rapport.Exchange;

/// <summary>Writes problems as contract 5 has them: a list of objects with error, file, row, column, found, expected and message.</summary>
public static class ProblemsJson
{
    static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n" };

    /// <summary>Writes the list in UTF-8, with a line end after it; <c>[]</c> where there is none.</summary>
    /// <param name="problems">The problems, in the order they are to be read.</param>
    /// <param name="output">Where to; it stays open.</param>
    public static void Write(IEnumerable<Problem> problems, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartArray();
            foreach (var problem in problems) Write(problem, json);
            json.WriteEndArray();
        }
        output.WriteByte((byte)'\n');
    }

    static void Write(Problem problem, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("error", problem.Error);
        json.WriteString("file", problem.File);
        json.WriteNumber("row", problem.Row);
        json.WriteString("column", problem.Column);
        json.WriteString("found", problem.Found);
        json.WriteString("expected", problem.Expected);
        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }
}
