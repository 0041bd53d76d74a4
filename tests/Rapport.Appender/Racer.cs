using System.Globalization;
using Rapport.Delivery;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Appender;

/// <summary>Changes one activity against the version that it is told, again and again, and says how that went.</summary>
static class Racer
{
    /// <summary>The activity that is changed.</summary>
    const string Id = "contested";

    public static void Run(Journal journal, TextReader versions, TextWriter answers)
    {
        answers.WriteLine("ready");
        while (versions.ReadLine() is { } version) answers.WriteLine(Change(journal, int.Parse(version, CultureInfo.InvariantCulture)));
    }

    static string Change(Journal journal, int version)
    {
        var content = RecordContent.Empty(Activity.Shape).With("kind", "training").With("status", "held")
            .With("title", LocalText.Of("en", $"After version {version}, by process {Environment.ProcessId}"));
        var change = new Change(Id, content) { ExpectedVersion = version, Operation = Operation.Change, Cause = Cause.Correction };
        try
        {
            journal.Append(new Batch($"{version}-{Environment.ProcessId}", [change]));
            return "won";
        }
        catch (RecordException refusal) { return refusal.Message; }
    }
}
