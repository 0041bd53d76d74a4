using Rapport.Exchange.Workbooks;
using Rapport.Fund;
using Rapport.Organisations;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Exchange;

/// <summary>
/// Writes a workbook to be filled in: a sheet for each kind with its header and an example row, lists to choose from where only some words
/// are allowed, and a README that explains each column. Loaded as it is, it gives no problem and records the examples.
/// </summary>
public static class WorkbookTemplate
{
    const int ReadmeWidth = 70;

    /// <summary>Writes the workbook.</summary>
    /// <param name="path">A file that does not exist yet.</param>
    /// <param name="kinds">The kinds of record; those loaded from tables get a sheet.</param>
    /// <exception cref="RecordException">The file is there already (<c>file.exists</c>).</exception>
    public static void Write(string path, RecordKinds kinds)
    {
        if (Path.Exists(path)) throw new RecordException("file.exists", $"{path}: found a file, expected none; name another");
        var part = path + ".part";
        using (var file = File.Create(part)) Write(file, [.. kinds.All.Where(k => k.IsLoaded)]);
        File.Move(part, path);
    }

    static void Write(Stream output, IReadOnlyList<RecordKind> kinds)
    {
        var choices = new ChoiceLists();
        using var workbook = new WorkbookWriter(output);
        WriteReadme(workbook.Begin(Readme()), kinds);
        foreach (var kind in kinds) WriteKind(workbook, kind, ColumnGuide.AllOf(kind, kinds), choices);
        choices.Write(workbook);
    }

    static void WriteKind(WorkbookWriter workbook, RecordKind kind, IReadOnlyList<ColumnGuide> columns, ChoiceLists choices)
    {
        var sheet = workbook.Begin(new SheetLayout(kind.Plural, [.. columns.Select(c => ColumnOf(c, choices))]));
        if (kind != AttachedFile.Shape) sheet.Add([.. columns.Select(c => c.Example)]); // a file is not recorded without its bytes
    }

    static SheetColumn ColumnOf(ColumnGuide column, ChoiceLists choices) =>
        new(column.Name, WidthOf(column)) { IsRequired = column.IsRequired, Choices = choices.For(column) };

    static double WidthOf(ColumnGuide column) => column.Field?.Type switch
    {
        FieldType.Text => 40,
        FieldType.Plain or FieldType.References or FieldType.ReferenceShares or FieldType.CountryShares or FieldType.External => 24,
        FieldType.Reference => 22,
        _ => Math.Max(14, column.Name.Length + 3),
    };

    static SheetLayout Readme() => new(WorkbookReader.PassedOver[0],
    [
        new("sheet", 18), new("column", 20), new("required", 10), new("holds", 46) { IsWrapped = true }, new("means", ReadmeWidth) { IsWrapped = true }, new("example", 34),
    ]);

    static void WriteReadme(SheetWriter readme, IReadOnlyList<RecordKind> kinds)
    {
        foreach (var rule in Rules) readme.Add(["", "", "", "", rule, ""]);
        foreach (var column in ColumnGuide.OfEveryKind()) readme.Add(Line("every sheet", column));
        foreach (var kind in kinds)
            foreach (var column in ColumnGuide.OwnOf(kind, kinds)) readme.Add(Line(kind.Plural, column));
    }

    static string[] Line(string sheet, ColumnGuide column) =>
        [sheet, column.Name, column.IsRequired ? "yes" : "", Plain(column.Holds), Plain(column.Meaning), column.Example];

    static string Plain(string markdown) => markdown.Replace("`", "", StringComparison.Ordinal);

    static readonly string[] Rules =
    [
        "A row is one record. Write over the example rows or delete them; delete the sheets you do not need.",
        "Load it with: rapport load FILE. Every problem is reported with its sheet, row and column, and nothing is recorded until there is none.",
        "An empty cell means: not stated. A column left out leaves the field as it is.",
        "Lists are separated by ;. Shares follow a colon and add to 100: SDN:60;TCD:40.",
        "A text has one column per language: title.en, title.fr. The first language filled in is the original, unless a column title.original names another.",
        "Dates are known to the day, month or year: 2021-02-28, 2021-02, 2021. Cells are text, so that a date stays as it is typed.",
        "Files to go with the sheet files stand in a folder files/ beside this workbook; then load the folder that holds both.",
    ];
}
