using System.Text;
using Rapport.Exchange.Tables;
using Rapport.Record;

namespace Rapport.Exchange;

/// <summary>Writes an empty folder to be filled in: one table per kind with its header, and a README that explains every column.</summary>
public static class FolderTemplate
{
    /// <summary>Writes the folder, which must not hold anything yet. Loaded as it is, it gives no problem and records nothing.</summary>
    /// <param name="path">The folder; it is made where it is missing.</param>
    /// <param name="kinds">The kinds of record; those loaded from tables get one.</param>
    /// <exception cref="RecordException">The folder holds something (<c>folder.not-empty</c>).</exception>
    public static void Write(string path, RecordKinds kinds)
    {
        var loaded = kinds.All.Where(k => k.IsLoaded).ToArray();
        EmptyFolder.Fill(path, folder =>
        {
            foreach (var kind in loaded) WriteFile(folder, $"{kind.Plural}.csv", string.Join(',', TableHeader.NamesOf(kind)) + "\r\n");
            WriteFile(folder, "README.md", TemplateReadme.Text(loaded));
        });
    }

    static void WriteFile(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
}
