using System.CommandLine;
using Rapport.Record;

namespace Rapport.Cli;

/// <summary>What is wrong with a command line, with the nearest known word.</summary>
static class UsageErrors
{
    public static IEnumerable<string> Of(ParseResult parsed, RootCommand root)
    {
        if (parsed.UnmatchedTokens.Count == 0) return parsed.Errors.Select(e => e.Message);
        var command = parsed.CommandResult.Command;
        var known = command == root ? root.Subcommands.Select(c => c.Name) : command.Options.Select(o => o.Name);
        return parsed.UnmatchedTokens.Select(token =>
            $"found \"{token}\", expected {(command == root ? "a command" : $"an option of {command.Name}")}"
            + (Nearness.Nearest(token, known) is { } nearest ? $"; did you mean {nearest}?" : ""));
    }
}
