using System.CommandLine;
using Rapport.Record;

namespace Rapport.Cli;

/// <summary>What is wrong with a command line, with the nearest known word.</summary>
static class UsageErrors
{
    /// <summary>An option that a command does not know.</summary>
    public static string NoOption(string token, string command) => $"found \"{token}\", expected an option of {command}";

    public static IEnumerable<string> Of(ParseResult parsed, RootCommand root)
    {
        if (parsed.UnmatchedTokens.Count == 0) return parsed.Errors.Select(e => e.Message);
        var command = parsed.CommandResult.Command;
        var known = command == root ? root.Subcommands.Select(c => c.Name) : command.Options.Select(o => o.Name);
        return parsed.UnmatchedTokens.Select(token =>
            (command == root ? $"found \"{token}\", expected a command" : NoOption(token, command.Name))
            + (Nearness.Nearest(token, known) is { } nearest ? $"; did you mean {nearest}?" : ""));
    }
}
