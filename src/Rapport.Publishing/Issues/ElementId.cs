namespace Rapport.Publishing.Issues;

/// <summary>Ids of elements, made of names alone, so that they stay when other numbers come and go.</summary>
static class ElementId
{
    /// <summary>The receipt of a computed figure.</summary>
    public static string Receipt(string key) => "receipt-" + Safe(key);

    /// <summary>One part of a receipt.</summary>
    public static string Part(string key, IEnumerable<string> keys) => $"{Receipt(key)}__{string.Join("__", keys.Select(Safe))}";

    /// <summary>The note of a stated figure.</summary>
    public static string Stated(string key) => "stated-" + Safe(key);

    /// <summary>A declared constant of a section.</summary>
    public static string Given(string section, string value) => $"given-{section}-{Safe(value)}";

    /// <summary>The first use of a figure in a section.</summary>
    public static string Use(string section, string key) => $"in-{section}-{Safe(key)}";

    /// <summary>Where a record is listed.</summary>
    public static string Record(string kind, string id) => $"{kind}-{Safe(id)}";

    static string Safe(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '_'));
}
