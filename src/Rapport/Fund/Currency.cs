using System.Collections.Frozen;
using System.Globalization;
using Rapport.Reference;

namespace Rapport.Fund;

/// <summary>An active currency of ISO 4217.</summary>
/// <param name="Code">Three capital letters.</param>
/// <param name="Digits">Decimals of its minor unit: 2 for USD, 0 for JPY, 3 for KWD.</param>
/// <param name="Name">Its English name.</param>
public sealed record Currency(string Code, int Digits, string Name)
{
    static readonly Lazy<FrozenDictionary<string, Currency>> All = new(() => ReferenceTable.Rows("currencies.tsv")
        .Select(r => new Currency(r[0], int.Parse(r[1], CultureInfo.InvariantCulture), r[3]))
        .ToFrozenDictionary(c => c.Code, StringComparer.Ordinal));

    /// <summary>Every active code.</summary>
    public static IEnumerable<string> Codes => All.Value.Keys;

    /// <summary>A currency by its code, or null.</summary>
    public static Currency? Find(string code) => All.Value.GetValueOrDefault(code);

    /// <summary>A currency that must be one.</summary>
    /// <exception cref="FormatException">The code is not active.</exception>
    public static Currency Parse(string code) => Find(code) ?? throw new FormatException($"{code} is not an active ISO 4217 code");
}
