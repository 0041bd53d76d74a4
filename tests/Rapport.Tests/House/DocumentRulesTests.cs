using System.Text.RegularExpressions;

namespace Rapport.Tests.House;

/// <summary>What the documents must say, and that what they point at is there.</summary>
public partial class DocumentRulesTests
{
    static IEnumerable<string> Documents => Repository.Files("docs", "*.md").Concat(["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]);

    [Fact]
    public void A_link_leads_somewhere() => HouseRulesTests.Hold(
        from document in Documents
        from Match link in Link().Matches(Fence().Replace(Repository.Read(document), ""))
        let target = link.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        where !Repository.Exists(Path.Combine(Path.GetDirectoryName(document)!, target))
        select $"{document}: {link.Groups[1].Value}");

    [Fact]
    public void Every_package_says_why_it_is_here()
    {
        var reasons = Repository.Read("docs/dependencies.md");
        HouseRulesTests.Hold(
            from Match package in Package().Matches(Repository.Read("Directory.Packages.props"))
            where !reasons.Contains($"| {package.Groups[1].Value} |", StringComparison.Ordinal)
            select $"docs/dependencies.md has no line for {package.Groups[1].Value}");
    }

    [Fact]
    public void A_decision_says_when_what_why_and_what_would_reverse_it() => HouseRulesTests.Hold(
        from path in Repository.Files("docs/decisions", "*.md")
        where Path.GetFileName(path) != "README.md"
        let text = Repository.Read(path)
        from part in new[] { "\n## Choice\n", "\n## Reason\n", "\n## What would reverse it\n" }
        where !text.Contains(part, StringComparison.Ordinal) || !DateLine().IsMatch(text)
        select $"{path}: needs a date line and {part.Trim()}");

    [Fact]
    public void Every_decision_is_listed()
    {
        var list = Repository.Read("docs/decisions/README.md");
        HouseRulesTests.Hold(Repository.Files("docs/decisions", "*.md").Select(path => Path.GetFileName(path)!)
            .Where(name => name != "README.md" && !list.Contains($"({name})", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_variable_the_program_reads_is_documented()
    {
        var settings = Repository.Read("docs/reference/settings.md");
        HouseRulesTests.Hold(
            from file in Repository.Sources("src")
            from Match variable in Variable().Matches(file.Text)
            where !settings.Contains($"`{variable.Groups[1].Value}`", StringComparison.Ordinal)
            select $"{file.Path}: {variable.Groups[1].Value} is not in docs/reference/settings.md");
    }

    [Fact]
    public void Every_code_of_a_problem_is_documented()
    {
        string[] endings = ["csv", "xlsx", "tsv", "txt", "md", "yml", "json", "en"];
        var reference = Repository.Read("docs/reference/files.md");
        HouseRulesTests.Hold(
            from file in Repository.Sources("src/Rapport", "src/Rapport.Exchange")
            from Match code in ProblemCode().Matches(file.Text)
            where !endings.Contains(code.Groups[1].Value.Split('.')[1]) && !reference.Contains($"`{code.Groups[1].Value}`", StringComparison.Ordinal)
            select $"{file.Path}: {code.Groups[1].Value} is not in docs/reference/files.md");
    }

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Package();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$", RegexOptions.Multiline)]
    private static partial Regex DateLine();

    [GeneratedRegex("\"([a-z]+\\.[a-z]+)\"")]
    private static partial Regex ProblemCode();

    [GeneratedRegex("\"(RAPPORT_[A-Z_]+)\"")]
    private static partial Regex Variable();
}
