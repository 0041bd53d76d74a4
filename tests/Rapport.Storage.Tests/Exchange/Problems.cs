using Rapport.Exchange;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>Short forms of problems, so that a test shows what it expects.</summary>
static class Problems
{
    /// <summary>Code, row and column of every problem: <c>date.invalid 2 start</c>.</summary>
    public static IEnumerable<string> Short(this LoadResult result) =>
        result.Problems.Select(p => $"{p.Error} {p.Row} {p.Column}".TrimEnd());
}
