using Rapport.Record;

namespace Rapport.Publications;

/// <summary>Finds the bindings of a text: between <c>[[</c> and the next <c>]]</c> of the same paragraph.</summary>
public static class BindingReader
{
    const string Shape = "[[name]], [[name parameter:value|one: # x|other: # y]] or [[=8|source: ...]]";

    /// <summary>Every binding, in order; malformed ones too, so that each can be reported.</summary>
    public static IReadOnlyList<Binding> Read(string text)
    {
        var found = new List<Binding>();
        var place = new TextPlace(text);
        for (var at = text.IndexOf("[[", StringComparison.Ordinal); at >= 0; at = text.IndexOf("[[", at, StringComparison.Ordinal))
        {
            var close = CloseOf(text, at);
            var isBlock = close > 0 && IsAlone(text, at, close);
            var start = isBlock ? at - 1 : at;
            var length = (close > 0 ? close + 2 : at + 2) - start;
            var (line, column) = place.Of(start);
            var empty = new Binding(isBlock ? BindingKind.Block : BindingKind.Number, start, length, line, column) { Name = "" };
            found.Add(close > 0 ? Inside(text[(at + 2)..close], empty) : Malformed(empty, "]] before the paragraph ends"));
            at = start + length;
        }
        return found;
    }

    static int CloseOf(string text, int open)
    {
        var close = text.IndexOf("]]", open, StringComparison.Ordinal);
        if (close < 0) return -1;
        var inside = text.AsSpan(open + 2, close - open - 2);
        return inside.Contains("[[", StringComparison.Ordinal) || inside.Contains("\n\n", StringComparison.Ordinal) ? -1 : close;
    }

    /// <summary>Whether <c>![[...]]</c> is all that its line holds.</summary>
    static bool IsAlone(string text, int open, int close)
    {
        if (open == 0 || text[open - 1] != '!') return false;
        var lineStart = open < 2 ? 0 : text.LastIndexOf('\n', open - 2) + 1;
        var lineEnd = text.IndexOf('\n', close) is >= 0 and var end ? end : text.Length;
        return string.IsNullOrWhiteSpace(text[lineStart..(open - 1)]) && string.IsNullOrWhiteSpace(text[(close + 2)..lineEnd]);
    }

    static Binding Inside(string inside, Binding empty)
    {
        var parts = inside.Split('|');
        return parts[0].TrimStart().StartsWith('=') ? Constant(parts, empty) : Figure(parts, empty);
    }

    static Binding Constant(string[] parts, Binding empty)
    {
        var value = parts[0].Trim()[1..].Trim();
        var source = parts.Length == 2 && parts[1].Trim() is var given && given.StartsWith("source:", StringComparison.Ordinal)
            ? given["source:".Length..].Trim() : "";
        if (value.Length == 0 || source.Length == 0) return Malformed(empty, "a constant as [[=8|source: who says so]]");
        return empty with { Kind = BindingKind.Constant, Name = value, Source = source };
    }

    static Binding Figure(string[] parts, Binding empty)
    {
        var words = parts[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !RecordId.IsValid(words[0])) return Malformed(empty, Shape);
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var word in words.Skip(1))
        {
            if (word.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) return Malformed(empty, "parameters as name:value");
            parameters.Add(new(word[..colon], word[(colon + 1)..]));
        }
        var figure = empty with { Name = words[0], Parameters = parameters };
        return parts.Length == 1 ? figure : figure.Kind == BindingKind.Block ? WithPicture(figure, parts) : WithForms(figure, parts);
    }

    static Binding WithPicture(Binding figure, string[] parts) =>
        parts.Length == 2 && PictureKinds.All.Contains(parts[1].Trim()) ? figure with { Picture = parts[1].Trim() }
            : Malformed(figure, $"a kind of picture after the bar: {string.Join(", ", PictureKinds.All)}");

    static Binding WithForms(Binding figure, string[] parts)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var category = colon < 0 ? part.Trim() : part[..colon].Trim();
            if (colon < 0 || !PluralForms.Categories.Contains(category))
                return Malformed(figure, $"plural forms as {string.Join(", ", PluralForms.Categories)}, each followed by a colon and the phrase");
            if (!forms.TryAdd(category, part[(colon + 1)..].Trim())) return Malformed(figure, $"the form \"{category}\" once");
        }
        return forms.ContainsKey("other") ? figure with { Forms = new PluralForms(forms) } : Malformed(figure, "a form \"other\" among the plural forms");
    }

    static Binding Malformed(Binding binding, string expected) => binding with { Kind = BindingKind.Malformed, Fault = expected };

    /// <summary>Turns offsets that only grow into lines and columns.</summary>
    sealed class TextPlace(string text)
    {
        int line = 1, lineStart, at;

        public (int Line, int Column) Of(int offset)
        {
            for (; at < offset; at++)
            {
                if (text[at] != '\n') continue;
                line++;
                lineStart = at + 1;
            }
            return (line, offset - lineStart + 1);
        }
    }
}
