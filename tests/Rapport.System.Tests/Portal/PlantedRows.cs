using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.System.Tests.Portal;

/// <summary>
/// Rows that a careless portal would show: of every kind some that the public may not see, at each level, under embargo, once public and no
/// longer, and not yet; and public rows that refer to such in every field that refers. They are like a public row of the same kind, so that
/// whatever shows that would show them.
/// </summary>
sealed class PlantedRows(Journal journal, string embargo)
{
    /// <summary>The word in the title of every row that the public may not see.</summary>
    public const string Sign = "Quixotry";

    /// <summary>A country for which nothing public was done.</summary>
    public const string Country = "TUV";

    static readonly string[] Levels = ["compact", "office", "restricted"];

    /// <summary>A public row of each kind that has one and of which there may be several alike.</summary>
    readonly List<(RecordKind Kind, RecordContent Like)> kinds = [.. journal.Kinds.All.Where(kind => kind.Name != "office")
        .Select(kind => (kind, Like(journal, kind))).Where(k => k.Item2 is not null && !k.kind.UniqueKeys("any", k.Item2).Any()).Select(k => (k.kind, k.Item2!))]; // filtered

    readonly Dictionary<(string, string), int> versions = [];

    /// <summary>The id of the row of a kind that the public may not see.</summary>
    public static string Hidden(string kind, string level = "restricted") => $"{level}-{kind}";

    /// <summary>The batches in order: some hold hidden rows alone, some public rows as well; the last is hidden altogether.</summary>
    public IEnumerable<Batch> Batches()
    {
        yield return Batch("hidden", kinds.SelectMany(k => Levels.Select(level => Row(k.Kind, Hidden(k.Kind.Name, level), Marked(k.Like).With("visibility", level)))));
        yield return Batch("open", kinds.SelectMany(k => new[] { Row(k.Kind, $"open-{k.Kind.Name}", Referring(k.Like)), Row(k.Kind, $"mixed-{k.Kind.Name}", Marked(k.Like).With("visibility", "office")) }));
        yield return Batch("embargoed", kinds.Select(k => Row(k.Kind, $"embargoed-{k.Kind.Name}", Marked(k.Like).With("embargo", embargo))));
        yield return Batch("before", kinds.SelectMany(k => new[] { Row(k.Kind, $"narrowed-{k.Kind.Name}", Marked(k.Like)), Row(k.Kind, $"widened-{k.Kind.Name}", Marked(k.Like).With("visibility", "office")) }));
        yield return Batch("narrowed", kinds.Select(k => Row(k.Kind, $"narrowed-{k.Kind.Name}", Marked(k.Like).With("visibility", "restricted"))));
        yield return Batch("widened", kinds.Select(k => Row(k.Kind, $"widened-{k.Kind.Name}", Plain(k.Like, "Widened"))));
        yield return Batch("revised", kinds.SelectMany(k => new[] { Row(k.Kind, $"open-{k.Kind.Name}", Plain(Referring(k.Like), "Opened")), Row(k.Kind, Hidden(k.Kind.Name), Marked(k.Like).With("visibility", "restricted")) }));
        yield return Batch("merged", kinds.Where(k => k.Kind.Name is "organisation" or "activity" or "body").SelectMany(k => new[]
        {
            Row(k.Kind, Hidden(k.Kind.Name, "office"), Marked(k.Like).With("visibility", "office").With("merged_into", $"open-{k.Kind.Name}"), Operation.Merge),
            Row(k.Kind, $"lost-{k.Kind.Name}", Plain(k.Like, "Lost").With("merged_into", Hidden(k.Kind.Name)), Operation.Create),
        }));
        yield return Batch("last", kinds.Select(k => Row(k.Kind, $"mixed-{k.Kind.Name}", Marked(k.Like).With("visibility", "office"), Operation.Withdraw)));
    }

    static RecordContent? Like(Journal journal, RecordKind kind) => journal.Ids(kind.Name).Select(id => journal.Current(kind.Name, id)!)
        .Where(r => !r.IsWithdrawn && r.Content.Visibility == Visibility.Public && r.Content["embargo"] is null && r.Content.MergedInto is null)
        .OrderByDescending(r => r.Content.Values.ToArray().Count(v => v is not null)).FirstOrDefault()?.Content.With("external", null);

    static RecordContent Plain(RecordContent like, string word) => like.Kind.TitleField is not { } field ? like
        : like.With(field.Name, field.Type == FieldType.Text ? LocalText.Of("en", $"{word} {like.Kind.Name}") : $"{word} {like.Kind.Name}");

    static RecordContent Marked(RecordContent like)
    {
        var marked = Plain(like, Sign);
        if (like.Kind.IndexOf("countries") >= 0) marked = marked.With("countries", like.Kind["countries"].HasShares ? (ReadonlyList<Share>)[new Share(Country, null)] : (object)(ReadonlyList<string>)[Country]);
        return marked;
    }

    /// <summary>A public row that names a hidden one wherever it can name any; only its own line to what it is part of stays.</summary>
    static RecordContent Referring(RecordContent like)
    {
        var content = Plain(like, "Open");
        foreach (var field in like.Kind.Fields.Where(f => f.Refers && f.Name is not ("merged_into" or "owner")))
            content = content.With(field.Name, (object)(field.Type switch
            {
                FieldType.Reference => Hidden(field.Of!), // it refers
                FieldType.ReferenceShares => (ReadonlyList<Share>)[.. like.Shares(field.Name).Select(s => s with { Percent = null }), new Share(Hidden(field.Of!), null)],
                _ => (ReadonlyList<string>)[.. like.Codes(field.Name), Hidden(field.Of!)],
            }));
        return content;
    }

    static Batch Batch(string key, IEnumerable<Change> changes) => new($"planted-{key}", [.. changes]) { Reason = $"planted: {key}", Actor = "gardener" };

    Change Row(RecordKind kind, string id, RecordContent content, Operation? operation = null)
    {
        var version = versions.GetValueOrDefault((kind.Name, id));
        versions[(kind.Name, id)] = version + 1;
        return new Change(id, content) { ExpectedVersion = version, Operation = operation ?? (version == 0 ? Operation.Create : Operation.Change), Cause = version == 0 ? Cause.New : Cause.Correction };
    }
}
