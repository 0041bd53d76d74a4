using System.IO.Compression;
using System.Text;
using Rapport.Exchange;
using Rapport.Record;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>Files that are kept with the record: the rows that name them, held against their bytes.</summary>
public sealed class FileTests : IDisposable
{
    static readonly byte[] Pdf = "%PDF-1.7 report"u8.ToArray();
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0];
    readonly FakeJournal journal = new();
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    static string HashOf(byte[] bytes) => FileContent.Of(bytes).Hash;

    LoadResult Read(string table, params (string Name, byte[] Bytes)[] files)
    {
        folder.Write("files.csv", table);
        foreach (var (name, bytes) in files) folder.Write($"files/{name}", bytes);
        return journal.Read(folder.Path);
    }

    /// <summary>The one problem as a reader sees it, with its code.</summary>
    string Problem(string table, params (string Name, byte[] Bytes)[] files)
    {
        var problem = Assert.Single(Read(table, files).Problems);
        return $"{problem.Message} ({problem.Error})";
    }

    [Fact]
    public void Hash_size_and_type_are_computed_and_the_bytes_go_with_the_batch()
    {
        var result = Read("id,name\nr,Report.pdf\n", ("Report.pdf", Pdf));
        var file = Assert.Single(result.Changes).Content;
        Assert.Equal((HashOf(Pdf), 15L, "application/pdf"), (file.Text("hash"), file.Count("size"), file.Text("media_type")));
        Assert.Equal(Pdf, result.Contents.Single(c => c.Hash == HashOf(Pdf)).Bytes.ToArray());
    }

    [Fact]
    public void Stated_hash_and_size_that_fit_are_no_problem() =>
        Assert.Empty(Read($"id,name,media_type,hash,size\nr,Report.pdf,application/pdf,{HashOf(Pdf)},15\n", ("Report.pdf", Pdf)).Problems);

    [Fact]
    public void Equal_bytes_are_kept_once()
    {
        var result = Read("id,name\na,a.pdf\nb,b.pdf\n", ("a.pdf", Pdf), ("b.pdf", Pdf));
        Assert.Equal((2, 2), (result.Changes.Count, result.Contents.Count)); // the file and the table
    }

    [Fact]
    public void Loaded_again_with_its_file_or_without_it_changes_nothing()
    {
        journal.Record(Read("id,name\nr,Report.pdf\n", ("Report.pdf", Pdf)));
        var again = journal.Read(folder.Path);
        Assert.Equal((0, 1, 0), (again.Changes.Count, again.Unchanged, again.Contents.Count));
        File.Delete(Path.Combine(folder.Path, "files", "Report.pdf"));
        Assert.Equal(1, journal.Read(folder.Path).Unchanged);
    }

    [Fact]
    public void A_row_without_its_file_may_name_bytes_that_the_record_keeps()
    {
        journal.Record(Read("id,name\nr,Report.pdf\n", ("Report.pdf", Pdf)));
        using var other = new TemporaryFolder(("files.csv", $"id,name,hash\ncopy,Copy.pdf,{HashOf(Pdf)}\nr,Renamed.pdf,{HashOf(Pdf)}\n"));
        var result = journal.Read(other.Path);
        Assert.Equal([("copy", 15L), ("r", 15L)], result.Changes.Select(c => (c.Id, c.Content.Count("size")!.Value))); // computed
    }

    [Fact]
    public void Other_bytes_under_the_name_are_a_new_version()
    {
        journal.Record(Read("id,name\nr,Report.pdf\n", ("Report.pdf", Pdf)));
        var change = Assert.Single(Read("id,name\nr,Report.pdf\n", ("Report.pdf", "%PDF-2"u8.ToArray())).Changes);
        Assert.Equal((Operation.Change, "application/pdf", 6L), (change.Operation, change.Content.Text("media_type"), change.Content.Count("size")));
    }

    [Fact]
    public void Two_rows_with_one_name_take_their_files_by_hash()
    {
        var result = Read($"id,name,hash\na,Report,{HashOf(Pdf)}\nb,Report,{HashOf(Png)}\n", (HashOf(Pdf), Pdf), (HashOf(Png), Png));
        Assert.Equal(["application/pdf", "image/png"], result.Changes.Select(c => c.Content.Text("media_type")));
    }

    [Fact]
    public void What_does_not_fit_is_said_with_its_place()
    {
        Assert.Equal("files.csv, row 2, column name: found \"Report.pdf\", expected the file of this name in files/, or the hash of a file that the record keeps already (file.missing)",
            Problem("id,name\nr,Report.pdf\n"));
        Assert.Equal($"files.csv, row 2, column hash: found \"{HashOf(Png)}\", expected the hash of Report.pdf, {HashOf(Pdf)}; leave the cell empty, it is computed (file.differs)",
            Problem($"id,name,hash\nr,Report.pdf,{HashOf(Png)}\n", ("Report.pdf", Pdf)));
        Assert.Equal("files.csv, row 2, column size: found \"16\", expected the size of Report.pdf, 15; leave the cell empty, it is computed (file.differs)",
            Problem("id,name,size\nr,Report.pdf,16\n"));
        Assert.Equal("files.csv, row 2, column media_type: found \"image/png\", expected the type of what Report.pdf holds: application/pdf (file.type)",
            Problem("id,name,media_type\nr,Report.pdf,image/png\n"));
    }

    [Fact]
    public void A_file_that_no_row_names_is_an_error()
    {
        Assert.Equal("files/other.pdf: found \"other.pdf\", expected a file that a row of the table files names; add the row, or move the file out of the folder (file.unknown)",
            Problem("id,name\nr,Report.pdf\n", ("Report.pdf", Pdf), ("other.pdf", Pdf)));
    }

    [Fact]
    public void A_folder_in_files_is_an_error() =>
        Assert.Equal(["files/old file.unknown"], Read("id,name\n", ("old/a.pdf", Pdf)).Problems.Select(p => $"{p.File} {p.Error}"));

    [Theory]
    [InlineData("../secret.pdf")]
    [InlineData("/etc/hostname")]
    [InlineData("a/b.pdf")]
    [InlineData("a\\b.pdf")]
    [InlineData("C:report.pdf")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("report.pdf.")]
    [InlineData("what?.pdf")]
    public void A_name_that_could_lead_elsewhere_is_refused(string name) =>
        Assert.Equal($"files.csv, row 2, column name: found \"{name}\", expected a plain file name such as report.pdf: at most 200 characters, without / \\ : * ? \" < > |, and neither begun with a dot nor ended with a dot or space (file.name)",
            Problem($"id,name\nr,{name}\n"));

    [Fact]
    public void A_name_is_the_same_letter_by_letter() =>
        Assert.Equal(["file.missing 2 name", "file.unknown 0"], Read("id,name\nr,report.pdf\n", ("Report.pdf", Pdf)).Short());

    [Fact]
    public void A_NUL_in_a_name_is_refused() => Assert.Equal("text.invalid", Read("id,name\nr,a\0.pdf\n").Problems[0].Error);

    [Fact]
    public void A_name_has_at_most_200_characters()
    {
        var name = new string('a', 196) + ".pdf";
        Assert.Empty(Read($"id,name\nr,{name}\n", (name, Pdf)).Problems);
        Assert.Equal("file.name", journal.Read(("files.csv", $"id,name\nr,a{name}\n")).Problems[0].Error);
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        folder.Write("outside.txt", "secret");
        folder.Write("in/files.csv", "id,name\nr,a.txt\n");
        Directory.CreateDirectory(Path.Combine(folder.Path, "in", "files"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "in", "files", "a.txt"), Path.Combine(folder.Path, "outside.txt"));
        Assert.Equal(["file.missing 2 name", "file.link 0"], journal.Read(Path.Combine(folder.Path, "in")).Short());
        Directory.Delete(Path.Combine(folder.Path, "in", "files"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "in", "files"), folder.Path);
        Assert.Equal("files/: found \"a link\", expected the file itself; copy it here", journal.Read(Path.Combine(folder.Path, "in")).Problems.Single(p => p.Error == "file.link").Message);
    }

    [Fact]
    public void Bytes_of_a_file()
    {
        var largest = new byte[FileContent.BytesMax];
        Pdf.CopyTo(largest, 0);
        Assert.Empty(Read("id,name\nr,Report.pdf\n", ("Report.pdf", largest)).Problems);
        Assert.Equal("files/Report.pdf: found \"26214401 bytes\", expected at most 26214400 bytes; split the file and load its parts one after the other (file.too-large)",
            Problem("id,name\nr,Report.pdf\n", ("Report.pdf", [.. largest, 0])));
    }

    [Theory]
    [InlineData(30, new string[0])]
    [InlineData(29, new[] { "files.too-large 0" })]
    public void Bytes_of_all_files(int max, string[] problems)
    {
        folder.Write("files.csv", "id,name\na,a.pdf\nb,b.pdf\n");
        foreach (var name in new[] { "a.pdf", "b.pdf" }) folder.Write($"files/{name}", Pdf);
        Assert.Equal(problems, journal.Read(folder.Path, c => c with { Limits = new LoadLimits { AttachmentsBytesMax = max } }).Short());
    }

    [Theory]
    [InlineData(2, new string[0])]
    [InlineData(1, new[] { "file.missing 2 name", "file.missing 3 name", "files.too-many 0" })]
    public void Number_of_files(int max, string[] problems)
    {
        folder.Write("files.csv", "id,name\na,a.pdf\nb,b.pdf\n");
        foreach (var name in new[] { "a.pdf", "b.pdf" }) folder.Write($"files/{name}", Pdf);
        Assert.Equal(problems, journal.Read(folder.Path, c => c with { Limits = new LoadLimits { AttachmentsMax = max } }).Short());
    }

    [Fact]
    public void The_limits_are_those_of_the_documentation()
    {
        var limits = new LoadLimits();
        Assert.Equal((10_000, 25L << 20, 512L << 20), (limits.AttachmentsMax, limits.AttachmentBytesMax, limits.AttachmentsBytesMax));
    }

    public static TheoryData<string, byte[], string?> Types => new()
    {
        { "a.pdf", Pdf, "application/pdf" },
        { "a.png", Png, "image/png" },
        { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg" },
        { "a.webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8], "image/webp" },
        { "a.svg", Svg("<path d='M0 0'/>"), "image/svg+xml" },
        { "a.txt", "text\n"u8.ToArray(), "text/plain" },
        { "a.csv", "a,b\n"u8.ToArray(), "text/csv" },
        { "a.MD", "# a\n"u8.ToArray(), "text/markdown" },
        { "a.json", "{\"a\":1}"u8.ToArray(), "application/json" },
        { "a.xlsx", Office("xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "a.docx", Office("word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.pptx", Office("ppt/presentation.xml"), "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "no-ending", Png, "image/png" },
        { "notes.log", "text"u8.ToArray(), "text/plain" },
        { "a.pdf", Png, null },
        { "a.png", Pdf, null },
        { "a.docx", Office("xl/workbook.xml"), null },
        { "macros.docm", Office("word/document.xml", "word/vbaProject.bin"), null },
        { "a.zip", Office("readme.txt"), null },
        { "a.exe", [0x4D, 0x5A, 0x90, 0, 3], null },
        { "a.json", "{\"a\":"u8.ToArray(), null },
        { "a.txt", [0xE9, 0x74], null },
        { "a.txt", "a\0b"u8.ToArray(), null },
        { "a.svg", Svg("<script>1</script>"), null },
        { "a.svg", Svg("<path onload='x()'/>"), null },
        { "a.svg", Svg("<a href='https://example.org'/>"), null },
        { "a.svg", Svg("<use href='#a'/><path style='fill:url(#a)'/>"), "image/svg+xml" },
        { "a.svg", Svg("<path style='fill:url(https://example.org)'/>"), null },
        { "a.svg", Svg("<style>@import 'a.css'</style>"), null },
        { "a.svg", Svg("<foreignObject/>"), null },
        { "a.svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>"u8.ToArray(), null },
        { "a.svg", "<html/>"u8.ToArray(), null },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void A_file_is_of_the_type_of_what_it_holds(string name, byte[] bytes, string? type)
    {
        var result = Read($"id,name\nr,{name}\n", (name, bytes));
        Assert.Equal(type, result.Changes.Select(c => c.Content.Text("media_type")).SingleOrDefault());
        Assert.Equal(type is null ? ["file.type 2 name"] : [], result.Short());
    }

    [Fact]
    public void A_type_that_is_not_kept_is_said_with_those_that_are() => Assert.Equal(
        "files.csv, row 2, column name: found \"a.exe\", expected a file that holds what its name says, of one of the types application/pdf, image/png, image/jpeg, image/webp, image/svg+xml, "
        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/vnd.openxmlformats-officedocument.wordprocessingml.document, "
        + "application/vnd.openxmlformats-officedocument.presentationml.presentation, application/json, text/csv, text/markdown, text/plain; pictures in SVG without scripts or links, documents without macros (file.type)",
        Problem("id,name\nr,a.exe\n", ("a.exe", [0x4D, 0x5A, 0])));

    [Fact]
    public void A_public_picture_says_what_it_shows()
    {
        Assert.Equal("files.csv, row 2, column alternative.en: found nothing, expected what the picture shows, in at least one language, because everybody may see it and not everybody can (alternative.missing)",
            Problem("id,name,visibility\nr,a.png,public\n", ("a.png", Png)));
        Assert.Empty(Read("id,name,visibility,alternative.fr\nr,a.png,public,Une image\n").Problems);
        Assert.Empty(Read("id,name,visibility\nr,a.png,office\n").Problems);
    }

    [Fact]
    public void The_sources_of_a_load_are_kept_so_that_an_entry_opens_to_them()
    {
        var issue = "id: i\nperiod: 2021-02\nlanguages: [en]\naudience: public\ntitle.en: T\n";
        var result = journal.Load(("pillars.csv", "id,name.en\np,P\n"), ("themes.csv", "id,name.en\n"), ("issue.yml", issue), ("en.md", "Text.\n"));
        Assert.All(result.Changes, c => Assert.Contains(result.Contents, content => content.Hash == c.Source!.Hash)); // each came from a file
        Assert.Equal(["Text.\n", "id,name.en\np,P\n", issue], result.Contents.Select(c => Encoding.UTF8.GetString(c.Bytes.Span)).Order(StringComparer.Ordinal));
        Assert.Empty(journal.Load(("pillars.csv", "id,name.en\np,P\n")).Contents);
    }

    [Fact]
    public void A_source_larger_than_a_file_may_be_is_not_kept()
    {
        var table = "id,name.en,note\n" + string.Concat(Enumerable.Range(0, 281).Select(i => $"p{i},P,{new string('x', 93_000)}\n"));
        string Table(int length) => table + $"last,P,{new string('x', length - table.Length - 8)}\n";
        Assert.Single(journal.Read(("pillars.csv", Table(FileContent.BytesMax))).Contents);
        Assert.Empty(journal.Read(("pillars.csv", Table(FileContent.BytesMax + 1))).Contents);
    }

    [Fact]
    public void The_bytes_are_recorded_with_the_batch_and_come_back()
    {
        using var record = new TestRecord();
        var result = Read("id,name\nr,Report.pdf\n", ("Report.pdf", Pdf));
        record.Journal.Append(new Batch("a", result.Changes) { Contents = result.Contents });
        Assert.Equal(Pdf, record.Journal.Content(HashOf(Pdf)));
        Assert.Equal("id,name\nr,Report.pdf\n"u8.ToArray(), record.Journal.Content(record.Journal.History("file", "r")[0].Source!.Hash)); // came from the table
        Assert.Empty(record.Journal.Check());
    }

    [Fact]
    public void An_export_writes_only_the_files_of_the_records_it_holds()
    {
        journal.Record(Read("id,name,visibility\na,a.pdf,public\nb,b.pdf,restricted\n", ("a.pdf", Pdf), ("b.pdf", "%PDF-2"u8.ToArray())));
        var all = journal.Source();
        RecordExport.Write(Path.Combine(folder.Path, "x"), all with { Records = kind => all.Records(kind).Where(r => r.Content.Visibility == Visibility.Public) }, ExportForm.Csv);
        Assert.Equal(["a.pdf"], Directory.GetFiles(Path.Combine(folder.Path, "x", "files")).Select(Path.GetFileName));
    }

    [Fact]
    public void An_export_of_a_record_without_its_bytes_is_refused()
    {
        journal.Record(Read("id,name\nr,Report.pdf\n", ("Report.pdf", Pdf)));
        var refusal = Assert.Throws<RecordException>(() => RecordExport.Write(Path.Combine(folder.Path, "x"), journal.Source() with { Contents = _ => null }, ExportForm.Csv));
        Assert.Equal($"file r: found no bytes of {HashOf(Pdf)}, expected those of Report.pdf; load its row again with the file in files/", refusal.Message);
    }

    static byte[] Svg(string inside) => Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>");

    static byte[] Office(params string[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var part in parts.Prepend("[Content_Types].xml"))
            {
                using var content = archive.CreateEntry(part).Open();
                content.Write("<x/>"u8);
            }
        return file.ToArray();
    }
}
