using System.Text.RegularExpressions;
using Rapport.Tests.House;

namespace Rapport.Tests;

/// <summary>The rules of the house that a machine can hold, so that a review is about meaning. Why each is a rule: CONTRIBUTING.md.</summary>
public partial class HouseRulesTests
{
    static readonly string[] SourceProjects =
        ["Rapport", "Rapport.Storage", "Rapport.Exchange", "Rapport.Publishing", "Rapport.Web", "Rapport.Cli"];

    [Fact]
    public void Every_project_is_part_of_the_solution()
    {
        var solution = Repository.Read("Rapport.slnx");
        Hold(Repository.Projects.Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_source_project_is_held_by_these_rules() =>
        Assert.Equal(SourceProjects.Order(), Repository.Files("src", "*.csproj").Select(p => Path.GetFileNameWithoutExtension(p)).Order());

    [Fact]
    public void Every_project_has_a_lock_file() =>
        Hold(Repository.Projects.Where(project => !Repository.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json"))));

    [Fact]
    public void The_root_holds_what_a_reader_expects_and_nothing_else()
    {
        string[] expected = [
            "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Rapport.slnx", "global.json", "Directory.Build.props", "Directory.Packages.props",
            ".editorconfig", ".gitignore", "nuget.config", "src", "tests", "benchmarks", "samples", "docs", "rapport", "test", ".ci", ".git"];
        string[] made = ["out", "bin", "obj", "TestResults"];
        var found = new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos().Select(entry => entry.Name);
        Hold(found.Except(expected).Except(made).Where(name => !name.Contains(".db", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_folder_is_named_after_a_technique()
    {
        string[] banned = ["Models", "Services", "Interfaces", "Dtos", "Helpers", "Utils", "Common", "Core", "Shared"];
        Hold(Repository.Sources("src", "tests", "benchmarks").Where(file => file.Path.Split('/').Any(banned.Contains)).Select(file => file.Path));
    }

    [Fact]
    public void A_namespace_follows_its_folder() => Hold(
        from file in Repository.Sources("src", "tests/Rapport.Tests", "tests/Rapport.Storage.Tests", "tests/Rapport.System.Tests", "benchmarks")
        let found = NamespaceLine().Match(file.Code).Groups[1].Value
        let expected = ExpectedNamespace(file.Path)
        where found.Length > 0 && found != expected
        select $"{file.Path}: namespace {found}, expected {expected}");

    [Fact]
    public void A_file_is_short_enough_to_be_known()
    {
        Hold(TooLong(["src", "benchmarks"], 600));
        Hold(TooLong(["tests"], 900));
        Hold(from path in Repository.Files("src", "*.razor")
             let lines = Repository.Read(path).AsSpan().Count('\n')
             where lines > 600
             select $"{path}: {lines} lines, at most 600");
    }

    [Fact]
    public void A_method_fits_a_screen() => Hold(
        from file in Repository.Sources("src", "tests", "benchmarks")
        from member in Members.Of(file)
        where !member.IsType && member.Lines > 70
        select $"{file.Path}:{member.FirstLine}: {member.Lines} lines, at most 70: {member.Header.Split('\n')[0]}");

    [Fact]
    public void A_start_reads_as_a_table_of_contents() => Hold(
        from file in Repository.Sources("src")
        where Path.GetFileName(file.Path) == "Program.cs" && file.Lines >= 60
        select $"{file.Path}: {file.Lines} lines, under 60");

    /// <summary>One type to a file, except for a family that is closed: records, enumerations with their words, and what is small beside its head.</summary>
    [Fact]
    public void A_public_type_is_found_by_its_file() => Hold(
        from file in Repository.Sources("src")
        where !FilesOfFamilies.ContainsKey(file.Path)
        let types = Members.Of(file).Where(m => m is { IsType: true, Depth: 0 } && m.Header.StartsWith("public ", StringComparison.Ordinal)).ToList()
        where types.Count > 0
        let names = types.Select(TypeName).ToList()
        where !names.Contains(Path.GetFileName(file.Path).Split('.')[0]) || types.Count(t => !IsOfFamily(t)) > 1
        select $"{file.Path} holds {string.Join(", ", names)}");

    /// <summary>Files that hold a family without a head of its own, with the reason.</summary>
    static readonly Dictionary<string, string> FilesOfFamilies = new()
    {
        ["src/Rapport/Record/RecordIds.cs"] = "one id type per kind of record, alike to the letter",
    };

    static string ExpectedNamespace(string path)
    {
        var folders = Path.GetDirectoryName(path)!.Split('/');
        return folders[0] == "benchmarks" ? string.Join('.', ["Rapport.Benchmarks", .. folders[1..]]) : string.Join('.', folders[1..]);
    }

    static IEnumerable<string> TooLong(string[] folders, int linesMax) =>
        from file in Repository.Sources(folders) where file.Lines > linesMax select $"{file.Path}: {file.Lines} lines, at most {linesMax}";

    static string TypeName(Member type) => TypeNameInHeader().Match(type.Header).Groups[1].Value;

    static bool IsOfFamily(Member type) => type.Lines <= 30 || FamilyHeader().IsMatch(type.Header);

    /// <summary>Fails with every breach, one to a line.</summary>
    internal static void Hold(IEnumerable<string> breaches)
    {
        var found = breaches.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [GeneratedRegex(@"^\s*namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"(?:class|struct|interface|enum|record)\s+(?:class\s+|struct\s+)?(\w+)")]
    private static partial Regex TypeNameInHeader();

    [GeneratedRegex(@"^public (sealed |abstract |readonly )*(record|enum)\s|^public static (partial )?class\s")]
    private static partial Regex FamilyHeader();
}
