using Rapport.Exchange.Loading;
using Rapport.Fund;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Exchange.Values;

/// <summary>Reads what a file states for one field into the value a record holds. Texts per language and structures are read elsewhere.</summary>
sealed class FieldReader(LoadContext context)
{
    /// <summary>The value of a text that is not empty, or null with at least one fault.</summary>
    public object? Read(Field field, string text, List<Fault> faults)
    {
        if (field.Type is FieldType.Plain) return ReadPlain(text, faults);
        text = text.Trim(' ', '\t');
        if (field.IsList) return ReadItems(field, text.Split(';'), faults);
        return field.Type switch
        {
            FieldType.Word => ReadWord(field, text, faults),
            FieldType.Reference => ReadId(text, faults),
            FieldType.Country => ReadCountry(text, faults),
            FieldType.Currency => Currency.Find(text) is not null ? text : Refuse(LoadMessages.Currency(text), faults),
            FieldType.Date => PartialDate.TryParse(text, out var date) ? date : Refuse(LoadMessages.Date(text), faults),
            FieldType.Instant => InstantText.Read(text, context.TimeZone) ?? Refuse(LoadMessages.Instant(text), faults),
            FieldType.Count => NumberText.TryCount(text, out var count) ? count : Refuse(LoadMessages.Count(text), faults),
            FieldType.Number => NumberText.TryNumber(text, out var number) ? number : Refuse(LoadMessages.Number(text), faults),
            FieldType.Amount => NumberText.TryAmount(text, out var amount) ? amount : Refuse(LoadMessages.Amount(text), faults),
            _ => throw new InvalidOperationException($"a {field.Type} is not read from one text"),
        };
    }

    /// <summary>The value of a list that states something, or null with at least one fault.</summary>
    public object? ReadItems(Field field, IReadOnlyList<string> written, List<Fault> faults)
    {
        var before = faults.Count;
        var items = written.Select(i => i.Trim(' ', '\t')).Where(i => i.Length > 0).ToArray();
        if (items.Length == 0) return null;
        if (items.Length > context.Limits.ItemsMax) return Refuse(LoadMessages.TooManyItems(items.Length, context.Limits.ItemsMax), faults);
        object value = field.Type switch
        {
            FieldType.External => ExternalText.Read(items, context.Limits, faults).ToReadonlyList(),
            FieldType.ReferenceShares or FieldType.CountryShares => ShareText.Read(items, code => ReadCode(field, code, faults), faults).ToReadonlyList(),
            _ => items.Select(i => ReadCode(field, i, faults)).ToReadonlyList(),
        };
        if (items.Length > 1 && field.Type != FieldType.External) RefuseTwice(items, faults);
        return faults.Count == before ? value : null;
    }

    static void RefuseTwice(string[] items, List<Fault> faults)
    {
        foreach (var twice in items.GroupBy(CodeOf, StringComparer.Ordinal).Where(g => g.Count() > 1)) faults.Add(LoadMessages.Twice(twice.Key));
    }

    static string CodeOf(string item) => item.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? item[..colon] : item;

    static string ReadCode(Field field, string code, List<Fault> faults) => field.Type switch
    {
        FieldType.Countries or FieldType.CountryShares => ReadCountry(code, faults),
        FieldType.Words => ReadWord(field, code, faults),
        _ => ReadId(code, faults),
    } ?? "";

    string? ReadPlain(string text, List<Fault> faults)
    {
        if (TextCheck.Read(text, context.Limits, out var fault) is { } read) return read;
        faults.Add(fault);
        return null;
    }

    static string? ReadWord(Field field, string word, List<Fault> faults)
    {
        if (field.Allowed.Count > 0 ? field.Allowed.Contains(word) : RecordId.IsValid(word)) return word;
        faults.Add(LoadMessages.Word(field, word));
        return null;
    }

    static string? ReadId(string id, List<Fault> faults)
    {
        if (RecordId.IsValid(id)) return id;
        faults.Add(LoadMessages.Id(id));
        return null;
    }

    static string? ReadCountry(string code, List<Fault> faults)
    {
        if (Country.Find(code) is not null) return code;
        faults.Add(LoadMessages.Country(code));
        return null;
    }

    static object? Refuse(Fault fault, List<Fault> faults)
    {
        faults.Add(fault);
        return null;
    }
}
