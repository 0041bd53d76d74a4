namespace Rapport.Cli.Terminal;

/// <summary>How far long work has come: one line of a terminal that is written over and gone at the end; nothing in a pipe.</summary>
sealed class Progress(string work, bool quiet) : IDisposable
{
    readonly bool isShown = !quiet && !Console.IsErrorRedirected;
    string said = "";

    /// <summary>Says where the work stands, where that has changed.</summary>
    public void Say(string stage)
    {
        if (!isShown || stage == said) return;
        Write($"rapport: {work}, {stage}");
        said = stage;
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (said.Length > 0) Write("");
    }

    static void Write(string line) => Console.Error.Write($"\r\u001b[K{line}");
}
