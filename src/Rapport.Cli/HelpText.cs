using System.CommandLine;
using System.Text;

namespace Rapport.Cli;

/// <summary>Where help is written: the library calls the program by its assembly, its users call it <c>rapport</c>.</summary>
sealed class HelpText(TextWriter output) : TextWriter
{
    /// <summary>In a list of commands each says what it does in a few words; the rest, with its example, stands in its own help.</summary>
    public static void ShortenCommands(Command root)
    {
        foreach (var command in root.Subcommands)
        {
            var text = command.Description ?? "";
            command.Description = text.Split('.', ':')[0].ReplaceLineEndings(" ") + ".";
        }
    }

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => output.Write(value);

    public override void Write(string? value) => output.Write(value?.Replace("Rapport.Cli", "rapport", StringComparison.Ordinal));

    public override void Flush() => output.Flush();
}
