namespace Rapport.Record;

/// <summary>Holds a content against everything its kind declares: required fields, closed lists, and the rules between fields.</summary>
public static class RecordCheck
{
    /// <summary>Every problem of a content; empty where it is valid.</summary>
    public static IReadOnlyList<FieldProblem> Problems(RecordContent content)
    {
        var problems = new List<FieldProblem>();
        for (var i = 0; i < content.Kind.Fields.Count; i++)
        {
            var field = content.Kind.Fields[i];
            if (field.Required && content.Values[i] is null)
                problems.Add(new FieldProblem("value.missing", field.Name, "", $"the {content.Kind} to state its {field.Name}"));
        }
        problems.AddRange(content.Kind.Rules(content));
        return problems;
    }

    /// <summary>A start and an end in the right order.</summary>
    internal static IEnumerable<FieldProblem> Order(RecordContent content, string from, string to)
    {
        if (content.Date(from) is { } first && content.Date(to) is { } last && last.Last < first.First)
            yield return new FieldProblem("dates.reversed", to, last.ToString(), $"a date not before the {from}, {first}");
    }

    /// <summary>The content a typed record is made of, checked to be of its kind.</summary>
    internal static RecordContent Of(RecordKind kind, RecordContent content) =>
        content.Kind == kind ? content : throw new ArgumentException($"a {content.Kind} is no {kind}", nameof(content));
}
