using Rapport.Fund;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Exchange.Loading;

/// <summary>What a reader is told about a folder: each code with what is expected and what to do. Where and what was found is put before it.</summary>
static class LoadMessages
{
    // Files

    public static Fault FolderMissing(string path) => new("folder.missing", path, "a folder with tables, figures.yml or issue.yml, or a workbook (.xlsx)");

    public static Fault FileUnknown(string name, string? nearest) => new("file.unknown", name,
        $"one table per kind such as activities.csv, or a workbook; figures.yml, issue.yml with its Markdown, issues/, files/, or a README; {Suggest(nearest)}move this file out of the folder");

    public static Fault FileTwice(string name) => new("file.duplicate", name, "each table once: in the folder or in records/, not in both");

    public static Fault FileMissing(string name) =>
        new("file.missing", "", $"the file {name} beside issue.yml, because the issue names it");

    public static Fault IssueMissing => new("file.missing", "", "the file issue.yml in this folder, because every folder in issues/ is an issue");

    public static Fault IssuesTooMany(int max) => new("files.too-many", $"more than {max} issues", $"at most {max} issues in issues/");

    public static Fault FilesTooMany(int max) => new("files.too-many", $"more than {max} files", $"at most {max} files in a folder");

    public static Fault FileTooLarge(long size, long max) =>
        new("file.too-large", $"{size} bytes", $"at most {max} bytes; split the file and load its parts one after the other");

    public static Fault FilesTooLarge(long max) =>
        new("files.too-large", $"more than {max} bytes in all", $"at most {max} bytes of files in one load; load the rows in several parts");

    public static Fault FileLink => new("file.link", "a link", "the file itself; copy it here");

    public static Fault FileStray(string name) =>
        new("file.unknown", name, "a file that a row of the table files names; add the row, or move the file out of the folder");

    public static Fault FileName(string found) => new("file.name", found, Files.FileName.Expected);

    public static Fault FileOfRowMissing(string name) =>
        new("file.missing", name, "the file of this name in files/, or the hash of a file that the record keeps already");

    public static Fault FileDiffers(string found, string expected) => new("file.differs", found, $"{expected}; leave the cell empty, it is computed");

    public static Fault FileType(string found, string name, string? computed) => new("file.type", found,
        computed is null ? $"the type of what {name} holds; it is none of {string.Join(", ", Files.MediaTypes.All)}" : $"the type of what {name} holds: {computed}");

    public static Fault FileTypeUnknown(string name) => new("file.type", name,
        $"a file that holds what its name says, of one of the types {string.Join(", ", Files.MediaTypes.All)}; pictures in SVG without scripts or links, documents without macros");

    public static Fault FileUnreadable(string why) => new("file.unreadable", why, "a file that this program may read");

    public static Fault Encoding(string found) => new("encoding.invalid", found, "UTF-8; save the file again as \"CSV UTF-8\"");

    public static Fault TooManyProblems(int max) =>
        new("problems.too-many", $"more than {max} problems", $"at most {max} problems; mend these and load again");

    // Workbooks

    public static Fault Workbook(string found) =>
        new("workbook.invalid", found, "a workbook in the form .xlsx, without a password; open it in a spreadsheet and save it again as \"Excel workbook\"");

    public static Fault EntriesTooMany(int count, int max) =>
        new("workbook.too-large", $"{count} parts", $"a workbook of at most {max} parts");

    public static Fault UnpacksTooLarge(long max) =>
        new("workbook.too-large", $"more than {max} bytes when unpacked", $"at most {max} bytes; split the workbook and load its parts one after the other");

    public static Fault StringsTooMany(int max) =>
        new("workbook.too-large", $"more than {max} texts", $"at most {max} different texts; split the workbook and load its parts one after the other");

    public static Fault WorkbookTwice(string name) => new("file.duplicate", name, "one workbook in the folder; load the others one after the other");

    public static Fault SheetUnknown(string name, string? nearest) => new("sheet.unknown", name,
        $"one sheet per kind such as activities, beside them README and Lists; {Suggest(nearest)}remove the sheet");

    public static Fault SheetTwice(string name) => new("file.duplicate", name, "each table once: as a sheet or as CSV, not both");

    public static Fault CellError(string found, string cell) => new("cell.error", $"{found} in cell {cell}", "a value; mend the formula, or type the value");

    public static Fault CellUncalculated(string cell) => new("cell.error", $"a formula without its result in cell {cell}",
        "results; open the workbook in a spreadsheet, save it, and load it again");

    // Tables

    public static Fault ColumnUnknown(string found, string? nearest, string known) => new("column.unknown", found,
        nearest is null ? $"one of the columns {known}; rename or remove it" : $"a column of this table; did you mean \"{nearest}\"?");

    public static Fault LanguageMissing(string found) => new("column.unknown", found, $"a language after the name, such as \"{found}.en\"");

    public static Fault ColumnTwice(string found) => new("column.duplicate", found, "each column once; remove one of the two");

    public static Fault ColumnsTooMany(int count, int max) => new("columns.too-many", $"{count} columns", $"at most {max} columns");

