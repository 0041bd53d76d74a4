using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Rapport.System.Tests.Portal;

/// <summary>A calendar as Python's <c>icalendar</c> reads it: somebody else's eyes.</summary>
static class ReadCalendar
{
    public static async Task<IReadOnlyList<JsonNode>> Of(byte[] calendar)
    {
        var script = Path.Combine(Launcher.Root, "tests", "Rapport.System.Tests", "Portal", "read-calendar.py");
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!; // it is installed
        await python.StandardInput.BaseStream.WriteAsync(calendar);
        python.StandardInput.Close();
        var said = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        Assert.Equal(0, python.ExitCode);
        return [.. JsonNode.Parse(said)!.AsArray().Select(e => e!)]; // the script writes a list of events
    }
}
