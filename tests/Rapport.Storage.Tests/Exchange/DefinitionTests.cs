using Rapport.Exchange;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>Figures and issues in YAML, with their Markdown.</summary>
public sealed class DefinitionTests
{
    const string Issue = """
        id: issue-1
        period: 2021-02
        languages: [en, fr]
        audience: public
        title.en: "[[held]] activities"
        figures: [held]
        sections:
          - { order: 1, kind: lead, id: lead, figures: [held] }
          - { order: 2, kind: text, id: about, file: about }

        """;

    readonly FakeJournal journal = new();

    public DefinitionTests() => journal.Load(("figures.yml", "held:\n  sentence: count activities during {period}\n  title.en: Held\n"));

    static (string, string)[] Folder(string issue, params (string, string)[] others) =>
    [
        ("issue.yml", issue), ("en.md", "## Lead {#lead}\n\n[[held]] held.\n\n## About {#about}\n\n### Thanks\n"),
        ("fr.md", "## Début {#lead}\n"), ("about.en.md", "Who made it.\n"), ("about.fr.md", "## Sur {#about}\n\nQui.\n"), .. others,
    ];

    [Fact]
    public void A_figure_is_what_its_mapping_says()
    {
        var figure = journal["figure", "held"].Content;
        Assert.Equal("count activities during {period}", figure.Text("sentence"));
        Assert.Equal("Held", figure.TitleIn("en"));
    }

    [Fact]
    public void A_key_left_out_of_a_mapping_is_not_stated()
    {
        journal.Load(("figures.yml", "held:\n  sentence: count activities\n"));
        Assert.Null(journal["figure", "held"].Content.Local("title"));
    }

    [Theory]
    [InlineData("held:\n  title.en: Held\n", "value.missing 1 sentence")]
    [InlineData("held:\n  sentence: count\n  titel.en: Held\n", "key.unknown 3 titel.en")]
    [InlineData("held:\n  sentence: count\n  title: Held\n", "key.unknown 3 title")]
    [InlineData("held:\n  sentence: count\n  status: final\n", "word.unknown 3 status")]
    [InlineData("held:\n  sentence: [a]\n", "yaml.invalid 2 sentence")]
    [InlineData("held:\n  sentence: a\n  sentence: b\n", "key.duplicate 3 sentence")]
    [InlineData("Held:\n  sentence: a\n", "id.invalid 1 Held")]
    [InlineData("held: count activities\n", "yaml.invalid 1 held")]
    [InlineData("- held\n", "yaml.invalid 1")]
    [InlineData("held:\n\tsentence: a\n", "yaml.invalid 1")]
    [InlineData("held: &a\n  sentence: a\nmore: *a\n", "yaml.invalid 1")]
    [InlineData("held:\n  sentence: *a\n", "yaml.invalid 2")]
    [InlineData("held:\n  sentence: !!binary aGVsZA==\n", "yaml.invalid 2")]
    [InlineData("held:\n  sentence: a\n---\nmore:\n  sentence: b\n", "yaml.invalid 3")]
    [InlineData("held:\n  sentence: \"a\\uD800\"\n", "text.invalid 2 sentence|yaml.invalid 2")]
    public void What_is_wrong_with_figures_is_said_with_its_line(string figures, string problem) =>
        Assert.Contains(Assert.Single(journal.Read(("figures.yml", figures)).Short()), problem.Split('|'));

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    public void A_file_without_figures_is_no_problem(string figures) => Assert.Empty(journal.Read(("figures.yml", figures)).Problems);

    [Fact]
    public void YAML_takes_no_word_for_something_else()
    {
        journal.Load(("figures.yml", "held:\n  sentence: count activities\n  unit: no\n  note: 2021-02\n"));
        var figure = journal["figure", "held"].Content;
        Assert.Equal(("no", "2021-02"), (figure.Text("unit"), figure.Text("note")));
    }

    [Fact]
    public void A_sentence_that_is_refused_is_reported_with_the_reason()
    {
        using var folder = new TemporaryFolder(("figures.yml", "held:\n  title.en: Held\n  sentence: cuont activities\n"));
        var problem = Assert.Single(journal.Read(folder.Path, c => c with { SentenceProblem = _ => "count, sum or distinct" }).Problems);
        Assert.Equal("figures.yml, row 3, column sentence: found \"cuont activities\", expected count, sum or distinct", problem.Message);
        Assert.Equal("sentence.invalid", problem.Error);
    }