    public static Fault RowsTooMany(int max) =>
        new("rows.too-many", $"more than {max} rows", $"at most {max} rows; split the file and load its parts one after the other");

    public static Fault RowShort(int found, int expected) =>
        new("row.short", $"{found} cells", $"{expected} cells, as in the header; look for a missing separator");

    public static Fault RowLong(int found, int expected) =>
        new("row.long", $"{found} cells", $"{expected} cells, as in the header; put a cell that holds a separator in quotes");

    public static Fault QuoteOpen => new("quote.unclosed", "a quote that is never closed", "a closing quote; no row after this one could be read");

    public static Fault QuoteStray(string found) =>
        new("quote.stray", found, "a cell that holds quotes to stand in quotes, each of them doubled");

    public static Fault IdColumn(string found) => new("id.missing", found, "the first column to be \"id\"");

    public static Fault IdMissing => new("id.missing", "", $"{RecordId.Expected}; give the row one");

    public static Fault Id(string found) => new("id.invalid", found, RecordId.Expected);

    public static Fault IdTwice(string id, int row) => new("id.duplicate", id, $"each id once; row {row} has it already");

    public static Fault IssueTwice(string id, string file) => new("id.duplicate", id, $"each issue once; {file} has it already");

    public static Fault CellTooLong(int length, int max) => new("cell.too-long", $"{length} characters", $"at most {max} characters");

    // Values

    public static Fault Date(string found) => new("date.invalid", found, PartialDate.Expected);

    public static Fault Instant(string found) =>
        new("date.invalid", found, "an instant with its zone such as 2021-02-28T18:00:00Z, or a day such as 2021-02-28");

    public static Fault Count(string found) =>
        new("number.invalid", found, "a whole number of zero or more, in digits without separators, such as 1250");

    public static Fault Number(string found) =>
        new("number.invalid", found, "a number such as 1250 or 12.5: digits without separators, one decimal point, at most six decimals");

    public static Fault Amount(string found) =>
        new("number.invalid", found, "an amount such as 350000 or 1234.56: digits without thousands separators, one decimal point");

    public static Fault Country(string found)
    {
        var near = CountryNear(found);
        return new("country.unknown", found, $"an ISO 3166-1 code of three capital letters{(near is null ? " such as KEN" : $"; did you mean {near.Code} ({near.NameIn("en")})?")}");
    }

    public static Fault Currency(string found)
    {
        var near = found.Length > 6 ? null : Nearness.Nearest(found, Fund.Currency.Codes.Order(StringComparer.Ordinal));
        return new("currency.unknown", found, $"an active ISO 4217 code{(near is null ? " such as USD" : $"; did you mean {near}?")}");
    }

