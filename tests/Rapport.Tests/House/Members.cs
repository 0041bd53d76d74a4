using System.Text.RegularExpressions;

namespace Rapport.Tests.House;

/// <summary>A type or a member as it stands in a file.</summary>
/// <param name="Header">The code before its body.</param>
/// <param name="FirstLine">The line its header starts on.</param>
/// <param name="LastLine">The line its body ends on.</param>
/// <param name="IsType">Whether it is a class, struct, record, interface or enum; else it is a method, property or operator.</param>
/// <param name="Depth">0 for what stands in the namespace, 1 for what stands in such a type, and so on.</param>
sealed record Member(string Header, int FirstLine, int LastLine, bool IsType, int Depth)
{
    /// <summary>How many lines it takes, header and braces included.</summary>
    public int Lines => LastLine - FirstLine + 1;
}

/// <summary>
/// Finds types and their members in C# by matching brackets. It reads what the compiler has accepted, so it need not be a parser:
/// a member ends at its semicolon, or at its closing brace where no initialiser follows.
/// </summary>
static partial class Members
{
    /// <summary>Every type, and every member with a body. Fields and properties that are only given a value are left out: they are
    /// declarations, not procedures.</summary>
    public static List<Member> Of(SourceFile file)
    {
        var found = new List<Member>();
        Collect(file, 0, file.Code.Length, 0, found);
        return found;
    }

    static void Collect(SourceFile file, int from, int to, int depth, List<Member> found)
    {
        for (var at = from; at < to;)
        {
            if (char.IsWhiteSpace(file.Code[at])) { at++; continue; }
            at = CollectOne(file, at, to, depth, found);
        }
    }

    static int CollectOne(SourceFile file, int start, int to, int depth, List<Member> found)
    {
        var (end, body, arrow) = Extent(file.Code, start, to);
        var headerEnd = body >= 0 ? body : arrow >= 0 ? arrow : end;
        var header = Attributes().Replace(file.Code[start..headerEnd], "").Trim();
        var first = file.LineOf(file.Code.IndexOf(header.Split('\n')[0].Trim(), start, StringComparison.Ordinal));
        if (header.StartsWith("namespace ", StringComparison.Ordinal) && body >= 0) Collect(file, body + 1, end - 1, depth, found);
        else if (TypeHeader().IsMatch(header))
        {
            found.Add(new Member(header, first, file.LineOf(end - 1), true, depth));
            if (body >= 0 && !EnumHeader().IsMatch(header)) Collect(file, body + 1, end - 1, depth + 1, found);
        }
        else if (body >= 0 || arrow >= 0) found.Add(new Member(header, first, file.LineOf(end - 1), false, depth));
        return end;
    }

    /// <summary>Where a member ends, and where its block or its arrow stands; -1 for none. What follows an equals sign is a value, no body.</summary>
    static (int End, int Body, int Arrow) Extent(string code, int start, int to)
    {
        var (depth, body, arrow, value) = (0, -1, -1, false);
        for (var at = start; at < to; at++)
        {
            var letter = code[at];
            if (letter is '}' or ')' or ']') depth--;
            if (depth == 0)
            {
                if (letter == ';') return (at + 1, body, arrow);
                if (letter == '}' && body >= 0 && !ValueFollows(code, at + 1)) return (at + 1, body, arrow);
                if (arrow < 0 && !value) Note(code, start, at, ref body, ref arrow, ref value);
            }
            if (letter is '{' or '(' or '[') depth++;
        }
        return (to, body, arrow);
    }

    static void Note(string code, int start, int at, ref int body, ref int arrow, ref bool value)
    {
        if (code[at] == '{') body = at;
        else if (code[at] != '=' || IsOperator(code, start, at)) return;
        else if (code[at + 1] == '>') arrow = at;
        else (value, body) = (true, -1);
    }

    static bool ValueFollows(string code, int at)
    {
        while (at < code.Length && char.IsWhiteSpace(code[at])) at++;
        return at < code.Length && code[at] is '=' or ';';
    }

    static bool IsOperator(string code, int start, int at) => code[start..at].TrimEnd('=', '!', '<', '>').EndsWith("operator ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(\s*\[[^\]]*(\[[^\]]*\][^\]]*)*\])+")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^([a-z]+\s+)*(class|struct|interface|enum|record)\s+(class\s+|struct\s+)?[A-Z]\w*")]
    private static partial Regex TypeHeader();

    [GeneratedRegex(@"^([a-z]+\s+)*enum\s")]
    private static partial Regex EnumHeader();
}
