using Rapport.Figures.Sentences;
using Rapport.Record;

namespace Rapport.Cli;

/// <summary>How commands end, and the one place where what went wrong becomes a message and an exit code.</summary>
static class Exit
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed: bad data, a missing record, the outside world.</summary>
    public const int Failed = 1;

    /// <summary>An unknown command or option, or a sentence that does not parse or is refused.</summary>
    public const int WrongUsage = 2;

    /// <summary>Runs a command; a refusal goes to standard error as one message.</summary>
    public static async Task<int> Of(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (SentenceException refusal)
        {
            return Say(refusal.Message, WrongUsage, "");
        }
        catch (RecordException refusal)
        {
            return Say(refusal.Message, Failed);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Say(problem.Message, Failed);
        }
    }

    /// <summary>Runs a command that waits for nothing.</summary>
    public static Task<int> Of(Func<int> command) => Of(() => Task.FromResult(command()));

    /// <summary>Says a message on standard error and gives the exit code back.</summary>
    public static int Say(string message, int code, string before = "rapport: ")
    {
        Console.Error.WriteLine(before + message);
        return code;
    }
}