    public static Fault Word(Field field, string found)
    {
        var code = field.Name switch { "kind" => "kind.unknown", "visibility" => "visibility.unknown", _ => "word.unknown" };
        if (field.Allowed.Count == 0) return new(code, found, "a word of at most 64 small letters, digits, dots and hyphens");
        var near = Nearness.Nearest(found, field.Allowed);
        return new(code, found, $"one of {string.Join(", ", field.Allowed)}{(near is null ? "" : $"; did you mean \"{near}\"?")}");
    }

    public static Fault External(string found) =>
        new("external.invalid", found, "scheme:value, such as iati:XM-DAC-41301, several with ; between");

    public static Fault Share(string found) => new("share.invalid", found, "a code and its share in percent from 0 to 100, such as SDN:60");

    public static Fault SharesMixed(string code) =>
        new("share.invalid", $"{code} without a share", "a share for each item of the list, or for none");

    public static Fault SharesSum(decimal sum) => new("shares.sum", $"a sum of {CanonicalJson.DecimalText(sum)}", "shares that add to 100");

    public static Fault Twice(string item) => new("list.duplicate", item, "each item of a list once; remove the repetition");

    public static Fault TooManyItems(int count, int max) => new("list.too-many", $"{count} items", $"at most {max} items in a list");

    public static Fault ControlCharacter(int code, int at) =>
        new("text.invalid", $"the control character U+{code:X4} at position {at + 1}", "text without control characters; remove it");

    public static Fault DirectionMark(int code, int at) => new("text.direction", $"U+{code:X4} at position {at + 1}",
        "text without characters that turn its direction (U+202A to U+202E, U+2066 to U+2069); remove it, the direction of a text follows from its language");

    public static Fault HalfCharacter(char letter, int at) =>
        new("text.invalid", $"half a character, U+{(int)letter:X4}, at position {at + 1}", "whole characters; write it again");

    public static Fault TooManyMarks(int max, int at) =>
        new("text.invalid", $"more than {max} combining marks in a row at position {at + 1}",
            $"at most {max} marks on one letter; remove them");

    // Records

    /// <summary>The kind of an activity is a list of the office, so an unknown one has the code of an unknown kind.</summary>
    public static string ReferenceCode(Field field) => field.Name == "kind" ? "kind.unknown" : "reference.unknown";

    public static Fault Reference(Field field, string id, string? nearest) => new(ReferenceCode(field), id,
        $"the id of {An(field.Of!)} in this folder or in the record; {(nearest is null ? "add it, or mend the id" : $"did you mean \"{nearest}\"?")}"); // only fields that refer come here

    public static Fault ReferenceWithdrawn(Field field, string id) =>
        new(ReferenceCode(field), id, $"{An(field.Of!)} that is not withdrawn"); // as above

    /// <summary>A line of records that comes back to where it began; the ids in their order, the first again at the end.</summary>
    public static Fault Circle(Field field, IReadOnlyList<string> ids)
    {
        var circle = string.Join(" → ", ids);
        return field.Name switch
        {
            "merged_into" when ids.Count == 2 => new("merge.self", ids[1], "another record than itself; leave it empty for a record that stands for itself"),
            "merged_into" => new("merge.cycle", ids[1], $"a record that is not itself merged into this one ({circle}); undo the other merge first"),
            _ => new("tree.cycle", ids[1], $"a record that does not come after this one itself ({circle}); mend one of them"),
        };
    }

    public static Fault PartOfItself(string id) => new("part.self", id, "the activity it is a part of; leave it empty for one that is no part");

    public static Fault PartOfPart(string whole, string above) =>
        new("part.nested", whole, $"an activity that is not itself a part; {whole} is a part of {above}: name that one");

    public static Fault KeyTwice(string key, string where) =>
        new("key.duplicate", key, $"a name or identifier that nothing else carries; {where} has it already");

    public static Fault NothingToWithdraw(string id) => new("withdrawn.unknown", id, "a record that has been recorded, or a row that states the whole record; complete the row or remove it");

    public static Fault OriginalUnknown(string language, LocalText? text) => new("original.unknown", language,
        text is null ? "nothing, because the row states no text here" : $"one of the languages of this text: {string.Join(", ", text.Texts.Select(t => t.Key))}");

    public static Fault Withdrawn(string found) => new("word.unknown", found, "yes, no or nothing");

    public static Fault ReasonMissing(int changed, int withdrawn) => new("reason.missing", "",
        $"a reason, because this load changes {Many(changed)} and withdraws {Many(withdrawn)}; give it with --reason");

    public static Fault Sentence(string sentence, string problem) => new("sentence.invalid", sentence, problem);

    // YAML and Markdown

    public static Fault Yaml(string found, string expected) => new("yaml.invalid", found, expected);

    public static Fault YamlRefused(string found) => new("yaml.invalid", found,
        "plain YAML: one document of keys, lists and texts, indented by spaces, without anchors, aliases or tags");

    public static Fault KeyUnknown(string found, string? nearest, string known) => new("key.unknown", found,
        nearest is null ? $"one of the keys {known}" : $"a key that is known here; did you mean \"{nearest}\"?");

    public static Fault KeyRepeated(string found) => new("key.duplicate", found, "each key once; remove one of the two");

    public static Fault ValueMissing(string what) => new("value.missing", "", what);

    public static Fault SectionKind(string found, IReadOnlyList<string> kinds) =>
        new("kind.unknown", found, $"one of {string.Join(", ", kinds)}");

    public static Fault SectionTwice(string found) => new("id.duplicate", found, "each section with an id and an order of its own");

    public static Fault SectionUnknown(string id, string? nearest) => new("section.unknown", id,
        $"the id of a section in issue.yml; {(nearest is null ? "add the section, or remove the id from the heading" : $"did you mean \"{nearest}\"?")}");

    public static Fault HeadingMissing(string id) =>
        new("section.heading", "", $"a heading that ends with {{#{id}}}, under which the section's own file can stand");

    public static Fault FigureUnknown(string name, string? nearest) => new("reference.unknown", name,
        $"the name of a figure or the id of a stated figure, in this folder or in the record; {(nearest is null ? "add it, or mend the name" : $"did you mean \"{nearest}\"?")}");

    public static Fault MarkdownUnknown(string name, string? nearest) => new("file.unknown", name,
        $"the Markdown of a language or of a section that issue.yml names; {Suggest(nearest)}move this file out of the folder");

    public static Fault Period(string found) => new("period.invalid", found, Time.Period.Expected);

    public static Fault Address(string found) => new("address.invalid", found, "an address on the web such as https://example.org/issues/2021-02/");

    public static Fault Digits(string found) => new("digits.unknown", found, Publications.Digits.Expected);

    static string Suggest(string? nearest) => nearest is null ? "" : $"did you mean \"{nearest}\"? Else ";

    static string Many(int records) => records == 1 ? "1 record" : $"{records} records";

    static string An(string kind) => "aeiou".Contains(kind[0], StringComparison.Ordinal) ? $"an {kind}" : $"a {kind}";

    static readonly Country[] Countries = [.. Organisations.Country.All.OrderBy(c => c.Code, StringComparer.Ordinal)];

    static readonly string[] CountryNames = [.. Countries.SelectMany(c => c.Names)];

    static Country? CountryNear(string found)
    {
        if (Organisations.Country.Find(found.ToUpperInvariant()) is { } capital) return capital;
        var near = found.Length <= 3 ? null : Nearness.Nearest(found, CountryNames);
        return near is null ? null : Countries.First(c => c.Names.Contains(near));
    }
}
