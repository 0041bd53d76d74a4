namespace Rapport.Record;

/// <summary>One of several things a record is for, with its share where the source gives one.</summary>
/// <param name="Code">A country code or the id of a record.</param>
/// <param name="Percent">The share in percent (0 to 100, at most six decimals), or null where none is stated. The shares of one field
/// are all stated and add to 100, or none is.</param>
public readonly record struct Share(string Code, decimal? Percent);

/// <summary>An identifier that somebody else gave to a record.</summary>
/// <param name="Scheme">Who numbers, for example <c>iati</c> or <c>iso-3166-1</c>.</param>
/// <param name="Value">The identifier there.</param>
public readonly record struct ExternalId(string Scheme, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Scheme}:{Value}";
}
