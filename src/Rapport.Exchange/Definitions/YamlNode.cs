namespace Rapport.Exchange.Definitions;

/// <summary>A part of a YAML file that knows its line.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
abstract record YamlNode(int Line)
{
    /// <summary>What it is, for a reader.</summary>
    public abstract string Word { get; }
}

/// <summary>One value, as text: YAML's own types are not taken, so that <c>no</c> and <c>2021-02</c> stay what they are.</summary>
/// <param name="Line">The line it begins on.</param>
/// <param name="Text">The text; empty where nothing is stated.</param>
sealed record YamlScalar(int Line, string Text) : YamlNode(Line)
{
    /// <inheritdoc/>
    public override string Word => Text;
}

/// <summary>A list.</summary>
/// <param name="Line">The line it begins on.</param>
/// <param name="Items">What it holds.</param>
sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line)
{
    /// <inheritdoc/>
    public override string Word => "a list";
}

/// <summary>A mapping of keys to values; each key once.</summary>
/// <param name="Line">The line it begins on.</param>
/// <param name="Entries">In the order of the file.</param>
sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line)
{
    /// <inheritdoc/>
    public override string Word => "a mapping";

    /// <summary>The entry of a key, or null.</summary>
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);
}

/// <summary>A key with its value.</summary>
/// <param name="Line">The key's line.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
sealed record YamlEntry(int Line, string Key, YamlNode Value);
