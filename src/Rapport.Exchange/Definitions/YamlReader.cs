using System.Text;
using System.Text.Unicode;
using Rapport.Exchange.Loading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Rapport.Exchange.Definitions;

/// <summary>
/// Reads the plain part of YAML that people write: mappings, lists and texts. Anchors, aliases, tags and several documents are
/// refused, and the depth is limited, so that a small file cannot become a large one.
/// </summary>
sealed class YamlReader
{
    readonly SourceFile file;
    readonly LoadRun run;
    readonly Parser parser;
    int line = 1;

    YamlReader(SourceFile file, string text, LoadRun run) =>
        (this.file, this.run, parser) = (file, run, new Parser(new StringReader(text)));

    /// <summary>The mapping that a file holds; null, with a problem, where it is none.</summary>
    public static YamlMap? Read(SourceFile file, LoadRun run)
    {
        if (Text(file, run) is not { } text) return null;
        var reader = new YamlReader(file, text, run);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            return Refuse((int)exception.Start.Line, exception.Message);
        }
        catch (InvalidOperationException)
        {
            return Refuse(reader.line, "what YAML cannot hold"); // the scanner has no better word for some broken flow lists
        }

        YamlMap? Refuse(int line, string found)
        {
            run.Problems.Add(file.Name, new Place(Math.Max(1, line), null, 0), LoadMessages.YamlRefused(found));
            return null;
        }
    }

    /// <summary>The text of a file in UTF-8; null, with a problem, where it is not.</summary>
    public static string? Text(SourceFile file, LoadRun run)
    {
        var bytes = file.Content.Span;
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        var valid = 0;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) == System.Buffers.OperationStatus.Done) valid += length;
        var line = bytes[..valid].Count((byte)'\n') + 1;
        run.Problems.Add(file.Name, new Place(line, null, 0), LoadMessages.Encoding($"the byte 0x{bytes[valid]:X2} at position {valid + 1} of the file"));
        return null;
    }

    YamlMap? ReadDocument()
    {
        parser.MoveNext();
        parser.MoveNext();
        if (parser.Current is StreamEnd) return new YamlMap(1, []);
        parser.MoveNext();
        var root = ReadNode(1);
        parser.MoveNext();
        if (root is YamlScalar { Text: "" }) root = new YamlMap(1, []);
        if (parser.Current is not StreamEnd) throw Refuse(Current, "a second document");
        if (root is YamlMap map) return map;
        run.Problems.Add(file.Name, new Place(root.Line, null, 0), LoadMessages.Yaml(root.Word, "keys with values"));
        return null;
    }

    /// <summary>Reads the node that begins at the current event, and moves past it.</summary>
    YamlNode ReadNode(int depth)
    {
        var current = Current;
        line = LineOf(current);
        if (current is AnchorAlias) throw Refuse(current, "an alias");
        if (current is NodeEvent { Anchor.IsEmpty: false }) throw Refuse(current, "an anchor");
        if (current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } }) throw Refuse(current, "a tag");
        if (depth > run.Context.Limits.YamlDepthMax) throw Refuse(current, $"more than {run.Context.Limits.YamlDepthMax} levels");
        parser.MoveNext();
        return current switch
        {
            Scalar scalar => new YamlScalar(LineOf(scalar), IsNull(scalar) ? "" : scalar.Value),
            SequenceStart => ReadList(LineOf(current), depth),
            _ => ReadMap(LineOf(current), depth),
        };
    }

    YamlList ReadList(int line, int depth)
    {
        var items = new List<YamlNode>();
        while (Current is not SequenceEnd) items.Add(ReadNode(depth + 1));
        parser.MoveNext();
        return new YamlList(line, items);
    }

    YamlMap ReadMap(int line, int depth)
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (Current is not MappingEnd)
        {
            if (ReadNode(depth + 1) is not YamlScalar key) throw Refuse(Current, "a key that is no text");
            if (!keys.Add(key.Text)) run.Problems.Add(file.Name, new Place(key.Line, key.Text, 0), LoadMessages.KeyRepeated(key.Text));
            entries.Add(new YamlEntry(key.Line, key.Text, ReadNode(depth + 1)));
        }
        parser.MoveNext();
        return new YamlMap(line, entries);
    }

    /// <summary>The event the parser stands on; it may stand on none where the file breaks off.</summary>
    ParsingEvent Current => parser.Current ?? throw new YamlException("a file that breaks off");

    static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null";

    static int LineOf(ParsingEvent parsed) => (int)parsed.Start.Line;

    static YamlException Refuse(ParsingEvent parsed, string why) => new(parsed.Start, parsed.End, why);
}
