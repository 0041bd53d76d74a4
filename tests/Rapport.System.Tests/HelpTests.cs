using System.Text.RegularExpressions;

namespace Rapport.System.Tests;

/// <summary>What the program says of itself and what the reference says of it are the same.</summary>
public partial class HelpTests
{
    static readonly string[] Parts = CommandHeading().Split(File.ReadAllText(Path.Combine(Launcher.Root, "docs/reference/commands.md")));

    /// <summary>What the reference says of each command.</summary>
    static readonly Dictionary<string, string> Reference = Parts.Skip(1).Chunk(2).ToDictionary(part => part[0], part => part[1]);

    static readonly Lazy<IReadOnlyList<string>> Commands = new(() => [.. CommandsIn(Launcher.Run(Launcher.Root, "--help").Output)]);

    [Fact]
    public void Every_command_is_in_the_reference_and_no_other()
    {
        Assert.NotEmpty(Commands.Value);
        Assert.Equal(Commands.Value.Order(StringComparer.Ordinal), Reference.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_option_is_in_the_reference_of_its_command()
    {
        var missing =
            from command in Commands.Value
            let help = Launcher.Run(Launcher.Root, command, "--help")
            from option in Options(help.Output)
            where !Parts[0].Contains($"`{option}", StringComparison.Ordinal) && !Reference.GetValueOrDefault(command, "").Contains($"`{option}", StringComparison.Ordinal)
            select $"{command} {option}";
        Assert.Equal([], missing);
    }

    [Fact]
    public void Every_command_explains_itself_with_an_example()
    {
        var silent =
            from command in Commands.Value
            let help = Launcher.Run(Launcher.Root, command, "--help")
            where help.ExitCode != 0 || !After(help.Output, "Example:").Any(line => line.Contains($"rapport {command}", StringComparison.Ordinal))
            select command;
        Assert.Equal([], silent);
    }

    static IEnumerable<string> CommandsIn(string help) =>
        from line in After(help, "Commands:") let match = FirstWord().Match(line) where match.Success select match.Groups[1].Value;

    static IEnumerable<string> Options(string help) =>
        from line in After(help, "Options:") from Match option in OptionWord().Matches(line.Split("  ", 3)[1]) select option.Value;

    /// <summary>The lines of a paragraph of the help.</summary>
    static IEnumerable<string> After(string help, string title) =>
        help.Split('\n').SkipWhile(line => line.Trim() != title).Skip(1).TakeWhile(line => line.Trim().Length > 0).Where(line => line.Length > 2);

    [GeneratedRegex(@"^## `([a-z-]+)`.*\n", RegexOptions.Multiline)]
    private static partial Regex CommandHeading();

    [GeneratedRegex(@"^  ([a-z][a-z-]*)\b")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"--[a-z][a-z-]*")]
    private static partial Regex OptionWord();
}
