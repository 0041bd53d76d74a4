using Rapport.Exchange;
using Rapport.Record;
using Rapport.Storage.Questions;

namespace Rapport.Web.Interchange;

/// <summary>
/// Records as everybody may take them away: what they name that the public may not see is left out, and what was merged is named by what
/// stands for it. A few hundred are read at a time.
/// </summary>
sealed class PublicRows(RecordView view)
{
    const int AtOnce = 500;

    readonly SeenRecords seen = new(view);

    /// <summary>The records of some ids, in their order.</summary>
    public IEnumerable<ExportedRecord> Read(RecordKind kind, IEnumerable<string> ids)
    {
        var fields = PublicFields.Of(kind).Where(f => f.Refers).ToList();
        foreach (var some in ids.Chunk(AtOnce))
        {
            var contents = view.Contents(kind.Name, some).ToList();
            foreach (var of in fields.GroupBy(f => f.Of!)) // they refer
                seen.Prepare(of.Key, [.. contents.SelectMany(c => of.SelectMany(c.Content.Named)).Select(id => view.Aliases.StandingFor(of.Key, id)).Distinct(StringComparer.Ordinal)]);
            foreach (var (id, content) in contents) yield return new ExportedRecord(id, false, DirectionMarks.Without(Public(content, fields)));
        }
    }

    RecordContent Public(RecordContent content, IReadOnlyList<Field> references)
    {
        var values = content.Values.ToArray();
        foreach (var field in references)
        {
            var at = content.Kind.IndexOf(field.Name);
            values[at] = Public(field.Of!, values[at]); // it refers
        }
        var external = content.Kind.IndexOf("external");
        if (values[external] is ReadonlyList<ExternalId> identifiers) values[external] = Some(identifiers.Where(i => i.Scheme != PublicFields.BankScheme));
        return new RecordContent(content.Kind, values);
    }

    object? Public(string kind, object? value) => value switch
    {
        null => null,
        ReadonlyList<string> ids => Some(ids.Select(id => Public(kind, id)).OfType<string>().Distinct(StringComparer.Ordinal)),
        ReadonlyList<Share> shares => Some(shares.Select(s => (Id: Public(kind, s.Code), s.Percent)).Where(s => s.Id is not null).GroupBy(s => s.Id!, StringComparer.Ordinal) // filtered
            .Select(g => new Share(g.Key, g.Any(s => s.Percent is null) ? null : g.Sum(s => s.Percent)))),
        var id => Public(kind, (string)id),
    };

    string? Public(string kind, string id) => view.Aliases.StandingFor(kind, id) is var standing && seen.Sees(kind, standing) ? standing : null;

    static ReadonlyList<T>? Some<T>(IEnumerable<T> items) => items.ToReadonlyList() is { Count: > 0 } list ? list : null;
}
