using System.Text.RegularExpressions;

namespace Rapport.Tests.House;

/// <summary>What may not be written, wherever it would compile.</summary>
public partial class CodeRulesTests
{
    [Fact]
    public void Time_comes_from_a_clock_that_is_passed_in() =>
        Hold(ClockOfTheMachine(), "src", "tests");

    [Fact]
    public void Only_the_command_line_takes_the_clock_of_the_machine() => HouseRulesTests.Hold(
        Breaches(SystemClock(), "src/Rapport", "src/Rapport.Storage", "src/Rapport.Exchange", "src/Rapport.Publishing")
            .Where(breach => !NamesTheRealClock.Contains(breach.Split(':')[0])));

    /// <summary>Where the real clock is given a name, for the command line to choose.</summary>
    static readonly string[] NamesTheRealClock = ["src/Rapport.Storage/Journals/JournalClock.cs"];

    [Fact]
    public void Chance_is_passed_in() => Hold(Chance(), "src", "tests");

    /// <summary>Or what cleans up and throws on.</summary>
    [Fact]
    public void Only_the_outermost_loop_catches_everything() => HouseRulesTests.Hold(
        from file in Repository.Sources("src")
        where Path.GetFileName(file.Path) != "Program.cs"
        from Match match in CatchAll().Matches(file.Code)
        where !BlockAfter(file.Code, match.Index + match.Length).Contains("throw;", StringComparison.Ordinal)
        select $"{file.Path}:{file.LineOf(match.Index)}: {match.Value.Trim()}");

    [Fact]
    public void Nothing_is_caught_and_forgotten() => Hold(EmptyCatch(), "src", "tests");

    [Fact]
    public void Nothing_is_folded_away() => HouseRulesTests.Hold(
        from file in Repository.Sources("src", "tests", "benchmarks")
        where Region().IsMatch(file.Text)
        select $"{file.Path} has a region");

    static void Hold(Regex banned, params string[] folders) => HouseRulesTests.Hold(Breaches(banned, folders));

    static IEnumerable<string> Breaches(Regex banned, params string[] folders) =>
        from file in Repository.Sources(folders)
        from Match match in banned.Matches(file.Code)
        select $"{file.Path}:{file.LineOf(match.Index)}: {match.Value.Trim()}";

    static string BlockAfter(string code, int open)
    {
        var at = open;
        for (var depth = 1; depth > 0 && at < code.Length; at++) depth += code[at] switch { '{' => 1, '}' => -1, _ => 0 };
        return code[open..at];
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex ClockOfTheMachine();

    [GeneratedRegex(@"\bTimeProvider\.System\b")]
    private static partial Regex SystemClock();

    [GeneratedRegex(@"\bRandom\.Shared\b|\bnew Random\(\s*\)|\bRandom \w+ = new\(\s*\)")]
    private static partial Regex Chance();

    [GeneratedRegex(@"\bcatch\s*(\(\s*(System\.)?Exception\b[^)]*\)\s*(?!\s*when)\{|\{)")]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"\bcatch\s*(\([^)]*\)\s*)?(when\s*\([^{]*\)\s*)?\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"^\s*#region", RegexOptions.Multiline)]
    private static partial Regex Region();
}
