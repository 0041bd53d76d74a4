using System.Text;

namespace Rapport.Cli;

/// <summary>Where help is written: the library calls the program by its assembly, its users call it <c>rapport</c>.</summary>
sealed class HelpText(TextWriter output) : TextWriter
{
    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => output.Write(value);

    public override void Write(string? value) => output.Write(value?.Replace("Rapport.Cli", "rapport", StringComparison.Ordinal));

    public override void Flush() => output.Flush();
}
