using System.Text;
using Rapport.Exchange;
using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>What an export writes, a load reads: the same records, and exported again the same bytes.</summary>
public sealed class ExportTests
{
    const string Issue = """
        id: issue-1
        series: newsletter
        period: 2021-02
        languages: [fr, en]
        audience: public
        title.fr: "Février: [[held]]"
        title.en: February
        notice.en: "two\nlines"
        figures: [held, "held period:2021-02"]
        sections:
          - { order: 2, kind: lead, id: lead, figures: [held] }
          - { order: 1, kind: text, id: about, file: about }
          - { order: 3, kind: text, id: thanks, file: thanks }

        """;

    /// <summary>Exports, loads into an empty journal, exports again; the files of both.</summary>
    static (Dictionary<string, byte[]> First, Dictionary<string, byte[]> Second, FakeJournal Loaded) RoundTrip(ExportSource source, ExportForm form)
    {
        using var folder = new TemporaryFolder();
        var (first, second, loaded) = (Path.Combine(folder.Path, "first"), Path.Combine(folder.Path, "second"), new FakeJournal());
        RecordExport.Write(first, source, form);
        var result = loaded.Read(first, c => c with { Reason = null });
        Assert.Equal([], result.Problems.Select(p => p.Message));
        loaded.Record(result);
        RecordExport.Write(second, loaded.Source(), form);
        return (Files(first), Files(second), loaded);
    }

    static Dictionary<string, byte[]> Files(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).ToDictionary(f => Path.GetRelativePath(folder, f), File.ReadAllBytes);

    static ExportSource Source(IReadOnlyList<ExportedRecord> records) => new()
    {
        Kinds = RecordKinds.OfOffice,
        Records = kind => records.Where(r => r.Content.Kind == kind).OrderBy(r => r.Id, StringComparer.Ordinal),
        Contents = EveryKind.Contents,
    };

    [Theory]
    [InlineData(ExportForm.Csv)]
    [InlineData(ExportForm.Workbook)]
    public void Every_kind_with_every_field_comes_back_to_the_byte(ExportForm form)
    {
        var (first, second, loaded) = RoundTrip(Source(EveryKind.Records), form);
        Assert.Equal(first, second);
        Assert.All(EveryKind.Records, r => Assert.Equal((r.IsWithdrawn, r.Content), (loaded[r.Content.Kind.Name, r.Id].IsWithdrawn, loaded[r.Content.Kind.Name, r.Id].Content)));
    }

    [Theory]
    [InlineData(ExportForm.Csv)]
    [InlineData(ExportForm.Workbook)]
    public void Both_forms_hold_the_same_records(ExportForm form)
    {
        using var folder = new TemporaryFolder();
        RecordExport.Write(Path.Combine(folder.Path, "x"), Source(EveryKind.Records), form);
        var journal = new FakeJournal();
        var result = journal.Read(Path.Combine(folder.Path, "x"));
        Assert.Equal([], result.Problems.Select(p => p.Message));
        journal.Record(result);
        Assert.All(EveryKind.Records, r => Assert.Equal(r.Content, journal[r.Content.Kind.Name, r.Id].Content));
    }

    [Theory]
    [InlineData(ExportForm.Csv)]
    [InlineData(ExportForm.Workbook)]
    public void The_sample_comes_back_to_the_byte(ExportForm form)
    {
        var journal = new FakeJournal();
        journal.Record(journal.Read(Repository.Path("samples", "unoct-2021-02")));
        var (first, second, _) = RoundTrip(journal.Source(), form);
        Assert.Equal(first, second);
        Assert.Contains("issues/unoct-2021-02/issue.yml", first.Keys);
    }

