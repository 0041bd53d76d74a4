using System.Text;

namespace Rapport.Record;

/// <summary>What a field holds, and so how it is read from a file, written to a body and laid out in the image.</summary>
public enum FieldType
{
    /// <summary>One word of a closed list, or any key where no list is given.</summary>
    Word,

    /// <summary>The id of a record.</summary>
    Reference,

    /// <summary>The ids of records.</summary>
    References,

    /// <summary>The ids of records, perhaps with shares.</summary>
    ReferenceShares,

    /// <summary>A country by ISO 3166-1 alpha-3.</summary>
    Country,

    /// <summary>Countries.</summary>
    Countries,

    /// <summary>Countries, perhaps with shares.</summary>
    CountryShares,

    /// <summary>A text per language.</summary>
    Text,

    /// <summary>A text without a language: an acronym, a symbol, a link, a sentence.</summary>
    Plain,

    /// <summary>A date with its precision.</summary>
    Date,

    /// <summary>An instant, in UTC.</summary>
    Instant,

    /// <summary>A whole number of zero or more.</summary>
    Count,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>An amount of money in the record's currency.</summary>
    Amount,

    /// <summary>An ISO 4217 code.</summary>
    Currency,

    /// <summary>Keys without records, such as languages.</summary>
    Words,

    /// <summary>External identifiers.</summary>
    External,

    /// <summary>A tree that only one part of the program reads, kept as canonical JSON.</summary>
    Structure,
}

/// <summary>One field of a record kind.</summary>
/// <param name="Name">The name in files and bodies, for example <c>venue_country</c>.</param>
/// <param name="Type">What it holds.</param>
public sealed record Field(string Name, FieldType Type)
{
    /// <summary>Whether a record cannot be without it.</summary>
    public bool Required { get; init; }

    /// <summary>For references: the kind referred to.</summary>
    public string? Of { get; init; }

    /// <summary>For words: the closed list, or empty where any key will do.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Whether figures ask for it, so that the image holds it.</summary>
    public bool InImage { get; init; } = true;

    /// <summary>What stands in the example row of the template.</summary>
    public string Example { get; init; } = "";

    /// <summary>One sentence for the template and the data dictionary.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The name as UTF-8, for reading bodies.</summary>
    internal byte[] NameUtf8 { get; } = Encoding.UTF8.GetBytes(Name);

    /// <summary>Whether the field refers to records of another kind.</summary>
    public bool Refers => Of is not null;

    /// <summary>Whether one record may hold several values, kept in a table of links.</summary>
    public bool IsList => Type is FieldType.References or FieldType.ReferenceShares or FieldType.Countries or FieldType.CountryShares
        or FieldType.Words or FieldType.External;

    /// <summary>Whether its values carry shares.</summary>
    public bool HasShares => Type is FieldType.ReferenceShares or FieldType.CountryShares;

    /// <summary>The same field, required.</summary>
    public Field Must() => this with { Required = true };

    /// <summary>The same field, kept out of the image: nothing is counted by it.</summary>
    public Field NotInImage() => this with { InImage = false };

    /// <summary>A word of a closed list, or any key.</summary>
    public static Field Word(string name, params string[] allowed) => new(name, FieldType.Word) { Allowed = allowed };

    /// <summary>The id of a record of a kind.</summary>
    public static Field Reference(string name, string of) => new(name, FieldType.Reference) { Of = of };

    /// <summary>Ids of records of a kind.</summary>
    public static Field References(string name, string of) => new(name, FieldType.References) { Of = of };

    /// <summary>Ids of records of a kind, perhaps with shares.</summary>
    public static Field ReferenceShares(string name, string of) => new(name, FieldType.ReferenceShares) { Of = of };

    /// <summary>A text per language.</summary>
    public static Field Text(string name) => new(name, FieldType.Text);

    /// <summary>A text without a language.</summary>
    public static Field Plain(string name) => new(name, FieldType.Plain);

    /// <summary>A date with precision.</summary>
    public static Field Date(string name) => new(name, FieldType.Date);
}