    [Fact]
    public void An_issue_is_its_YAML_and_its_Markdown()
    {
        journal.Load(Folder(Issue));
        var issue = new Issue(new IssueId("issue-1"), journal["issue", "issue-1"].Content);
        Assert.Equal("## Lead {#lead}\n\n[[held]] held.\n\n## About {#about}\n\n### Thanks\n\nWho made it.\n", issue.Text!.In("en"));
        Assert.Equal("## Début {#lead}\n\n## Sur {#about}\n\nQui.\n", issue.Text.In("fr"));
        Assert.Equal(["lead", "about"], issue.Sections.Select(s => s.Id));
        Assert.Equal(["held"], issue.Figures);
        Assert.Equal("""[{"figures":["held"],"id":"lead","kind":"lead","order":1},{"file":"about","id":"about","kind":"text","order":2}]""", issue.Content.Text("sections"));
        Assert.Equal(1, journal.Load(Folder(Issue)).Unchanged);
    }

    [Theory]
    [InlineData("kind: lead", "kind: leed", "kind.unknown 8 kind")]
    [InlineData("order: 2", "order: 1", "id.duplicate 9 order")]
    [InlineData("id: about,", "id: lead,", "id.duplicate 9 id")]
    [InlineData("order: 2,", "", "value.missing 9 order")]
    [InlineData("order: 2", "place: 1, order: 2", "key.unknown 9 place")]
    [InlineData("period: 2021-02", "period: February", "period.invalid 2 period")]
    [InlineData("period: 2021-02\n", "", "value.missing 1 period")]
    [InlineData("audience: public", "audience: all", "word.unknown 4 audience")]
    [InlineData("audience: public", "audience: public\ndigits.fr: roman", "digits.unknown 5 digits.fr")]
    [InlineData("audience: public", "audience: public\naddress: \"javascript:alert(1)\"", "address.invalid 5 address")]
    [InlineData("audience: public", "audience: public\naddress: issues/2021-02", "address.invalid 5 address")]
    [InlineData("audience: public", "audience: public\naddress: https://example.org/2021-02", "")]
    [InlineData("figures: [held]\n", "figures: [hold]\n", "reference.unknown 6 figures")]
    [InlineData("figures: [held] }", "figures: [hold] }", "reference.unknown 8 figures")]
    [InlineData("id: issue-1\n", "", "id.missing 1 id")]
    [InlineData("id: issue-1", "id: Issue", "id.invalid 1 id")]
    [InlineData("audience:", "text.en: x\naudience:", "key.unknown 4 text.en")]
    [InlineData("[en, fr]", "[en, fr, es]", "file.missing 1 languages|file.missing 9 file")]
    [InlineData("[en, fr]", "[en]", "file.unknown 0|file.unknown 0")]
    public void What_is_wrong_with_an_issue_is_said_with_its_line(string here, string there, string problems) =>
        Assert.Equal(problems.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            journal.Read(Folder(Issue.Replace(here, there, StringComparison.Ordinal))).Short().Order(StringComparer.Ordinal));

    [Fact]
    public void A_heading_that_no_section_has_is_reported_with_its_line()
    {
        var result = journal.Read([.. Folder(Issue).Where(f => f.Item1 != "fr.md"), ("fr.md", "## Début {#lead}\n\n## Fin {#abuot}\n")]);
        Assert.Equal(["section.unknown 3"], result.Short());
        Assert.Contains("did you mean \"about\"?", result.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_without_a_heading_to_stand_under_is_reported()
    {
        var result = journal.Read([.. Folder(Issue).Where(f => f.Item1 != "about.fr.md"), ("about.fr.md", "Qui.\n")]);
        Assert.Equal(["section.heading 0"], result.Short());
    }

    [Fact]
    public void Markdown_must_be_UTF_8()
    {
        using var folder = new TemporaryFolder([.. Folder(Issue).Where(f => f.Item1 != "fr.md")]);
        folder.Write("fr.md", [.. "## D\n"u8, 0xE9, .. "but\n"u8]);
        Assert.Equal(["encoding.invalid 2"], journal.Read(folder.Path).Short());
    }

    [Fact]
    public void A_line_of_many_braces_takes_no_time()
    {
        var line = string.Concat(Enumerable.Repeat("{#", 30_000));
        var result = journal.Read([.. Folder(Issue).Where(f => f.Item1 != "fr.md"), ("fr.md", $"## {line}\n## Sur {{#lead}}\n")]);
        Assert.Equal(["text.too-long 1"], result.Short());
        Assert.Empty(journal.Read([.. Folder(Issue).Where(f => f.Item1 != "fr.md"), ("fr.md", $"## {line[..4000]}\n\n## Sur {{#lead}}\n")]).Problems);
    }
}
