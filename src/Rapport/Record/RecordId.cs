namespace Rapport.Record;

/// <summary>The form of every id: <c>[a-z0-9][a-z0-9.-]{0,63}</c>, unique per office and kind.</summary>
public static class RecordId
{
    /// <summary>What a reader is told when an id does not have the form.</summary>
    public const string Expected = "an id of at most 64 small letters, digits, dots and hyphens, starting with a letter or digit";

    /// <summary>Whether a text has the form of an id.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 64 || text[0] is '.' or '-') return false;
        foreach (var letter in text)
            if (!char.IsAsciiDigit(letter) && letter is not ((>= 'a' and <= 'z') or '.' or '-')) return false;
        return true;
    }

    /// <summary>A new id that sorts after those made before it (UUID version 7).</summary>
    /// <param name="clock">The clock that orders them.</param>
    public static string New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow()).ToString();
}
