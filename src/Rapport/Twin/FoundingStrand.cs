using Rapport.Record;

namespace Rapport.Twin;

/// <summary>
/// What every twin begins with and what happens to it later, the same for every seed: lists, organisations, bodies, memberships, mandates,
/// programmes, and the activities its issue tells of.
/// </summary>
sealed class FoundingStrand : Strand
{
    readonly List<(DateOnly Day, Revision Revision)> revisions = [];

    public FoundingStrand(bool withStories)
    {
        var known = new Dictionary<(string Kind, string Id), Change>();
        foreach (var kind in RecordKinds.OfOffice.All)
            if (TableOf(kind, withStories) is { } table) ReadKind(kind, TwinTable.Read(table), known);
        foreach (var row in TwinTable.Read("amendments").Rows) Amend(row, known);
    }

    public override IEnumerable<Step> Begin(int month) => month > 0 ? [] : revisions.Select((r, i) => new Step(r.Day, i, 0));

    public override Revision Revise(Step step) => revisions[step.Number].Revision;

    /// <summary>The stories, with what was signed and said at them, are left out of a twin too small for them; everything else stands in a table named like its file.</summary>
    static string? TableOf(RecordKind kind, bool withStories) => kind.Name switch
    {
        "activity" => withStories ? "stories" : null,
        "partnership" => withStories ? "story-partnerships" : null,
        "quotation" => withStories ? "story-quotations" : null,
        "strategy" or "pillar" or "theme" or "audience" or "function" or "activity-kind" or "mandate" or "body" or "post" or "programme"
            or "series" or "organisation" or "membership" => kind.Plural,
        _ => null,
    };

    void ReadKind(RecordKind kind, TwinTable table, Dictionary<(string, string), Change> known)
    {
        foreach (var row in table.Rows)
        {
            var change = New(row["id"], TableRecord.Content(kind, table, row));
            known[(kind.Name, change.Id)] = change;
            Add(row.Day("recorded") ?? BusinessDay(change.Content) ?? TwinCalendar.Opening, change, reason: null);
        }
    }

    /// <summary>What begins while the record is kept is recorded when it begins.</summary>
    static DateOnly? BusinessDay(RecordContent content) => content.Date("from")?.First is { } day && day > TwinCalendar.Opening ? day : null;

    void Amend(TwinRow row, Dictionary<(string, string), Change> known)
    {
        var kind = RecordKinds.OfOffice[row["kind"]];
        var before = known[(kind.Name, row["id"])];
        var content = row["field"] is { Length: > 0 } field ? before.Content.With(field, TableRecord.Value(kind[field], row["value"])) : before.Content;
        EntryWords.TryCause(row["cause"], out var cause);
        var change = Later(before.Id, before.ExpectedVersion + 1, content, (EntryWords.Operation(row["operation"]), cause));
        known[(kind.Name, change.Id)] = change;
        Add(row.Day("recorded")!.Value, change, row["reason"] is { Length: > 0 } reason ? reason : null); // every amendment has its day
    }

    void Add(DateOnly day, Change change, string? reason) => revisions.Add((TwinCalendar.RecordingDay(day), new Revision([change], reason)));
}
