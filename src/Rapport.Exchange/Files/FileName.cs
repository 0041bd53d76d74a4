namespace Rapport.Exchange.Files;

/// <summary>Names under which a file can stand in one folder on every system, and in no other.</summary>
static class FileName
{
    const int LengthMax = 200;

    /// <summary>What a reader is told when a name is none.</summary>
    public const string Expected = "a plain file name such as report.pdf: at most 200 characters, without / \\ : * ? \" < > |, and neither begun with a dot nor ended with a dot or space";

    static readonly System.Buffers.SearchValues<char> Refused = System.Buffers.SearchValues.Create("/\\:*?\"<>|");

    /// <summary>Whether a text is such a name.</summary>
    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= LengthMax && name[0] is not ('.' or ' ') && name[^1] is not ('.' or ' ') && !name.AsSpan().ContainsAny(Refused) && !name.Any(char.IsControl);
}
