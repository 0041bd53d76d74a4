namespace Rapport.Record;

/// <summary>Something wrong with what came in: where, what was found, what was expected.</summary>
/// <param name="Error">The stable code, for example <c>date.invalid</c>.</param>
/// <param name="File">The file or sheet, or null.</param>
/// <param name="Row">The row, counting the header as 1; 0 where the whole file is meant.</param>
/// <param name="Column">The column, or null.</param>
/// <param name="Found">What stood there.</param>
/// <param name="Expected">What may stand there, and what to do.</param>
public sealed record Problem(string Error, string? File, int Row, string? Column, string Found, string Expected)
{
    /// <summary>The problem as one sentence with its place.</summary>
    public string Message
    {
        get
        {
            var place = File is null ? "" : Row > 0 ? $"{File}, row {Row}" : File;
            var column = Column is null ? "" : $"{(place.Length > 0 ? ", " : "")}column {Column}";
            var where = place + column;
            return $"{where}{(where.Length > 0 ? ": " : "")}found {(Found.Length == 0 ? "nothing" : $"\"{Found}\"")}, expected {Expected}";
        }
    }
}

/// <summary>A rule of the record was not kept: nothing was recorded.</summary>
public sealed class RecordException : Exception
{
    /// <summary>A refusal with a stable code.</summary>
    /// <param name="code">For example <c>version.expected</c>.</param>
    /// <param name="message">What was found, what was expected, what to do.</param>
    public RecordException(string code, string message) : base(message) => Code = code;

    /// <summary>The stable code.</summary>
    public string Code { get; }
}
