using System.Text;

namespace Rapport.Benchmarks.Harness;

/// <summary>The lines of one benchmark.</summary>
/// <param name="Title">What was done.</param>
/// <param name="Note">How, and what the peer does and does not do.</param>
sealed record Table(string Title, string Note)
{
    public List<Line> Lines { get; } = [];

    public void Add(Line line) => Lines.Add(line);

    public string ToMarkdown()
    {
        var text = new StringBuilder($"## {Title}\n\n{Note}\n\n| what | Rapport | peer | ratio | target | |\n|---|---|---|---|---|---|\n");
        foreach (var line in Lines)
            text.Append($"| {line.What} | {line.Ours} | {line.Peer} | {line.Ratio} | {line.Target} | {Verdict(line)} |\n");
        return text.Append('\n').ToString();
    }

    static string Verdict(Line line) => line.Target.Length == 0 ? "" : line.IsMet ? "met" : "**missed**";
}

/// <summary>One line of a table.</summary>
/// <param name="What">What was done.</param>
/// <param name="Ours">What it took Rapport.</param>
sealed record Line(string What, string Ours)
{
    public string Peer { get; init; } = "";

    public string Ratio { get; init; } = "";

    /// <summary>What the design asks for; empty where it asks for nothing.</summary>
    public string Target { get; init; } = "";

    public bool IsMet { get; init; }
}
