using Rapport.Publications;
using Rapport.Record;
using Xunit;

namespace Rapport.System.Tests.Publishing;

public sealed class BindingTests
{
    [Fact]
    public void A_name_alone_is_a_number_with_its_place()
    {
        var binding = Assert.Single(BindingReader.Read("First line\nthen [[trainings]] more"));
        Assert.Equal((BindingKind.Number, "trainings", 2, 6), (binding.Kind, binding.Name, binding.Line, binding.Column));
    }

    [Fact]
    public void Parameters_and_plural_forms_are_read()
    {
        var binding = Assert.Single(BindingReader.Read("[[by-unit unit:spib  period:2021-02|one: # thing|other: # things]]"));
        Assert.Equal("by-unit unit:spib period:2021-02", binding.Key);
        Assert.Equal("# thing", binding.Forms!.For("en", 1));
        Assert.Equal("# things", binding.Forms.For("en", 0));
    }

    [Fact]
    public void A_constant_carries_its_source()
    {
        var binding = Assert.Single(BindingReader.Read("[[=8|source: Charter, article 1]]"));
        Assert.Equal((BindingKind.Constant, "8", "Charter, article 1"), (binding.Kind, binding.Name, binding.Source));
    }

    [Theory]
    [InlineData("![[by-kind]]", BindingKind.Block)]
    [InlineData("see ![[by-kind]]", BindingKind.Number)]
    [InlineData("[[=8]]", BindingKind.Malformed)]
    [InlineData("[[open", BindingKind.Malformed)]
    [InlineData("[[a]\n\nb]]", BindingKind.Malformed)]
    [InlineData("[[Trainings Held]]", BindingKind.Malformed)]
    [InlineData("[[a|one: #]]", BindingKind.Malformed)]
    [InlineData("[[a|some: #|other: #]]", BindingKind.Malformed)]
    [InlineData("[[a|other: #|other: #]]", BindingKind.Malformed)]
    public void Each_shape_is_told_apart(string text, BindingKind expected) =>
        Assert.Equal(expected, Assert.Single(BindingReader.Read(text)).Kind);

    [Theory]
    [InlineData("en", 1, "one")]
    [InlineData("en", 1.5, "other")]
    [InlineData("fr", 0, "one")]
    [InlineData("ru", 22, "few")]
    [InlineData("ru", 12, "many")]
    [InlineData("ar", 0, "zero")]
    [InlineData("ar", 2, "two")]
    [InlineData("ar", 11, "many")]
    [InlineData("ar", 103, "few")]
    [InlineData("zh", 1, "other")]
    public void Plural_categories_are_those_of_CLDR(string language, double number, string expected) =>
        Assert.Equal(expected, PluralForms.CategoryOf(language, (decimal)number));

    [Fact]
    public void Headings_with_an_id_split_the_text()
    {
        var sections = MarkdownSection.Split("before\n## One {#one}\nText\n### Sub\n```\n## Not {#not}\n```\n## Two {#two}\nMore");
        Assert.Equal(["one", "two"], sections.Select(s => s.Id));
        Assert.Equal((2, "Text\n### Sub\n```\n## Not {#not}\n```"), (sections[0].Line, sections[0].Body));
    }

    [Fact]
    public void Every_unresolved_binding_is_told_with_its_place_and_the_nearest_name()
    {
        var edition = SampleEdition.Make(markdown: "## Lead {#lead}\n\nWe held [[trainigs]], see [[nowhere-at-all]].\n\n[[trainings|one: #]]");
        var known = edition.Figures.Keys.Where(k => k != "states-named").ToArray();
        Assert.Equal(
        [
            "issue.yml, column title.en: found \"[[states-named|one: # State|other: # States]]\", expected the name of a figure in figures.yml or the id of a stated figure",
            "issue.yml, column figures: found \"states-named\", expected the name of a figure in figures.yml or the id of a stated figure",
            "issue.yml, column sections.lead.figures: found \"states-named\", expected the name of a figure in figures.yml or the id of a stated figure",
            "issue.yml, column sections.at-a-glance.figures: found \"states-named\", expected the name of a figure in figures.yml or the id of a stated figure",
            "en.md, row 3, column 9: found \"[[trainigs]]\", expected the name of a figure or stated figure; the nearest is trainings",
            "en.md, row 3, column 27: found \"[[nowhere-at-all]]\", expected the name of a figure in figures.yml or the id of a stated figure",
            "en.md, row 5, column 1: found \"[[trainings|one: #]]\", expected a form \"other\" among the plural forms",
        ], Bindings.Unresolved(edition.Issue, known).Select(p => p.Message));
    }

