using System.Text.RegularExpressions;
using Rapport.Exchange.Loading;
using Rapport.Record;

namespace Rapport.Exchange.Tables;

/// <summary>The columns of one table, resolved from its header.</summary>
sealed partial class TableHeader : FieldPlaces
{
    /// <summary>What stands in place of a language in the column that names the original: <c>title.original</c>.</summary>
    public const string Original = "original";

    readonly RecordKind kind;
    readonly Place[] places;

    TableHeader(RecordKind kind, IReadOnlyList<TableColumn> columns)
    {
        this.kind = kind;
        Columns = columns;
        Single = [.. columns.Where(c => c.Role == ColumnRole.Field)];
        Texts = [.. columns.Where(c => c.Role == ColumnRole.Text).GroupBy(c => c.Index).Select(g => g.ToArray())];
        Originals = [.. columns.Where(c => c.Role == ColumnRole.Original)];
        Withdrawn = columns.FirstOrDefault(c => c.Role == ColumnRole.Withdrawn);
        places = [.. kind.Fields.Select((_, i) => PlaceOf(i))];
    }

    /// <summary>Every column, from the left.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Columns that state a field of their own.</summary>
    public TableColumn[] Single { get; }

    /// <summary>Columns that state the languages of a field, by field.</summary>
    public TableColumn[][] Texts { get; }

    /// <summary>Columns that name the original language of a field.</summary>
    public TableColumn[] Originals { get; }

    /// <summary>The column that withdraws.</summary>
    public TableColumn? Withdrawn { get; }

    /// <inheritdoc/>
    public override Place Of(int field, int row) => places[field] with { Row = row };

    /// <summary>Where a field is looked for: its first column, or, where the table has none, its name after all columns.</summary>
    Place PlaceOf(int field)
    {
        var column = Columns.FirstOrDefault(c => c.Index == field && c.Role != ColumnRole.Original);
        return column is null ? new Place(0, ColumnName(kind.Fields[field]), Columns.Count + field) : new Place(0, column.Name, column.Position);
    }

    /// <summary>The name of a field's column, texts in English.</summary>
    public static string ColumnName(Field field) => field.Type == FieldType.Text ? $"{field.Name}.en" : field.Name;

    /// <summary>Every name a header of the kind may hold, texts in English.</summary>
    public static IEnumerable<string> NamesOf(RecordKind kind) =>
        ["id", .. kind.Fields.Where(f => f.Type != FieldType.Structure).Select(ColumnName), "withdrawn"];

    /// <summary>Resolves the names of a header; null where no row can be told from another.</summary>
    public static TableHeader? Resolve(RecordKind kind, IReadOnlyList<string> names, string file, LoadRun run)
    {
        var max = run.Context.Limits.ColumnsMax;
        if (names.Count > max) return Refuse(LoadMessages.ColumnsTooMany(names.Count, max), null);
        if (names[0] != "id") return Refuse(LoadMessages.IdColumn(names[0]), "id");
        var columns = names.Select((name, position) => ColumnOf(kind, name, position)).ToArray();
        foreach (var column in columns.Where(c => c.Role == ColumnRole.None)) Report(column, Unknown(kind, column.Name));
        foreach (var column in columns.GroupBy(c => c.Name, StringComparer.Ordinal).SelectMany(g => g.Skip(1)).Where(c => c.Role != ColumnRole.None))
            Report(column, LoadMessages.ColumnTwice(column.Name));
        return new TableHeader(kind, columns);

        void Report(TableColumn column, Fault fault) => run.Problems.Add(file, new Place(1, column.Name, column.Position), fault);

        TableHeader? Refuse(Fault fault, string? column)
        {
            run.Problems.Add(file, new Place(1, column, 0), fault);
            return null;
        }
    }

    static TableColumn ColumnOf(RecordKind kind, string name, int position)
    {
        if (name == "id") return new(name, position, ColumnRole.Id);
        if (name == "withdrawn") return new(name, position, ColumnRole.Withdrawn);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var index = kind.IndexOf(dot < 0 ? name : name[..dot]);
        var field = index < 0 ? null : kind.Fields[index];
        if (field is null || field.Type == FieldType.Structure || (field.Type == FieldType.Text) != (dot > 0)) return new(name, position, ColumnRole.None);
        if (dot < 0) return new(name, position, ColumnRole.Field) { Index = index, Field = field };
        if (name[(dot + 1)..] == Original) return new(name, position, ColumnRole.Original) { Index = index, Field = field };
        return Language().IsMatch(name[(dot + 1)..])
            ? new(name, position, ColumnRole.Text) { Index = index, Field = field, Language = name[(dot + 1)..] }
            : new(name, position, ColumnRole.None);
    }

    static Fault Unknown(RecordKind kind, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 && kind.IndexOf(name) is >= 0 and var text && kind.Fields[text].Type == FieldType.Text) return LoadMessages.LanguageMissing(name);
        var known = NamesOf(kind).ToArray();
        var language = dot > 0 && Language().IsMatch(name[(dot + 1)..]) ? name[dot..] : ".en";
        var nearest = Nearness.Nearest(name, known.Select(k => k.EndsWith(".en", StringComparison.Ordinal) ? k[..^3] + language : k));
        return LoadMessages.ColumnUnknown(name, nearest, string.Join(", ", known));
    }

    /// <summary>A language tag such as <c>en</c>, <c>zh-Hans</c> or <c>pt-BR</c>.</summary>
    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    internal static partial Regex Language();
}
