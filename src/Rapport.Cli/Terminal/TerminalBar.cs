namespace Rapport.Cli.Terminal;

/// <summary>Bars of block letters, to the eighth of a letter: lying from the left, or standing in rows from the bottom.</summary>
static class TerminalBar
{
    const int Eighths = 8;
    const string Lying = "▏▎▍▌▋▊▉█", Standing = "▁▂▃▄▅▆▇█";

    /// <summary>A lying bar; what is not nothing shows at least an eighth.</summary>
    /// <param name="share">How long, of the room: 0 to 1.</param>
    /// <param name="room">In columns.</param>
    public static string Across(decimal share, int room)
    {
        var parts = Parts(share, room);
        return new string(Lying[^1], parts / Eighths) + (parts % Eighths == 0 ? "" : Lying[parts % Eighths - 1]);
    }

    /// <summary>One row of a standing bar, the lowest being 0.</summary>
    /// <param name="share">How high, of the room: 0 to 1.</param>
    /// <param name="room">In rows.</param>
    /// <param name="row">Which of them.</param>
    public static char Up(decimal share, int room, int row)
    {
        var parts = Parts(share, room) - row * Eighths;
        return parts <= 0 ? ' ' : Standing[Math.Min(parts, Eighths) - 1];
    }

    static int Parts(decimal share, int room) => share <= 0 ? 0 : Math.Max(1, (int)decimal.Round(share * room * Eighths));
}
