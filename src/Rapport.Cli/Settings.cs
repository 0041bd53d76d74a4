namespace Rapport.Cli;

/// <summary>The settings of the program: environment variables, each declared once and listed in docs/reference/settings.md.</summary>
static class Settings
{
    /// <summary>Where the record is, when <c>--record</c> is left out.</summary>
    public const string Record = "RAPPORT_RECORD";

    /// <summary>Sets the clock of a record made with <c>--clock test</c>: an ISO instant.</summary>
    public const string Now = "RAPPORT_NOW";

    /// <summary>The browser that prints PDF.</summary>
    public const string Chromium = "RAPPORT_CHROMIUM";

    /// <summary>Every setting with its default and one sentence.</summary>
    public static IReadOnlyList<(string Name, string Default, string Meaning)> All { get; } =
    [
        (Record, "rapport.db", "The record that commands work on when --record is left out: a file or a PostgreSQL address."),
        (Now, "one second after the last batch", "Sets the clock of a record made with --clock test; other records ignore it."),
        (Chromium, "chromium on the path", "The browser that prints PDF: the path of a Chromium or Chrome."),
    ];
}
