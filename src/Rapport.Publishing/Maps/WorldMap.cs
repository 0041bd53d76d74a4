using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Rapport.Record;

namespace Rapport.Publishing.Maps;

/// <summary>Where a state lies on a map.</summary>
/// <param name="X">From the left, in the map's units.</param>
/// <param name="Y">From above.</param>
/// <param name="Path">Its shape; empty where it is too small to have one.</param>
public sealed record MapPlace(int X, int Y, string Path);

/// <summary>
/// The geometry of maps: the shape of all land, and a shape and a position for each state. The one that is built in was made from Natural
/// Earth; an office may put a file of its own in its place, in the same form.
/// </summary>
public sealed partial class WorldMap
{
    /// <summary>How long a line of such a file may be.</summary>
    public const int LineMax = 200_000;

    /// <summary>How many lines it may have.</summary>
    public const int LinesMax = 1000;

    /// <summary>How many bytes such a file may have.</summary>
    public const int BytesMax = 10_000_000;

    static readonly Lazy<WorldMap> Own = new(() =>
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("world.tsv")!); // embedded by the build
        return Read(reader, "world.tsv");
    });

    readonly FrozenDictionary<string, MapPlace> places;

    WorldMap(MapPlace all, IEnumerable<KeyValuePair<string, MapPlace>> places) =>
        (Width, Height, Land, this.places) = (all.X, all.Y, all.Path, places.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>The map that is built in.</summary>
    public static WorldMap Natural => Own.Value;

    /// <summary>Its width in its own units.</summary>
    public int Width { get; }

    /// <summary>Its height.</summary>
    public int Height { get; }

    /// <summary>The shape of all land.</summary>
    public string Land { get; }

    /// <summary>Where a state lies, by its ISO alpha-3 code; null where the map does not have it.</summary>
    public MapPlace? Find(string code) => places.GetValueOrDefault(code);

    /// <summary>Reads a map from a file: see <see cref="Read"/>.</summary>
    /// <exception cref="RecordException">There is no such file, it is too large, or it is not such a map.</exception>
    public static WorldMap Load(string path)
    {
        var (name, file) = (Path.GetFileName(path), new FileInfo(path));
        if (!file.Exists) throw new RecordException("map.invalid", $"found no file {path}, expected one with the shapes of states; docs/internals/charts.md tells the form of a map");
        if (file.Length > BytesMax) throw new RecordException("map.invalid", $"{name}: found {file.Length} bytes, expected at most {BytesMax}; docs/internals/charts.md tells the form of a map");
        using var reader = file.OpenText();
        return Read(reader, name);
    }

    /// <summary>Reads a map: <c>code, x, y, path</c> with tabs between; the row <c>*</c> holds width, height and all land.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="file">What it is called where something is wrong with it.</param>
    /// <exception cref="RecordException">The text is not such a map.</exception>
    public static WorldMap Read(TextReader reader, string file)
    {
        var rows = new Dictionary<string, MapPlace>(StringComparer.Ordinal);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            if (++number > LinesMax) throw Wrong(file, number, "one line more", $"at most {LinesMax} lines");
            if (line.Length > LineMax) throw Wrong(file, number, $"{line.Length} characters", $"at most {LineMax} in a line");
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("code\t", StringComparison.Ordinal)) continue;
            var (code, place) = Row(line, file, number);
            if (!rows.TryAdd(code, place)) throw Wrong(file, number, $"\"{code}\" twice", "each code once");
        }
        return rows.Remove("*", out var all) ? new WorldMap(all, rows) : throw Wrong(file, number, "no row *", "the row * with width, height and the shape of all land");
    }

    static (string, MapPlace) Row(string line, string file, int number)
    {
        if (line.Split('\t') is not [var code, var x, var y, var path] || !Code().IsMatch(code) || !TryUnit(x, out var left) || !TryUnit(y, out var top))
            throw Wrong(file, number, $"\"{line[..Math.Min(line.Length, 40)]}\"", "a code of three capitals (or *), x, y and a path, with tabs between");
        if (!Moves().IsMatch(path)) throw Wrong(file, number, $"the path of {code}", "SVG path commands and numbers only");
        return (code, new MapPlace(left, top, path));
    }

    static bool TryUnit(string text, out int unit) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out unit) && unit <= 10_000;

    static RecordException Wrong(string file, int line, string found, string expected) =>
        new("map.invalid", $"{file}, row {line}: found {found}, expected {expected}; docs/internals/charts.md tells the form of a map");

    [GeneratedRegex(@"^(\*|[A-Z]{3})$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[MmLlHhVvZz0-9 ,.\-]*$")]
    private static partial Regex Moves();
}
