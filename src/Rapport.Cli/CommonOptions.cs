using System.CommandLine;
using Rapport.Record;

namespace Rapport.Cli;

/// <summary>The options that several commands share: declared once, with the same words everywhere.</summary>
static class CommonOptions
{
    public static Option<string> Record { get; } = new("--record")
    {
        Description = "The record: a file, or a PostgreSQL database as Host=...;Database=... or postgresql://...",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Settings.Record) is { Length: > 0 } path ? path : "rapport.db",
        HelpName = "FILE|DATABASE",
    };

    public static Option<string> Audience { get; } = new Option<string>("--audience")
    {
        Description = "For whom the question is asked: public, compact, office or restricted.",
        DefaultValueFactory = _ => "office",
    }.AcceptOnly([.. VisibilityWords.All]);

    public static Option<string?> AsRecorded { get; } = new("--as-recorded")
    {
        Description = "Answer as the record stood then: a date (the end of that day in the office's time zone) or an instant.",
        HelpName = "DATE|INSTANT",
    };

    public static Option<string> Language { get; } = new("--language")
    {
        Description = "The language of labels.", DefaultValueFactory = _ => "en", HelpName = "xx",
    };

    public static Option<string?> Reason { get; } = new("--reason") { Description = "Why; kept with every entry.", HelpName = "TEXT" };

    public static Option<string?> Actor { get; } = new("--actor")
    {
        Description = "Who: an opaque id. A claim and no proof: until Rapport has a login, anybody may write anything here.", HelpName = "ID",
    };

    public static Option<string?> Batch { get; } = new("--batch")
    {
        Description = "The batch's key; sending the same key again changes nothing. A new one where left out.", HelpName = "KEY",
    };

    public static Option<string?> CauseWord { get; } = new Option<string?>("--cause")
    {
        Description = "Why: new, late, correction, reclassification or withdrawal; told from each row where left out.",
    }.AcceptOnly([.. EntryWords.AllCauses]);

    public static Option<bool> Quiet { get; } = new("--quiet") { Description = "Say nothing but what was asked for." };

    /// <summary>A choice of output formats, the first being the default.</summary>
    public static Option<string> Format(params string[] formats) => new Option<string>("--format")
    {
        Description = $"How to write the answer: {string.Join(", ", formats)}.",
        DefaultValueFactory = _ => formats[0],
    }.AcceptOnly(formats);

    public static Option<T> AcceptOnly<T>(this Option<T> option, params string[] words)
    {
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>The audience that was given.</summary>
    public static Visibility AudienceOf(ParseResult given) =>
        VisibilityWords.TryParse(given.GetValue(Audience)!, out var level) ? level : Visibility.Office; // only known words get here

    /// <summary>The cause that was given, or null.</summary>
    public static Cause? CauseOf(ParseResult given) => given.GetValue(CauseWord) is { } word && EntryWords.TryCause(word, out var cause) ? cause : null;
}
