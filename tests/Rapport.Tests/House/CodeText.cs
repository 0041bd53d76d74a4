namespace Rapport.Tests.House;

/// <summary>
/// Blanks everything in C# that is not code: comments, strings of every form, characters, preprocessor lines. Line ends stay, so
/// that positions and lines are those of the file. Code inside the holes of interpolated strings is blanked too.
/// </summary>
sealed class CodeText
{
    readonly string text;
    readonly char[] code;
    int at;

    CodeText(string text) => (this.text, code) = (text, text.ToCharArray());

    /// <summary>The text with all but code blanked.</summary>
    public static string Of(string text)
    {
        var scan = new CodeText(text);
        while (scan.at < text.Length) scan.Step();
        return new string(scan.code);
    }

    /// <summary>Passes over one letter of code, or over one thing that is not code.</summary>
    void Step()
    {
        var start = at;
        if (Starts("//") || IsDirective()) SkipTo("\n", 0);
        else if (Starts("/*")) SkipTo("*/", 2);
        else if (text[at] == '\'') SkipQuoted('\'');
        else if (IsString(out var dollars, out var verbatim)) SkipString(dollars, verbatim);
        else { at++; return; }
        for (var i = start; i < at; i++) if (code[i] != '\n') code[i] = ' ';
        if (text[start] is '"' or '$' or '@') code[start] = '"'; // a mark, so that a string is still seen to stand here
    }

    bool Starts(string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    bool IsDirective()
    {
        if (text[at] != '#') return false;
        var line = at == 0 ? -1 : text.LastIndexOf('\n', at - 1);
        return string.IsNullOrWhiteSpace(text[(line + 1)..at]);
    }

    void SkipTo(string mark, int beyond)
    {
        var end = text.IndexOf(mark, at, StringComparison.Ordinal);
        at = end < 0 ? text.Length : end + beyond;
    }

    /// <summary>Whether a string starts here, after its dollar and at signs.</summary>
    bool IsString(out int dollars, out bool verbatim)
    {
        (dollars, verbatim) = (0, false);
        var ahead = at;
        for (; ahead < text.Length && text[ahead] is '$' or '@'; ahead++)
        {
            if (text[ahead] == '$') dollars++;
            else verbatim = true;
        }
        if (ahead >= text.Length || text[ahead] != '"') return false;
        at = ahead;
        return true;
    }

    void SkipString(int dollars, bool verbatim)
    {
        var quotes = Run('"');
        if (quotes >= 3) { SkipRaw(quotes, dollars); return; }
        if (dollars == 0 && !verbatim) { SkipQuoted('"'); return; }
        at++;
        while (at < text.Length)
        {
            var letter = text[at];
            if (letter == '"' && !(verbatim && Run('"') >= 2)) { at++; return; }
            if (dollars > 0 && letter == '{' && Run('{') == 1) { SkipHole(1); continue; }
            var pair = (letter == '\\' && !verbatim) || (letter == '"' && verbatim) || (letter == '{' && dollars > 0);
            at += pair ? 2 : 1;
        }
    }

    void SkipQuoted(char quote)
    {
        for (at++; at < text.Length && text[at] != quote; at++) if (text[at] == '\\') at++;
        at++;
    }

    void SkipRaw(int quotes, int dollars)
    {
        at += quotes;
        while (at < text.Length && Run('"') < quotes)
        {
            if (dollars > 0 && Run('{') >= dollars) { at += Run('{') - dollars; SkipHole(dollars); }
            else at++;
        }
        at += Run('"');
    }

    /// <summary>Passes over the code between the braces of a hole, with the strings and braces inside.</summary>
    void SkipHole(int braces)
    {
        at += braces;
        for (var depth = 0; at < text.Length;)
        {
            if (text[at] == '}' && depth-- == 0) break;
            if (text[at] == '{') depth++;
            Step();
        }
        at += braces;
    }

    int Run(char letter)
    {
        var end = at;
        while (end < text.Length && text[end] == letter) end++;
        return end - at;
    }
}
