using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rapport.Record;

/// <summary>
/// Writes JSON by RFC 8785 (JSON Canonicalization Scheme): no space, members sorted by UTF-16 code unit, strings in Unicode
/// normal form C with the shortest escapes. Numbers are integers only; every other number is written as a decimal string.
/// Members must be written in their order: the writer does not sort what its caller spells out.
/// </summary>
/// <param name="capacity">Bytes to make room for at first.</param>
public sealed class CanonicalJson(int capacity = 1024)
{
    readonly ArrayBufferWriter<byte> buffer = new(capacity);
    bool needsComma;

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    /// <summary>Begins anew, keeping the buffer.</summary>
    public void Clear()
    {
        buffer.ResetWrittenCount();
        needsComma = false;
    }

    /// <summary>The byte that RFC 6962 puts before a leaf, so that a leaf is never taken for a node.</summary>
    internal void LeafPrefix() => Raw(0);

    /// <summary>Opens an object.</summary>
    public void BeginObject() => Open((byte)'{');

    /// <summary>Closes an object.</summary>
    public void EndObject() => Close((byte)'}');

    /// <summary>Opens a list.</summary>
    public void BeginList() => Open((byte)'[');

    /// <summary>Closes a list.</summary>
    public void EndList() => Close((byte)']');

    /// <summary>The name of the next member.</summary>
    public void Name(string name)
    {
        String(name);
        Raw((byte)':');
        needsComma = false;
    }

    /// <summary>The name of the next member, where it is known to need no escapes.</summary>
    public void Name(ReadOnlySpan<byte> asciiName)
    {
        Comma();
        var span = buffer.GetSpan(asciiName.Length + 3);
        span[0] = (byte)'"';
        asciiName.CopyTo(span[1..]);
        span[asciiName.Length + 1] = (byte)'"';
        span[asciiName.Length + 2] = (byte)':';
        buffer.Advance(asciiName.Length + 3);
        needsComma = false;
    }

    /// <summary>A string, or null.</summary>
    public void String(string? text)
    {
        if (text is null) { Null(); return; }
        Comma();
        Raw((byte)'"');
        Escaped(text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC));
        Raw((byte)'"');
        needsComma = true;
    }

    /// <summary>The largest whole number that every reader of JSON keeps exactly; a larger one is written as a string.</summary>
    public const long IntegerMax = 9_007_199_254_740_991;

    /// <summary>A whole number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies beyond <see cref="IntegerMax"/>, so RFC 8785 has no form for it.</exception>
    public void Integer(long number)
    {
        if (number is < -IntegerMax or > IntegerMax) throw new ArgumentOutOfRangeException(nameof(number), number, "beyond the integers of RFC 8785");
        Comma();
        Utf8Formatter.TryFormat(number, buffer.GetSpan(20), out var length);
        buffer.Advance(length);
        needsComma = true;
    }

    /// <summary>A number that is not an integer, as a decimal string without trailing zeros or exponent.</summary>
    public void Decimal(decimal number) => String(DecimalText(number));

    /// <summary>A decimal as text: no exponent, no trailing zeros, no minus zero.</summary>
    public static string DecimalText(decimal number) =>
        number == 0 ? "0" : number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Null.</summary>
    public void Null() => Value("null"u8);

    /// <summary>True or false.</summary>
    public void Boolean(bool value) => Value(value ? "true"u8 : "false"u8);

    /// <summary>A value that is canonical JSON already.</summary>
    public void Value(ReadOnlySpan<byte> canonical)
    {
        Comma();
        buffer.Write(canonical);
        needsComma = true;
    }

    /// <summary>
    /// Any JSON tree, its members sorted here; numbers that are not integers, or beyond <see cref="IntegerMax"/>, become decimal strings.
    /// </summary>
    /// <exception cref="ArgumentException">Two names of one object are the same in normal form C.</exception>
    public void Tree(JsonNode? node)
    {
        switch (node)
        {
            case null: Null(); break;
            case JsonObject members: Members(members); break;
            case JsonArray items:
                BeginList();
                foreach (var item in items) Tree(item);
                EndList();
                break;
            case JsonValue value: Scalar(value); break;
        }
    }

    /// <summary>Names are sorted as they are written: in normal form C, which may change their order.</summary>
    void Members(JsonObject members)
    {
        var sorted = new SortedList<string, JsonNode?>(members.Count, StringComparer.Ordinal);
        foreach (var (name, value) in members) sorted.Add(name.Normalize(NormalizationForm.FormC), value);
        BeginObject();
        foreach (var (name, value) in sorted)
        {
            Name(name);
            Tree(value);
        }
        EndObject();
    }

    void Scalar(JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True: Boolean(true); break;
            case JsonValueKind.False: Boolean(false); break;
            case JsonValueKind.Number: Number(value.ToJsonString()); break;
            default: String(value.GetValue<string>()); break;
        }
    }

    void Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && whole is >= -IntegerMax and <= IntegerMax) Integer(whole);
        else Decimal(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    void Open(byte bracket)
    {
        Comma();
        Raw(bracket);
        needsComma = false;
    }

    void Close(byte bracket)
    {
        Raw(bracket);
        needsComma = true;
    }

    void Comma()
    {
        if (needsComma) Raw((byte)',');
    }

    void Raw(byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    static readonly SearchValues<char> Escapes = SearchValues.Create(
        "\"\\" + string.Concat(Enumerable.Range(0, 32).Select(c => (char)c)));

    void Escaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var next = text.IndexOfAny(Escapes);
            var plain = next < 0 ? text : text[..next];
            var length = Encoding.UTF8.GetBytes(plain, buffer.GetSpan(plain.Length * 3));
            buffer.Advance(length);
            if (next < 0) return;
            Escape(text[next]);
            text = text[(next + 1)..];
        }
    }

    void Escape(char letter) => buffer.Write(letter switch
    {
        '"' => "\\\""u8,
        '\\' => "\\\\"u8,
        '\b' => "\\b"u8,
        '\t' => "\\t"u8,
        '\n' => "\\n"u8,
        '\f' => "\\f"u8,
        '\r' => "\\r"u8,
        _ => Encoding.ASCII.GetBytes($"\\u{(int)letter:x4}"),
    });
}
