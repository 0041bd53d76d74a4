using Rapport.Exchange.Tables;
using Rapport.Record;

namespace Rapport.Exchange.Exports;

/// <summary>One column of an exported table.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Cell">What a record says in it; empty where it says nothing.</param>
sealed record ExportColumn(string Name, Func<ExportedRecord, string> Cell);

/// <summary>
/// The columns of a kind in their fixed order: id, its own fields, the common ones, withdrawn. A text has a column for each language that
/// some row uses, English first, the others in the order of their tags, and one for the original where the languages do not tell it.
/// </summary>
static class ExportColumns
{
    const string English = "en";

    /// <summary>The columns that these records need.</summary>
    public static IReadOnlyList<ExportColumn> Of(RecordKind kind, IEnumerable<ExportedRecord> records) =>
        [.. Of(kind, kind.Fields, records), new("withdrawn", r => r.IsWithdrawn ? "yes" : "")];

    /// <summary>The columns that these records need for some of their fields.</summary>
    public static IReadOnlyList<ExportColumn> Of(RecordKind kind, IEnumerable<Field> fields, IEnumerable<ExportedRecord> records)
    {
        var shown = fields.Select(f => (Field: f, Index: kind.IndexOf(f.Name))).ToList();
        var texts = shown.Where(p => p.Field.Type == FieldType.Text).ToDictionary(p => p.Index, _ => new Languages());
        foreach (var record in records)
            foreach (var (index, languages) in texts)
                if (record.Content.Values[index] is LocalText text) languages.See(text);
        return [new("id", r => r.Id), .. shown.SelectMany(p => texts.TryGetValue(p.Index, out var languages) ? OfText(p.Field, p.Index, languages) : OfField(p.Field, p.Index))];
    }

    static IEnumerable<ExportColumn> OfField(Field field, int index) =>
        field.Type == FieldType.Structure ? [] : [new(field.Name, r => r.Content.Values[index] is { } value ? ValueText.Of(value) : "")];

    static IEnumerable<ExportColumn> OfText(Field field, int index, Languages languages)
    {
        foreach (var language in languages.InOrder)
            yield return new($"{field.Name}.{language}", r => r.Content.Values[index] is LocalText text ? text.Find(language) ?? "" : "");
        if (languages.NeedOriginal)
            yield return new($"{field.Name}.{TableHeader.Original}", r => r.Content.Values[index] is LocalText text && text.Original != First(text) ? text.Original : "");
    }

    /// <summary>The language that a reader of the row takes for the original.</summary>
    static string First(LocalText text) => text.Find(English) is not null ? English : text.Texts[0].Key;

    /// <summary>The languages that the texts of one field are given in.</summary>
    sealed class Languages
    {
        readonly SortedSet<string> seen = new(StringComparer.Ordinal);

        /// <summary>English first; English alone where no row has a text.</summary>
        public IEnumerable<string> InOrder => seen.Count == 0 ? [English] : seen.OrderBy(l => l != English);

        public bool NeedOriginal { get; private set; }

        public void See(LocalText text)
        {
            foreach (var (language, _) in text.Texts) seen.Add(language);
            NeedOriginal |= text.Original != First(text);
        }
    }
}
