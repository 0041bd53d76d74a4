using System.Text;
using Rapport.Record;

namespace Rapport.Benchmarks.Records;

/// <summary>Writes changes of one kind as the folder that <c>rapport load</c> reads.</summary>
static class CsvFolder
{
    public static string Write(string folder, IReadOnlyList<Change> changes)
    {
        var kind = changes[0].Content.Kind;
        var fields = kind.Fields.Where(f => changes.Any(c => c.Content[f.Name] is not null)).ToList();
        using var file = new StreamWriter(Path.Combine(Directory.CreateDirectory(folder).FullName, kind.Plural + ".csv"), false, new UTF8Encoding(false));
        file.WriteLine(string.Join(',', fields.Select(Heading).Prepend("id")));
        foreach (var change in changes) file.WriteLine(string.Join(',', fields.Select(f => Cell(change.Content[f.Name])).Prepend(change.Id)));
        return folder;
    }

    static string Heading(Field field) => field.Type == FieldType.Text ? field.Name + ".en" : field.Name;

    static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            LocalText words => words.In("en"),
            ReadonlyList<string> list => string.Join(';', list),
            ReadonlyList<Share> shares => string.Join(';', shares.Select(s => s.Code)),
            decimal number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString()!, // none of the types that a field holds spells itself as null
        };
        return text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
    }
}
