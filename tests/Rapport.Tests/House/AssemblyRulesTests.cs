using System.Text.RegularExpressions;

namespace Rapport.Tests.House;

/// <summary>What the built projects may refer to, how their types are named, and how much a method asks of its caller.</summary>
public partial class AssemblyRulesTests
{
    /// <summary>A project, the projects of ours it may use, and the beginnings of the names of others' assemblies.</summary>
    public static TheoryData<string, string, string> Arrows => new()
    {
        { "Rapport", "", "" },
        { "Rapport.Storage", "Rapport", "Microsoft.Data.Sqlite SQLitePCLRaw Npgsql DuckDB.NET" },
        { "Rapport.Exchange", "Rapport", "CsvHelper Ical.Net DocumentFormat.OpenXml DocumentFormat.OpenXml.Framework ExcelDataReader YamlDotNet" },
        { "Rapport.Publishing", "Rapport", "Markdig HtmlSanitizer MimeKit AngleSharp Microsoft.AspNetCore Microsoft.Extensions" },
        { "Rapport.Web", "Rapport Rapport.Storage Rapport.Exchange Rapport.Publishing", "Microsoft.AspNetCore Microsoft.Extensions Microsoft.Net.Http.Headers System.Threading.RateLimiting OpenTelemetry OpenTelemetry.Api OpenTelemetry.Extensions.Hosting OpenTelemetry.Exporter.OpenTelemetryProtocol" },
        { "Rapport.Cli", "Rapport Rapport.Storage Rapport.Exchange Rapport.Publishing", "System.CommandLine Spectre.Console Microsoft.AspNetCore Microsoft.Extensions" },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_project_refers_only_to_what_it_may(string project, string ours, string others)
    {
        var allowed = others.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        HouseRulesTests.Hold(
            from reference in BuiltAssembly.Of(project).References
            where !IsOfRuntime(reference) && !ours.Split(' ').Contains(reference)
            where !allowed.Any(name => reference == name || reference.StartsWith(name + ".", StringComparison.Ordinal))
            select $"{project} refers to {reference}");
    }

    /// <summary>Names that mean no more than "something to do with".</summary>
    static readonly string[] BannedSuffixes =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Processor", "Base", "Impl", "Dto", "Data", "Info"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_type_is_named_after_what_it_is(string project) => HouseRulesTests.Hold(
        from type in BuiltAssembly.Of(project).Types
        from suffix in BannedSuffixes
        where type.EndsWith(suffix, StringComparison.Ordinal)
        select $"{project}: {type} ends in {suffix}");

    /// <summary>Methods that ask for more than they may, each with its reason.</summary>
    static readonly Dictionary<string, string> ManyParameters = new()
    {
        ["RecordHead.Of"] = "the one way from an entry to its head; an object in between would be made a million times in a rebuild",
        ["FoldRange.Fold"] = "a range of a journal is its connection, its office and two ends; nothing else has use for them together",
    };

    /// <summary>Four things; a constructor and a helper that only its own type calls may ask for one more. A record may hold as much as it is.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void A_method_asks_for_few_things(string project) => HouseRulesTests.Hold(
        from method in BuiltAssembly.Of(project).Methods
        let most = method.IsConstructor || method.IsPrivate ? 5 : 4
        where method.Parameters > most && !ManyParameters.ContainsKey(method.Name)
        select $"{project}: {method.Name} has {method.Parameters} parameters, at most {most}");

    /// <summary>The projects by name.</summary>
    public static TheoryData<string> Projects => [.. Arrows.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Public_types_must_be_documented(string project)
    {
        var text = Repository.Read($"src/{project}/{project}.csproj");
        Assert.Contains("<GenerateDocumentationFile>true</GenerateDocumentationFile>", text, StringComparison.Ordinal);
        HouseRulesTests.Hold(
            from path in Repository.Files($"src/{project}", "*.*").Append("Directory.Build.props").Append(".editorconfig")
            where Path.GetExtension(path) is ".cs" or ".csproj" or ".props" or ".razor" or ".editorconfig"
            from Match line in Suppression().Matches(path == ".editorconfig" ? SharedPart() : Repository.Read(path))
            select $"{path}: {line.Value.Trim()}");
    }

    /// <summary>The part of the style file that holds for everything; tests need no documentation.</summary>
    static string SharedPart()
    {
        var text = Repository.Read(".editorconfig");
        return text[..text.IndexOf("[tests/", StringComparison.Ordinal)];
    }

    static readonly HashSet<string> Runtime =
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file))];

    static bool IsOfRuntime(string assembly) => Runtime.Contains(assembly);

    [GeneratedRegex(@"^.*(NoWarn|pragma warning disable|dotnet_diagnostic).*1591.*$", RegexOptions.Multiline)]
    private static partial Regex Suppression();
}
