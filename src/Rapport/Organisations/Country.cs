using System.Collections.Frozen;
using Rapport.Reference;

namespace Rapport.Organisations;

/// <summary>A country or area of ISO 3166-1, with its names in the six languages of the United Nations.</summary>
public sealed class Country
{
    static readonly string[] Languages = ["ar", "zh", "en", "fr", "ru", "es"];

    static readonly Lazy<FrozenDictionary<string, Country>> ByCode = new(() => ReferenceTable.Rows("countries.tsv")
        .Select(row => new Country(row)).ToFrozenDictionary(c => c.Code, StringComparer.Ordinal));

    readonly string[] row;

    Country(string[] row) => this.row = row;

    /// <summary>ISO 3166-1 alpha-3, in capitals.</summary>
    public string Code => row[0];

    /// <summary>The region of the UN's M49 standard: africa, americas, asia, europe, oceania.</summary>
    public string Region => row[3];

    /// <summary>Every country, in no order.</summary>
    public static IEnumerable<Country> All => ByCode.Value.Values;

    /// <summary>A country by its alpha-3 code, or null.</summary>
    public static Country? Find(string code) => ByCode.Value.GetValueOrDefault(code);

    /// <summary>The name in a language; English where the file has none.</summary>
    public string NameIn(string language)
    {
        var at = Array.IndexOf(Languages, language);
        return row[4 + (at < 0 ? 2 : at)];
    }

    /// <summary>The names in all languages of the file.</summary>
    public IEnumerable<string> Names => row.Skip(4);
}
