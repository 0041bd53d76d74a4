using Rapport.Record;

namespace Rapport.Web.Interchange;

/// <summary>What the shapes of answers are called.</summary>
static class SchemaNames
{
    public const string Reading = "Reading";
    public const string Difference = "Difference";
    public const string IssueList = "IssueList";
    public const string IssueRecord = "IssueRecord";
    public const string Problem = "Problem";

    /// <summary>A record of a kind in a list.</summary>
    public static string Of(RecordKind kind) => Pascal(kind.Name);

    /// <summary>A list of them.</summary>
    public static string ListOf(RecordKind kind) => $"{Pascal(kind.Name)}List";

    /// <summary>One of them by itself, with its history.</summary>
    public static string RecordOf(RecordKind kind) => $"{Pascal(kind.Name)}Record";

    /// <summary><c>activity-kind</c> as programs write names: <c>ActivityKind</c>.</summary>
    public static string Pascal(string name) => string.Concat(name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
