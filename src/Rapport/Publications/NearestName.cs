namespace Rapport.Publications;

/// <summary>The known name that a mistyped one most likely means.</summary>
static class NearestName
{
    /// <summary>The nearest by edits, or null where none is near: more than a third of the letters differ.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var nearest = known.Select(k => (Name: k, Edits: Edits(name, k))).OrderBy(k => k.Edits).ThenBy(k => k.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Edits <= Math.Max(2, name.Length / 3) ? nearest.Name : null;
    }

    /// <summary>Levenshtein's distance.</summary>
    static int Edits(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
