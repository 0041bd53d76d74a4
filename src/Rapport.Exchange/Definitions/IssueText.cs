using Rapport.Exchange.Loading;
using Rapport.Exchange.Values;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Exchange.Definitions;

/// <summary>
/// The Markdown of an issue per language: <c>en.md</c> whole, and for each section with a file of its own (<c>file: about</c>) the text
/// of <c>about.en.md</c> put under the section's heading.
/// </summary>
sealed class IssueText(SourceFile issue, IReadOnlyDictionary<string, SourceFile> markdown, SectionsReader reader, LoadRun run)
{
    readonly IReadOnlyList<SectionPlace> sections = reader.Sections;

    /// <summary>Where a section could not be read, nobody knows which headings and files are its own.</summary>
    readonly bool isComplete = reader.IsComplete;

    /// <summary>The text in these languages, the first of them the original; every problem is reported.</summary>
    public LocalText? Read(IReadOnlyList<string> languages)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var language in languages)
            if (Compose(language, used) is { } text) texts.Add(new(language, text));
        if (languages.Count > 0 && isComplete)
            foreach (var name in markdown.Keys.Where(n => !used.Contains(n)))
                run.Problems.AddFile(name, LoadMessages.MarkdownUnknown(name, Nearness.Nearest(name, used)));
        return texts.Count == 0 ? null : LocalText.Of(texts);
    }

    string? Compose(string language, HashSet<string> used)
    {
        var name = InFolder($"{language}.md");
        var text = Find($"{language}.md", 1, "languages", used);
        if (text is not null && isComplete) CheckHeadings(name, text);
        foreach (var section in sections.Where(s => s.Section.File is not null))
        {
            var part = Find($"{section.Section.File}.{language}.md", section.Line, "file", used);
            if (text is not null && part is not null) text = Insert(text, part, section.Section.Id, name);
        }
        return text is null ? null : Whole(text, name);
    }

    /// <summary>A file of the issue as problems and entries name it.</summary>
    string InFolder(string file) => issue.Name[..(issue.Name.LastIndexOf('/') + 1)] + file;

    /// <summary>The text of a file that must be there.</summary>
    string? Find(string file, int line, string key, HashSet<string> used)
    {
        var name = InFolder(file);
        used.Add(name);
        if (markdown.TryGetValue(name, out var source))
            return YamlReader.Text(source, run)?.Replace("\r\n", "\n", StringComparison.Ordinal) is { } text && IsAllowed(text, name) ? text : null;
        run.Problems.Add(issue.Name, new Place(line, key, 0), LoadMessages.FileMissing(file));
        return null;
    }

    /// <summary>Whether a page can be made of a text; one that is too long by itself is told of as a whole, when it is put together.</summary>
    bool IsAllowed(string text, string name)
    {
        var problems = text.Length <= run.Context.Limits.CellLengthMax ? TextRules.Problems(text, name) : [];
        foreach (var problem in problems) run.Problems.Add(name, new Place(problem.Row, problem.Column, 0), new Fault(problem.Error, problem.Found, problem.Expected));
        return problems.Count == 0;
    }

    /// <summary>A heading with an id that no section has would be printed nowhere.</summary>
    void CheckHeadings(string name, string text)
    {
        foreach (var heading in IssueParts.Headings(text))
        {
            var id = heading.Groups["id"].Value;
            if (sections.Count == 0 || sections.Any(s => s.Section.Id == id)) continue;
            var line = text.AsSpan(0, heading.Index).Count('\n') + 1;
            run.Problems.Add(name, new Place(line, null, 0), LoadMessages.SectionUnknown(id, Nearness.Nearest(id, sections.Select(s => s.Section.Id))));
        }
    }

    string Insert(string text, string part, string id, string name)
    {
        if (IssueParts.Insert(text, part, id) is { } whole) return whole;
        run.Problems.AddFile(name, LoadMessages.HeadingMissing(id));
        return text;
    }

    string? Whole(string text, string name)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (TextCheck.Read(text, run.Context.Limits, out var fault) is { } read) return read;
        run.Problems.AddFile(name, fault);
        return null;
    }
}
