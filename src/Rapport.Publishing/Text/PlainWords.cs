using Rapport.Figures;
using Rapport.Time;

namespace Rapport.Publishing.Text;

/// <summary>Says in plain words what a figure counted, from its sentence and its time.</summary>
public sealed class PlainWords(Furniture words, Labels labels)
{
    static readonly string[] Lowered = ["kind", "status", "modality"];
    readonly DateText dates = new(words);

    /// <summary>What was counted, added up or told apart; then how it is shown.</summary>
    public string Of(Reading reading)
    {
        var parts = SentenceParts.Of(reading.Sentence);
        var said = Measure(parts, reading.Time);
        if (parts.By.Count > 0) said += " " + words.With("plain.by", string.Join($" {words["plain.and"]} ", parts.By.Select(labels.Dimension)));
        return parts.Top is null ? said : said + " " + words.With("plain.top", parts.Top);
    }

    string Measure(SentenceParts parts, string time)
    {
        var measure = string.Join(' ', parts.Measure);
        if (measure.Split(" / ") is [var first, var second])
            return words.With("plain.ratio", first, second);
        var act = parts.Measure[0] == "shared" ? "count" : parts.Measure[0];
        var rest = measure[(measure.IndexOf(act, StringComparison.Ordinal) + act.Length)..].Trim();
        return rest.Split(" of ", 2) switch
        {
            [var field, var set] when act == "distinct" => words.With("plain.distinct", labels.Plural(field), Subject(set, parts, time)),
            [var field, var set] when act == "sum" => words.With("plain.sum-field", field, Subject(set, parts, time)),
            [var field, var set] => words.With($"plain.{act}", field, Subject(set, parts, time)),
            _ => words.With(act == "sum" ? "plain.sum" : "plain.count", Capital(Subject(rest, parts, time))),
        };
    }

    /// <summary>The set with its time and its conditions: "activities held whose last day lies in February 2021 and whose kind is training".</summary>
    string Subject(string set, SentenceParts parts, string time)
    {
        var name = words.Find($"plain.set.{set}") ?? set;
        var when = When(set.EndsWith("activities", StringComparison.Ordinal) ? ".activities" : "", time);
        if (parts.Where.Count == 0) return $"{name} {when}";
        var where = words.With("plain.where", Condition(parts.Where));
        var link = when.StartsWith(where.Split(' ')[0], StringComparison.Ordinal) ? $" {words["plain.and"]} " : " ";
        return $"{name} {when}{link}{where}";
    }

    string When(string ofSet, string time)
    {
        var (word, rest) = time.Split(' ', 2) is [var first, var second] ? (first, second) : (time, "");
        if (word == "up") (word, rest) = ("up-to", rest.Split(' ', 2)[^1]);
        var key = words.Find($"plain.{word}{ofSet}") is null ? $"plain.{word}" : $"plain.{word}{ofSet}";
        return words.Find(key) is null ? time : words.With(key, Period.TryParse(rest, out var period) ? dates.Of(period!) : rest); // set when it parses
    }

    string Condition(IReadOnlyList<string> tokens)
    {
        var said = new List<string>();
        for (var at = 0; at < tokens.Count;)
        {
            if (tokens[at] is "and" or "or" or "not") said.Add(words[$"plain.{tokens[at++]}"]);
            else if (tokens[at] is "(" or ")") said.Add(tokens[at++]);
            else said.Add(Comparison(tokens, ref at));
        }
        return string.Join(' ', said).Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal);
    }

    string Comparison(IReadOnlyList<string> tokens, ref int at)
    {
        var isPresence = tokens[at] == "has";
        if (isPresence) at++;
        var start = at;
        while (at < tokens.Count && tokens[at] is not ("=" or "!=" or "<" or "<=" or ">" or ">=" or "in" or "and" or "or" or ")")) at++;
        var dimension = string.Join(' ', tokens.Skip(start).Take(at - start));
        if (isPresence || at >= tokens.Count) return words.With("plain.has", labels.Dimension(dimension));
        var key = tokens[at++] switch { "=" or "in" => "is", "!=" => "is-not", "<" => "below", "<=" => "at-most", ">" => "above", _ => "at-least" };
        return words.With($"plain.{key}", labels.Dimension(dimension), Either(Values(dimension, tokens, ref at)));
    }

    /// <summary>"one", "one or two", "one, two or three".</summary>
    string Either(List<string> values) =>
        values.Count < 2 ? string.Concat(values) : $"{string.Join(", ", values.SkipLast(1))} {words["plain.or"]} {values[^1]}";

    List<string> Values(string dimension, IReadOnlyList<string> tokens, ref int at)
    {
        if (at < tokens.Count && tokens[at] != "(") return [Value(dimension, tokens[at++])];
        var values = new List<string>();
        for (at++; at < tokens.Count && tokens[at] != ")"; at++)
            if (tokens[at] != ",") values.Add(Value(dimension, tokens[at]));
        at++;
        return values;
    }

    string Value(string dimension, string token)
    {
        var label = labels.Of(dimension, token.Trim('"'));
        return Lowered.Contains(dimension) ? label.ToLowerInvariant() : label;
    }

    static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
