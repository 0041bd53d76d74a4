using System.Globalization;

namespace Rapport.Record;

/// <summary>How the closed words and instants of entries are written in canonical bytes, in the store and to readers.</summary>
public static class EntryWords
{
    static readonly string[] Operations = ["create", "change", "withdraw", "merge", "approve"];
    static readonly string[] Causes = ["new", "late", "correction", "reclassification", "withdrawal"];
    static readonly string[] Vias = ["cli", "load", "web", "api"];

    /// <summary>The causes a person may give.</summary>
    public static IReadOnlyList<string> AllCauses => Causes;

    /// <summary>The word for an operation.</summary>
    public static string Of(Operation operation) => Operations[(int)operation];

    /// <summary>The word for a cause.</summary>
    public static string Of(Cause cause) => Causes[(int)cause];

    /// <summary>The word for a way.</summary>
    public static string Of(Via via) => Vias[(int)via];

    /// <summary>Reads an operation.</summary>
    /// <exception cref="InvalidDataException">The word is none.</exception>
    public static Operation Operation(string word) => (Operation)IndexOf(Operations, word);

    /// <summary>Reads a cause; false where the word is none.</summary>
    public static bool TryCause(string word, out Cause cause)
    {
        cause = (Cause)Array.IndexOf(Causes, word);
        return cause >= 0;
    }

    /// <summary>Reads a way.</summary>
    /// <exception cref="InvalidDataException">The word is none.</exception>
    public static Via Via(string word) => (Via)IndexOf(Vias, word);

    static int IndexOf(string[] words, string word) => Array.IndexOf(words, word) is >= 0 and var index
        ? index : throw new InvalidDataException($"found \"{word}\", expected one of {string.Join(", ", words)}; the program must be upgraded");

    /// <summary>An instant in UTC with microseconds: <c>2026-11-23T10:00:00.000000Z</c>.</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads an ISO 8601 instant with a zone (<c>Z</c> or an offset), to the minute or finer; fractions below a microsecond are cut.
    /// </summary>
    public static bool TryInstant(string text, out DateTimeOffset instant)
    {
        instant = default;
        var zoned = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        return zoned && DateTimeOffset.TryParseExact(
            WithoutNanoseconds(text), InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out instant);
    }

    static readonly string[] InstantForms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    static string WithoutNanoseconds(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var end = point + 1;
        while (point >= 0 && end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return point >= 0 && end > point + 7 ? text[..(point + 7)] + text[end..] : text;
    }

    /// <summary>Microseconds since 1970, as stores keep instants.</summary>
    public static long ToMicroseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The instant of microseconds since 1970.</summary>
    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
