using Rapport.Record;

namespace Rapport.Cli.Terminal;

/// <summary>Who wrote a version, how, and from which row of which file: outside the office only how.</summary>
static class WhoWrote
{
    public static string Of(Entry version, Visibility audience) =>
        $"{(audience >= Visibility.Office ? $"by {version.Actor ?? "(nobody named)"} " : "")}via {EntryWords.Of(version.Via)}{(version.Source is { } source ? $", {source.File} row {source.Row}" : "")}";
}
