using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapport.System.Tests.Publishing.Printing;

/// <summary>A PDF as Poppler reads it: a reader that shares no code with what wrote it.</summary>
sealed partial class Poppler : IDisposable
{
    readonly string file = Path.GetTempFileName();

    public Poppler(byte[] pdf) => File.WriteAllBytes(file, pdf);

    /// <summary>What <c>pdfinfo</c> says under a name.</summary>
    public string Info(string name) =>
        Run("pdfinfo", "-isodates", file).Split('\n').First(l => l.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..].Trim();

    public int Pages => int.Parse(Info("Pages"), CultureInfo.InvariantCulture);

    /// <summary>The text in the order it was drawn.</summary>
    public string Text => Run("pdftotext", "-raw", file, "-");

    /// <summary>The text of one page.</summary>
    public string PageText(int page) => Run("pdftotext", "-raw", "-f", $"{page}", "-l", $"{page}", file, "-");

    /// <summary>The tree of tags with their texts.</summary>
    public string Tags => Run("pdfinfo", "-struct-text", file);

    /// <summary>The names of all places that links lead to.</summary>
    public string Places => Run("pdfinfo", "-dests", file);

    /// <summary>The addresses that links lead to.</summary>
    public string Addresses => Run("pdfinfo", "-url", file);

    /// <summary>Each font with whether it is embedded.</summary>
    public IEnumerable<(string Font, bool IsEmbedded)> Fonts => Run("pdffonts", file).Split('\n').Skip(2).Where(l => l.Length > 0)
        .Select(l => (l.Split(' ')[0], FontFlags().Match(l).Groups["embedded"].Value == "yes"));

    static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!; // installed by ./test
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(("", 0), (error.GetAwaiter().GetResult(), process.ExitCode));
        return output;
    }

    public void Dispose() => File.Delete(file);

    [GeneratedRegex(@"(?<embedded>yes|no) +(?:yes|no) +(?:yes|no) +\d+ +\d+$")]
    private static partial Regex FontFlags();
}
