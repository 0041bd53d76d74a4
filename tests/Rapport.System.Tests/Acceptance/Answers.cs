using System.Text.Json.Nodes;

namespace Rapport.System.Tests.Acceptance;

/// <summary>Reads answers as a program that scripts against them does.</summary>
static class Answers
{
    /// <summary>The total.</summary>
    public static string? Total(this JsonNode answer) => (string?)answer["total"];

    /// <summary>The rows as "key, key: value", in their order.</summary>
    public static IEnumerable<string> Rows(this JsonNode answer) =>
        answer["rows"]!.AsArray().Select(row => $"{Keys(row!)}: {row!["value"]}"); // every answer has rows

    /// <summary>For each cell of the trace its keys and the ids behind it.</summary>
    public static IEnumerable<(string Keys, string[] Ids)> Traced(this JsonNode answer) =>
        from cell in answer["trace"]!.AsArray() // asked with --trace
        select (Keys(cell), cell["rows"]!.AsArray().Select(row => (string)row!["id"]!).ToArray());

    static string Keys(JsonNode row) => string.Join(", ", row["keys"]!.AsArray());
}
