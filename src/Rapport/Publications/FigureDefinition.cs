using Rapport.Record;

namespace Rapport.Publications;

/// <summary>A named figure: one sentence, defined once and used everywhere. <c>{name}</c> in the sentence is a parameter.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Content">Its content.</param>
public sealed record FigureDefinition(FigureId Id, RecordContent Content)
{
    /// <summary>What a figure definition holds.</summary>
    public static RecordKind Shape { get; } = new("figure", "figures", 1,
    [
        Field.Plain("sentence").Must() with { Meaning = "What is asked." },
        Field.Text("title") with { Meaning = "What it is called." },
        Field.Plain("unit") with { Meaning = "What is counted, where the sentence does not say it well." },
        Field.Text("scope") with { Meaning = "What it covers." },
        Field.Text("footnote") with { Meaning = "What a reader must know." },
        Field.Word("status", "provisional", "certified") with { Meaning = "Whether it is final." },
    ])
    { UniqueKeys = (id, content) => [("figure-name", id), .. RecordKind.ExternalKeys(id, content)], IsLoaded = false };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>What is asked.</summary>
    public string Sentence => Content.Text("sentence")!; // required

    /// <summary>What it is called.</summary>
    public LocalText? Title => Content.Local("title");

    /// <summary>What is counted.</summary>
    public string? Unit => Content.Text("unit");

    /// <summary>What a reader must know.</summary>
    public LocalText? Footnote => Content.Local("footnote");

    /// <summary>What it covers.</summary>
    public LocalText? Scope => Content.Local("scope");

    /// <summary>Whether it is final: <c>provisional</c> or <c>certified</c>; null where that is not stated.</summary>
    public string? Status => Content.Text("status");

    /// <summary>The names of its parameters, each once, in the order of the sentence.</summary>
    public IReadOnlyList<string> Parameters => [.. Sentence.Split('{').Skip(1).Where(p => p.Contains('}', StringComparison.Ordinal)).Select(p => p[..p.IndexOf('}', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal)];

    /// <summary>The sentence with what was given for its parameters, and nothing else.</summary>
    /// <param name="given">Name and value, in the order given.</param>
    /// <exception cref="RecordException">A parameter is missing, is given twice or no single value, or the sentence has none of that name.</exception>
    public string SentenceOf(IReadOnlyCollection<KeyValuePair<string, string>> given)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in given)
        {
            if (!Parameters.Contains(name)) throw new RecordException("parameter.unknown", $"figure {Id}: found {name}:{value}, expected {ParametersExpected}");
            if (!parameters.TryAdd(name, value)) throw new RecordException("parameter.twice", $"figure {Id}: found {name} twice, expected it once");
        }
        return SentenceWith(parameters);
    }

    /// <summary>What may be given, for advice.</summary>
    internal string ParametersExpected => Parameters.Count == 0 ? $"no parameter: the sentence of {Id} has none" : $"a parameter that the sentence of {Id} has: {string.Join(", ", Parameters)}";

    /// <summary>The sentence with its parameters put in.</summary>
    /// <param name="parameters">Name and value; others than those of the sentence are passed over.</param>
    /// <exception cref="RecordException">A parameter is missing, or is no single value.</exception>
    public string SentenceWith(IReadOnlyDictionary<string, string> parameters)
    {
        var sentence = Sentence;
        var at = 0;
        while (sentence.IndexOf('{', at) is >= 0 and var open && sentence.IndexOf('}', open) is > 0 and var close)
        {
            var name = sentence[(open + 1)..close];
            if (!parameters.TryGetValue(name, out var value))
                throw new RecordException("parameter.missing", $"figure {Id}: found no value for {{{name}}}, expected it as {name}:value");
            if (!ParameterValue.IsValid(value))
                throw new RecordException("parameter.invalid", $"figure {Id}: found {name}:{value}, expected {ParameterValue.Expected}");
            sentence = sentence[..open] + value + sentence[(close + 1)..];
            at = open + value.Length;
        }
        return sentence;
    }
}
