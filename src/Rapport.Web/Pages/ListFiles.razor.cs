using Rapport.Web.Interchange;

namespace Rapport.Web.Pages;

/// <summary>The list that stands on a page, whole and as the reader chose it, to take away.</summary>
public sealed partial class ListFiles
{
    IReadOnlyList<(string, string)> Formats => [.. ListDownload.Formats.Skip(1).Select(format => (format, Visit.Here(("format", format))))];
}
