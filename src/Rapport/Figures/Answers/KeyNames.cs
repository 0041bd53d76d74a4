using System.Globalization;
using Rapport.Figures.Sets;
using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Figures.Answers;

/// <summary>The keys of one dimension as an answer writes them, their labels in a language, and their order.</summary>
sealed class KeyNames : IComparer<object?>
{
    /// <summary>The key and label of rows without a value.</summary>
    public const string None = "(none)";

    /// <summary>The key and label of the rows beyond the top.</summary>
    public const string Others = "(others)";

    /// <summary>More keys than these are looked up by reading the whole list.</summary>
    const int KeysMax = 200;

    readonly Dimension dimension;
    readonly string language;
    readonly RecordNames records;

    public KeyNames(Dimension dimension, IEnumerable<object?> keys, FigureQuestion question, IImageQueries image)
    {
        (this.dimension, language, records) = (dimension, question.Language, question.Names ?? new RecordNames());
        if (dimension.Type == KeyType.Record) ReadRecords(keys.OfType<string>().Distinct(), question, image);
    }

    /// <summary>A key as it is written.</summary>
    public static string Text(Dimension dimension, object? key) => key switch
    {
        null => None,
        long number when dimension.Source is CalendarKey calendar => Calendar(number, calendar.PerYear),
        _ => (string)key,
    };

    public string Text(object? key) => Text(dimension, key);

    public string Label(object? key) => key is not string word ? Text(key) : dimension.Type switch
    {
        KeyType.Record => records.Of(dimension.Kind!, word).Label ?? word, // a dimension of records names their kind
        KeyType.Country => Country.Find(word)?.NameIn(language) ?? word,
        KeyType.Word => string.Concat(char.ToUpperInvariant(word[0]), word.AsSpan(1).ToString().Replace('-', ' ')),
        _ => word,
    };

    /// <summary>Time ascending; else the list's own order, then the key; what has no value last.</summary>
    public int Compare(object? left, object? right)
    {
        if (left is null || right is null) return (left is null).CompareTo(right is null);
        if (left is long first && right is long second) return first.CompareTo(second);
        var order = OrderOf((string)left).CompareTo(OrderOf((string)right));
        return order != 0 ? order : string.CompareOrdinal((string)left, (string)right);
    }

    long OrderOf(string key)
    {
        if (dimension.Type == KeyType.Word) return dimension.Words.ToList().IndexOf(key);
        return dimension.Kind is { } kind ? records.Of(kind, key).Order : long.MaxValue;
    }

    void ReadRecords(IEnumerable<string> all, FigureQuestion question, IImageQueries image)
    {
        var kind = dimension.Kind!; // a dimension of records names their kind
        var keys = records.Unknown(kind, all);
        if (keys.Count == 0) return;
        var (values, table) = (new SqlValues(), Tables.Of(kind));
        var name = table.Columns.Any(c => c.Name == "symbol") ? "symbol" : "title";
        var order = table.Columns.Any(c => c.Name == "order") ? "t.\"order\"" : "cast(null as bigint)";
        var sql = $"select t.\"id\", t.\"{name}\", {order} from \"{table.Name}\" t"
            + $" where {new AudienceView(question, values).Counts("t", table)}";
        if (keys.Count <= KeysMax) sql += $" and t.\"id\" in ({values.List(keys)})";
        foreach (var key in keys) records.Keep(kind, key, null, long.MaxValue);
        foreach (var row in image.Query(new SqlQuery(sql, values.All)))
            records.Keep(kind, (string)row[0]!, TitleText((string?)row[1], language), (long?)row[2] ?? long.MaxValue); // an id is never null
    }

    /// <summary>A title as the image holds it, a text per language or plain, in one language.</summary>
    public static string? TitleText(string? title, string language) => title is not { Length: > 0 } ? null : LocalText.IfJson(title)?.In(language) ?? title;

    static string Calendar(long number, int perYear)
    {
        var (year, part) = ((number / perYear).ToString("0000", CultureInfo.InvariantCulture), number % perYear + 1);
        return perYear switch
        {
            12 => $"{year}-{part:00}",
            4 => $"{year}-Q{part}",
            _ => year,
        };
    }
}
