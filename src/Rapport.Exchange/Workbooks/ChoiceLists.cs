using Rapport.Fund;
using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Exchange.Workbooks;

/// <summary>The lists of words to choose from, each once, in the columns of a sheet out of sight.</summary>
sealed class ChoiceLists
{
    static readonly string[] Answers = ["yes", "no"];

    static readonly Lazy<string[]> Countries = new(() => [.. Country.All.Select(c => c.Code).Order(StringComparer.Ordinal)]);

    static readonly Lazy<string[]> Currencies = new(() => [.. Currency.Codes.Order(StringComparer.Ordinal)]);

    readonly List<IReadOnlyList<string>> lists = [];

    static string Sheet => WorkbookReader.PassedOver[1];

    /// <summary>The cells with the words a column allows, or null where it allows more than words of a list.</summary>
    public string? For(ColumnGuide column)
    {
        if (ListOf(column) is not { Count: > 0 } words) return null;
        var at = lists.FindIndex(l => l.SequenceEqual(words));
        if (at < 0) { at = lists.Count; lists.Add(words); }
        var letter = CellPlace.Column(at);
        return $"{Sheet}!${letter}$1:${letter}${words.Count}";
    }

    static IReadOnlyList<string>? ListOf(ColumnGuide column) => column.Field switch
    {
        null => column.IsRequired ? null : Answers,
        { Type: FieldType.Word } field => field.Allowed,
        { Type: FieldType.Country } => Countries.Value,
        { Type: FieldType.Currency } => Currencies.Value,
        _ => null,
    };

    /// <summary>Writes the sheet of lists, one to a column.</summary>
    public void Write(WorkbookWriter workbook)
    {
        var sheet = workbook.Begin(new SheetLayout(Sheet, [.. lists.Select((_, i) => new SheetColumn($"{i + 1}", 16))]) { IsHidden = true, HasHeader = false });
        for (var row = 0; row < lists.Max(l => l.Count); row++) sheet.Add([.. lists.Select(l => row < l.Count ? l[row] : "")]);
    }
}
