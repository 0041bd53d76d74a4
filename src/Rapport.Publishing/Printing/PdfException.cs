namespace Rapport.Publishing.Printing;

/// <summary>A PDF that could not be made: the browser did not start, ended early, took too long or answered with an error.</summary>
public sealed class PdfException : IOException
{
    /// <summary>A failure with a stable code.</summary>
    /// <param name="code">For example <c>pdf.time</c>.</param>
    /// <param name="message">What happened, and what to do.</param>
    public PdfException(string code, string message) : base(message) => Code = code;

    /// <summary>The stable code.</summary>
    public string Code { get; }

    internal static PdfException NotStarted(string program, string said) =>
        new("pdf.not-started", $"{program}: did not start{(said.Length == 0 ? "" : $": {said}")}; try \"{program} --version\"");

    internal static PdfException Ended(string said) =>
        new("pdf.ended", $"PDF: Chromium ended before the page was printed{(said.Length == 0 ? "" : $": {said}")}");

    internal static PdfException Refused(string method, string reason) => new("pdf.refused", $"PDF: Chromium refused {method}: {reason}");

    internal static PdfException Time(TimeSpan limit) =>
        new("pdf.time", $"PDF: Chromium did not print the page within {limit.TotalSeconds:0.###} s; on a busy machine publish one language at a time");

    internal static PdfException TooLarge(string what, long found, long most) => new("pdf.too-large", $"PDF: found {what} of {found} bytes, expected at most {most}");

    internal static PdfException NotRead(string what) => new("pdf.not-read", $"PDF: found {what}, which this version of Chromium is not known to write");
}