    [Fact]
    public void Issues_come_back_with_their_parts_and_their_original()
    {
        var journal = new FakeJournal();
        journal.Load(("figures.yml", "held:\n  sentence: count activities during {period}\n  title.fr: Tenues\n  title.en: Held\n"));
        journal.Load(("issue.yml", Issue), ("about.en.md", "Who made it.\n"), ("about.fr.md", "## Sur {#about}\n\nQui.\n\nEncore.\n"),
            ("thanks.en.md", "\nThanks.\n\n\nMore thanks.\n\n"), ("thanks.fr.md", "Merci.\n"),
            ("en.md", "## Lead {#lead}\n\n[[held]] held.\n\n## About {#about}\nDirectly.\n\n## Thanks {#thanks}\n"),
            ("fr.md", "## Début {#lead}\n\n## Merci {#thanks}\nIci\n\n\n"));
        journal.Load(("issues/two/issue.yml", "id: issue-2\nperiod: 2021-03\nlanguages: [en]\naudience: office\ntitle.en: March\nwithdrawn: yes\n"), ("issues/two/en.md", ""));
        var before = journal["issue", "issue-1"].Content;
        var (first, second, loaded) = RoundTrip(journal.Source(), ExportForm.Csv);
        Assert.Equal(first, second);
        Assert.Equal(before, loaded["issue", "issue-1"].Content);
        Assert.Equal("fr", before.Local("text")!.Original);
        Assert.True(loaded["issue", "issue-2"].IsWithdrawn);
        Assert.Equal("Tenues", loaded["figure", "held"].Content.Local("title")!.ToString());
    }

    [Fact]
    public void A_table_has_its_columns_in_a_fixed_order_and_its_rows_by_id()
    {
        RecordContent Of(params KeyValuePair<string, string>[] name) => RecordContent.Empty(Organisation.Shape).With("kind", "state").With("name", LocalText.Of(name));
        var (first, _, _) = RoundTrip(Source(
        [
            new("b", true, Of(new("fr", "Un \"b\""), new("ar", "ب"))), new("a", false, Of(new("fr", "A"), new("en", "a, a"))), new("c", false, Of(new("en", "C"), new("fr", "c;c"))),
        ]), ExportForm.Csv);
        Assert.Equal(
            "id,kind,name.en,name.ar,name.fr,name.original,acronym,parent,country,owner,visibility,embargo,external,merged_into,note,withdrawn\r\n"
            + "a,state,\"a, a\",,A,fr,,,,,,,,,,\r\nb,state,,ب,\"Un \"\"b\"\"\",fr,,,,,,,,,,yes\r\nc,state,C,,\"c;c\",,,,,,,,,,,\r\n",
            Encoding.UTF8.GetString(first["organisations.csv"]));
        Assert.Equal("id,kind,name.en,acronym,parent,founded,owner,visibility,embargo,external,merged_into,note,withdrawn\r\n", Encoding.UTF8.GetString(first["bodies.csv"]));
    }

    [Fact]
    public void An_export_loaded_into_the_record_it_came_from_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var (_, _, journal) = RoundTrip(Source(EveryKind.Records), ExportForm.Csv);
        RecordExport.Write(Path.Combine(folder.Path, "x"), journal.Source(), ExportForm.Csv);
        var result = journal.Read(Path.Combine(folder.Path, "x"));
        Assert.Equal((0, 0), (result.Problems.Count, result.Changes.Count));
    }

    [Fact]
    public void A_text_too_long_for_a_spreadsheet_is_refused_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        ExportSource Of(int length) => Source([new("a", false, RecordContent.Empty(Organisation.Shape).With("kind", "state").With("name", LocalText.Of("en", new string('x', length))))]);
        Assert.Equal(1, RecordExport.Write(Path.Combine(folder.Path, "fits"), Of(32_767), ExportForm.Workbook));
        var refusal = Assert.Throws<RecordException>(() => RecordExport.Write(Path.Combine(folder.Path, "not"), Of(32_768), ExportForm.Workbook));
        Assert.Equal("organisation a, column name.en: found 32768 characters, expected at most 32767 for a cell of a workbook; export with --format csv", refusal.Message);
        Assert.Equal(["fits"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void An_export_is_not_written_over_anything()
    {
        using var folder = new TemporaryFolder(("kept", ""));
        var refusal = Assert.Throws<RecordException>(() => RecordExport.Write(folder.Path, Source([]), ExportForm.Csv));
        Assert.Equal($"{folder.Path}: found files, expected an empty folder or none; name another", refusal.Message);
    }

    [Fact]
    public void A_workbook_has_the_same_bytes_each_time()
    {
        var (first, _, _) = RoundTrip(Source(EveryKind.Records), ExportForm.Workbook);
        Thread.Sleep(2_100); // an archive's own dates have steps of two seconds
        var (again, _, _) = RoundTrip(Source(EveryKind.Records), ExportForm.Workbook);
        Assert.Equal(first["records.xlsx"], again["records.xlsx"]);
    }
}
