using System.Buffers;
using System.Globalization;
using System.Text;
using Rapport.Record;

namespace Rapport.Exchange.Exports;

/// <summary>Writes the plain part of YAML that a load reads.</summary>
static class YamlText
{
    static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ._/-");

    /// <summary>A text as one scalar on one line: bare where nothing in it means anything to YAML, else in double quotes.</summary>
    public static string Scalar(string text)
    {
        var isPlain = text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && text[^1] != ' ' && text != "null" && !text.AsSpan().ContainsAnyExcept(Plain);
        if (isPlain) return text;
        var quoted = new StringBuilder("\"");
        foreach (var letter in text) quoted.Append(Escaped(letter));
        return quoted.Append('"').ToString();
    }

    /// <summary>Line ends of any alphabet are escaped, for YAML folds them; so is a mark that it passes over.</summary>
    static string Escaped(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' or '\u007f' or (>= '\u0080' and <= '\u009f') or '\u2028' or '\u2029' or '\ufeff' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
        _ => letter.ToString(),
    };

    /// <summary>A list on one line.</summary>
    public static string Items(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Scalar))}]";

    /// <summary>Every field that a record states, a key to a line; a text begins with its original, which tells it.</summary>
    /// <param name="text">Takes the lines.</param>
    /// <param name="record">The record.</param>
    /// <param name="indent">What stands before each line.</param>
    /// <param name="except">Fields that are written elsewhere.</param>
    public static void AppendFields(StringBuilder text, ExportedRecord record, string indent, params IReadOnlyList<string> except)
    {
        foreach (var field in record.Content.Kind.Fields.Where(f => !except.Contains(f.Name)))
            foreach (var (key, value) in Entries(field, record.Content[field.Name]))
                text.Append(indent).Append(key).Append(": ").Append(value).Append('\n');
        if (record.IsWithdrawn) text.Append(indent).Append("withdrawn: yes\n");
    }

    static IEnumerable<(string Key, string Value)> Entries(Field field, object? value) => value switch
    {
        null => [],
        LocalText local => local.Texts.OrderBy(t => t.Key != local.Original).Select(t => ($"{field.Name}.{t.Key}", Scalar(t.Value))),
        _ when field.IsList => [(field.Name, Items(ValueText.Items(value)))],
        _ => [(field.Name, Scalar(ValueText.Of(value)))],
    };
}