    [Fact]
    public void Every_wrong_parameter_is_told_with_its_place_and_what_there_is()
    {
        var issue = SampleEdition.Make(markdown: "## Lead {#lead}\n\n[[by-unit]], [[by-unit unit:a period:2021]] and [[by-unit units:a]].\n\n[[all period:2021]], [[said x:1]]\n\n"
            + "[[by-unit unit:(a)]] [[by-unit unit:a unit:b]] [[in-month]]").Issue;
        FigureDefinition? Find(string name) => name switch
        {
            "by-unit" => new(new(name), RecordContent.Empty(FigureDefinition.Shape).With("sentence", "count activities where body = {unit} during {period}")),
            "in-month" => new(new(name), RecordContent.Empty(FigureDefinition.Shape).With("sentence", "count activities during {period}")),
            "said" => null,
            _ => new(new(name), RecordContent.Empty(FigureDefinition.Shape).With("sentence", "count activities")),
        };
        Assert.Equal(
        [
            "parameter.missing: en.md, row 3, column 1: found \"[[by-unit]]\", expected a value for each parameter of by-unit, here or in the list of figures: unit:value",
            "parameter.unknown: en.md, row 3, column 49: found \"units:a\", expected a parameter that the sentence of by-unit has: unit, period",
            "parameter.missing: en.md, row 3, column 49: found \"[[by-unit units:a]]\", expected a value for each parameter of by-unit, here or in the list of figures: unit:value",
            "parameter.unknown: en.md, row 5, column 1: found \"period:2021\", expected no parameter: the sentence of all has none",
            "parameter.unknown: en.md, row 5, column 22: found \"x:1\", expected no parameter: a stated figure has none",
            "parameter.invalid: en.md, row 7, column 1: found \"unit:(a)\", expected one value: a period such as 2021-02, a number, a date or an id",
            "parameter.twice: en.md, row 7, column 22: found \"unit:b\", expected unit once",
        ], Bindings.WrongParameters(issue, Find).Select(p => $"{p.Error}: {p.Message}"));
    }

    [Fact]
    public void What_the_list_of_figures_gives_need_not_be_given_again()
    {
        var sample = SampleEdition.Make(markdown: "## Lead {#lead}\n\n[[by-unit]] [[by-unit period:2021]]").Issue;
        var issue = new Issue(sample.Id, sample.Content.With("figures", "[\"by-unit unit:a\"]").With("sections", null).With("title", LocalText.Of("en", "February")));
        Assert.Empty(Bindings.WrongParameters(issue, name => new(new(name), RecordContent.Empty(FigureDefinition.Shape)
            .With("sentence", name == "by-unit" ? "count activities where body = {unit} during {period}" : "count activities"))));
        var without = new Issue(sample.Id, issue.Content.With("figures", "[\"by-unit\", \"by-unit unit\"]"));
        Assert.Equal(["issue.yml, column figures: found \"by-unit unit\", expected parameters as name:value"], Bindings.Unresolved(without, ["by-unit"]).Select(p => p.Message));
    }

    [Fact]
    public void The_sample_resolves() =>
        Assert.Empty(Bindings.Unresolved(SampleEdition.Make().Issue, [.. SampleEdition.Make().Figures.Keys]));
}
