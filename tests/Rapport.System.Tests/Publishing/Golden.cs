using System.Text.RegularExpressions;
using Xunit;

namespace Rapport.System.Tests.Publishing;

/// <summary>
/// Files that a person has looked at and approved. <c>RAPPORT_UPDATE_GOLDEN=1</c> writes what came out instead of comparing;
/// the change is then read in the diff and explained in its commit.
/// </summary>
static partial class Golden
{
    public static void Check(string name, string actual)
    {
        var file = Path.Combine(SampleRecords.Root(), "tests", "Rapport.System.Tests", "Publishing", "golden", name);
        var text = Styles().Replace(FontBytes().Replace(actual, "url(data:font/woff2;base64,...)"), "<style>...</style>");
        if (Environment.GetEnvironmentVariable("RAPPORT_UPDATE_GOLDEN") == "1") Update(file, text, actual);
        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        if (approved != text) Assert.Fail($"{name} is not as approved; first difference: {Difference(approved, text)}");
    }

    static void Update(string file, string text, string actual)
    {
        File.WriteAllText(file, text);
        Look(Path.GetFileName(file), actual);
    }

    /// <summary>Writes a page to be looked at, when golden files are written.</summary>
    public static void Look(string name, string html)
    {
        if (Environment.GetEnvironmentVariable("RAPPORT_UPDATE_GOLDEN") != "1") return;
        var looks = Directory.CreateDirectory(Path.Combine(SampleRecords.Root(), "out", "looks")).FullName;
        File.WriteAllText(Path.Combine(looks, name), html);
    }

    static string Difference(string approved, string text)
    {
        var at = approved.Zip(text).TakeWhile(p => p.First == p.Second).Count();
        return $"at {at}, approved \"{Around(approved, at)}\", now \"{Around(text, at)}\"";
    }

    static string Around(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 60)].Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>The styles of a page are files of their own, and read there.</summary>
    [GeneratedRegex("<style>@font-face.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Styles();

    [GeneratedRegex(@"url\(data:font/woff2;base64,[^)]*\)")]
    private static partial Regex FontBytes();
}
