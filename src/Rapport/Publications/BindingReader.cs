using Rapport.Record;

namespace Rapport.Publications;

/// <summary>Finds the bindings of a text: between <c>[[</c> and the next <c>]]</c> of the same paragraph.</summary>
public static class BindingReader
{
    const string Shape = "[[name]], [[name parameter:value|one: # x|other: # y]] or [[=8|source: ...]]";

    /// <summary>How parameters are written.</summary>
    internal const string ParametersExpected = "parameters as name:value";

    /// <summary>What stands before the id of a quotation.</summary>
    const string OfQuotation = "quotation:";

    /// <summary>Every binding, in order; malformed ones too, so that each can be reported. The work grows with the text, whatever is in it.</summary>
    public static IReadOnlyList<Binding> Read(string text)
    {
        var found = new List<Binding>();
        var place = new TextPlace(text);
        var close = -1;
        for (var at = text.IndexOf("[[", StringComparison.Ordinal); at >= 0; at = text.IndexOf("[[", at, StringComparison.Ordinal))
        {
            if (close < at) close = text.IndexOf("]]", at, StringComparison.Ordinal) is >= 0 and var next ? next : int.MaxValue;
            var isClosed = close < int.MaxValue && IsWhole(text.AsSpan(at + 2, close - at - 2));
            var isBlock = isClosed && at > 0 && text[at - 1] == '!' && IsAlone(text, at - 1, close + 2);
            var start = isBlock ? at - 1 : at;
            var length = (isClosed ? close + 2 : at + 2) - start;
            var (line, column) = place.Of(start);
            var empty = new Binding(isBlock ? BindingKind.Block : BindingKind.Number, start, length, line, column) { Name = "" };
            found.Add(isClosed ? Inside(text, text[(at + 2)..close], empty) : Malformed(empty, "]] before the paragraph ends"));
            at = start + length;
        }
        return found;
    }

    /// <summary>Whether a binding lies in one paragraph and holds no other.</summary>
    static bool IsWhole(ReadOnlySpan<char> inside)
    {
        var end = inside.IndexOf("[[", StringComparison.Ordinal);
        return end < 0 && !inside.Contains("\n\n", StringComparison.Ordinal);
    }

    /// <summary>Whether a part is all that its line holds, perhaps after these marks.</summary>
    static bool IsAlone(string text, int start, int end, char mark = ' ')
    {
        while (start > 0 && (text[start - 1] is ' ' or '\t' || text[start - 1] == mark)) start--;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        return (start == 0 || text[start - 1] == '\n') && (end == text.Length || text[end] is '\n');
    }

    static Binding Inside(string text, string inside, Binding empty)
    {
        var parts = inside.Split('|');
        if (inside.StartsWith(OfQuotation, StringComparison.Ordinal)) return Quotation(text, inside[OfQuotation.Length..].Trim(), empty);
        return parts[0].TrimStart().StartsWith('=') ? Constant(parts, empty) : Figure(parts, empty);
    }

    static Binding Quotation(string text, string id, Binding empty)
    {
        var isAlone = IsAlone(text, empty.Offset, empty.Offset + empty.Length, '>') && text.AsSpan(0, empty.Offset).TrimEnd(' ').EndsWith(">");
        return isAlone && RecordId.IsValid(id) ? empty with { Kind = BindingKind.Quotation, Name = id }
            : Malformed(empty, "a quotation on the record by itself in a block quote: > [[quotation:ID]]");
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
            if (word.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) return Malformed(empty, ParametersExpected);
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
