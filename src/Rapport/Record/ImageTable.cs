namespace Rapport.Record;

/// <summary>The types of columns in the image, each with one writer of its own.</summary>
public enum ColumnType
{
    /// <summary>A journal sequence or batch ordinal; 64 bits.</summary>
    Sequence,

    /// <summary>A version; 32 bits.</summary>
    Integer,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A visibility level, 0 (public) to 3 (restricted).</summary>
    Level,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>An instant in UTC.</summary>
    Instant,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>An amount: decimal with 3 places.</summary>
    Amount,

    /// <summary>A number: decimal with 6 places.</summary>
    Number,

    /// <summary>A share in percent: decimal with 6 places.</summary>
    Share,
}

/// <summary>One column of the image.</summary>
/// <param name="Name">Its name, to be quoted in SQL.</param>
/// <param name="Type">What it holds.</param>
public sealed record ImageColumn(string Name, ColumnType Type)
{
    /// <summary>The column's type in SQL, as the database's own catalogue spells it.</summary>
    public string SqlType => Type switch
    {
        ColumnType.Sequence or ColumnType.Count => "BIGINT",
        ColumnType.Integer => "INTEGER",
        ColumnType.Boolean => "BOOLEAN",
        ColumnType.Level => "UTINYINT",
        ColumnType.Text => "VARCHAR",
        ColumnType.Date => "DATE",
        ColumnType.Instant => "TIMESTAMP",
        ColumnType.Amount => "DECIMAL(18,3)",
        ColumnType.Number => "DECIMAL(28,6)",
        _ => "DECIMAL(9,6)",
    };
}

/// <summary>
/// The tables in which the image holds one record kind: a main table with a row per version, and a table of links for each field that
/// holds a list. <c>recorded_from</c> and <c>recorded_to</c> are journal sequences; a version counts as of sequence N when
/// <c>recorded_from &lt;= N and N &lt; recorded_to</c>. Link rows carry only the sequence of the version they belong to.
/// </summary>
public sealed class ImageTable
{
    /// <summary>The <c>recorded_to</c> of a version that nothing has superseded.</summary>
    public const long Open = long.MaxValue;

    static readonly ImageColumn[] HeadColumns =
    [
        new("recorded_from", ColumnType.Sequence), new("recorded_to", ColumnType.Sequence), new("batch", ColumnType.Sequence),
        new("version", ColumnType.Integer), new("id", ColumnType.Text), new("withdrawn", ColumnType.Boolean),
        new("visibility", ColumnType.Level), new("embargo", ColumnType.Instant), new("owner", ColumnType.Text),
        new("title", ColumnType.Text), new("placed_first", ColumnType.Date), new("placed_last", ColumnType.Date),
    ];

    /// <summary>The tables of a kind.</summary>
    public ImageTable(RecordKind kind)
    {
        Kind = kind;
        Name = kind.Name.Replace('-', '_');
        Fields = [.. kind.Fields.Where(f => f.InImage && !f.IsList && f != kind.TitleField && f.Name is not ("owner" or "visibility" or "embargo"))];
        Columns = [.. HeadColumns, .. Fields.SelectMany(ColumnsOf)];
        Links = [.. kind.Fields.Where(f => f.InImage && f.IsList).Select(f => new ImageLink(this, f))];
    }

    /// <summary>The kind.</summary>
    public RecordKind Kind { get; }

    /// <summary>The main table's name.</summary>
    public string Name { get; }

    /// <summary>The columns of the main table: the head first, then those of the fields.</summary>
    public IReadOnlyList<ImageColumn> Columns { get; }

    /// <summary>The fields that stand in the main table beside the head, in the order of their columns.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>One table of links for each list.</summary>
    public IReadOnlyList<ImageLink> Links { get; }

    /// <summary>The link table of a field.</summary>
    public ImageLink Link(string field) => Links.First(l => l.Field.Name == field);

    /// <summary>The column or columns that a field of one value takes: a date takes its first and last possible day.</summary>
    static IEnumerable<ImageColumn> ColumnsOf(Field field) => field.Type switch
    {
        FieldType.Date => [new($"{field.Name}_first", ColumnType.Date), new($"{field.Name}_last", ColumnType.Date)],
        FieldType.Count => [new(field.Name, ColumnType.Count)],
        FieldType.Amount => [new(field.Name, ColumnType.Amount)],
        FieldType.Number => [new(field.Name, ColumnType.Number)],
        FieldType.Instant => [new(field.Name, ColumnType.Instant)],
        _ => [new(field.Name, ColumnType.Text)],
    };
}

/// <summary>The table in which the values of one list field stand, one row each.</summary>
public sealed class ImageLink
{
    internal ImageLink(ImageTable table, Field field)
    {
        Field = field;
        Name = $"{table.Name}_{field.Name}";
        Columns =
        [
            new("recorded_from", ColumnType.Sequence), new("position", ColumnType.Integer), new("code", ColumnType.Text),
            .. field.HasShares ? [new ImageColumn("share", ColumnType.Share)] : Array.Empty<ImageColumn>(),
            .. field.Type == FieldType.External ? [new ImageColumn("scheme", ColumnType.Text)] : Array.Empty<ImageColumn>(),
        ];
    }

    /// <summary>The field.</summary>
    public Field Field { get; }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>Sequence, position from 1, the code; for shares the percent or null; for external identifiers the scheme.</summary>
    public IReadOnlyList<ImageColumn> Columns { get; }
}
