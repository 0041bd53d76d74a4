using System.Text.RegularExpressions;
using Rapport.Record;

namespace Rapport.Publications;

/// <summary>Holds the pictures of an issue against the record and the limits. Of a picture only its header is read.</summary>
sealed partial class PictureCheck(EditionSources sources)
{
    /// <summary>Every problem; one picture in several languages is told once, where it stands first.</summary>
    public IReadOnlyList<Problem> Problems(IEnumerable<KeyValuePair<string, string>> texts)
    {
        var problems = new List<Problem>();
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (language, text) in texts)
            foreach (var block in TextBlocks.Split(text))
            {
                var place = new Problem("", $"{language}.md", block.Line, null, "", "");
                if (block.Kind == TextBlockKind.Prose) problems.AddRange(InProse(block, place));
                if (block is not { Kind: TextBlockKind.Picture, Id: { } id } || lengths.ContainsKey(id)) continue;
                lengths[id] = 0;
                if (lengths.Count == EditionPicture.CountMax + 1) problems.Add(TooMany(id, place));
                if (lengths.Count <= EditionPicture.CountMax) problems.AddRange(OfPicture(id, place, lengths));
            }
        return problems;
    }

    static Problem TooMany(string id, Problem place) =>
        place with { Error = "picture.too-many", Found = $"file:{id}", Expected = $"at most {EditionPicture.CountMax} pictures in an issue; remove one" };

    IEnumerable<Problem> OfPicture(string id, Problem place, Dictionary<string, int> lengths)
    {
        Problem Say(string code, string found, string expected) => place with { Error = code, Found = found, Expected = expected };
        if (sources.Find(AttachedFile.Shape.Name, id) is not { } content) { yield return Say("picture.unknown", $"file:{id}", Unknown(id)); yield break; }
        var file = new AttachedFile(new AttachedFileId(id), content);
        if (file.Alternative is null)
            yield return Say("picture.alternative", $"file:{id}", "a picture that says what it shows: state alternative.xx in its row of files.csv, in at least one language");
        if (string.IsNullOrWhiteSpace(file.Rights)) yield return Say("picture.rights", $"file:{id}", "a picture that says who may use it: state rights in its row of files.csv");
        if (content.Count("size") > EditionPicture.BytesMax) { yield return Say("picture.too-large", $"file:{id} of {content.Count("size")} bytes", $"at most {EditionPicture.BytesMax} bytes; save it smaller"); yield break; }
        if (file.Hash is null || sources.Contents(file.Hash) is not { } bytes) { yield return Say("picture.missing", $"file:{id}", "a file whose bytes are kept with the record; load its row again with the file in files/"); yield break; }
        lengths[id] = bytes.Length;
        if (OfBytes($"file:{id}", bytes) is var (code, found, expected)) yield return Say(code, found, expected);
        var total = lengths.Values.Sum(l => (long)l); // no sum of eight can overflow
        if (total > EditionPicture.TotalBytesMax && total - bytes.Length <= EditionPicture.TotalBytesMax)
            yield return Say("picture.too-large", $"{total} bytes of pictures", $"at most {EditionPicture.TotalBytesMax} bytes of pictures in an issue, for every page holds them all; save them smaller or leave one out");
    }

    static (string Code, string Found, string Expected)? OfBytes(string found, byte[] bytes)
    {
        if (bytes.Length > EditionPicture.BytesMax) return ("picture.too-large", $"{found} of {bytes.Length} bytes", $"at most {EditionPicture.BytesMax} bytes; save it smaller");
        if (PictureHeader.Read(bytes) is not { } header) return ("picture.type", found, "a picture in PNG, JPEG or WebP");
        if (header.IsAnimated) return ("picture.type", $"{found}, which moves", "a picture that stands still");
        return header.Width <= EditionPicture.SideMax && header.Height <= EditionPicture.SideMax ? null
            : ("picture.too-large", $"{found} of {header.Width} × {header.Height} pixels", $"at most {EditionPicture.SideMax} × {EditionPicture.SideMax} pixels; save it smaller");
    }

    string Unknown(string id) => Nearness.Nearest(id, sources.IdsOf(AttachedFile.Shape.Name).Where(i => sources.Find(AttachedFile.Shape.Name, i) is not null)) is { } nearest
        ? $"the id of a file on the record; the nearest is {nearest}" : "the id of a file on the record that this audience may see";

    static IEnumerable<Problem> InProse(TextBlock block, Problem place)
    {
        var (lines, isFenced) = (block.Text.Split('\n'), false);
        for (var at = 0; at < lines.Length; at++)
        {
            if (TextBlocks.IsFence(lines[at])) isFenced = !isFenced;
            if (isFenced) continue;
            foreach (Match mark in PictureMark().Matches(lines[at])) yield return Misplaced(mark, place with { Row = block.Line + at });
        }
    }

    static Problem Misplaced(Match mark, Problem place)
    {
        var isKept = mark.Groups["kept"].Length > 0;
        return place with
        {
            Error = isKept ? "picture.place" : "picture.external",
            Found = mark.Value.Length <= 60 ? mark.Value : mark.Value[..57] + "...",
            Expected = isKept ? "![caption](file:ID) alone on its line" : "a picture kept with the record, ![caption](file:ID): a page fetches nothing from elsewhere",
        };
    }

    [GeneratedRegex(@"!\[[^\]\[]*\]\((?<kept>file:)?[^)]*\)?", RegexOptions.NonBacktracking)]
    private static partial Regex PictureMark();
}
