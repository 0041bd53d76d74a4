using System.Globalization;
using Rapport.Record;

namespace Rapport.Storage.Tests.Evaluator;

/// <summary>A version of a record as somebody wrote it: fields by their names, lists with semicolons, shares after a colon.</summary>
/// <param name="Kind">The kind of the record.</param>
/// <param name="Id">The record.</param>
/// <param name="Sequence">Its place in the history.</param>
/// <param name="Fields">What it states.</param>
sealed record PlainVersion(string Kind, string Id, long Sequence, Dictionary<string, string> Fields)
{
    public string? this[string field] => Fields.TryGetValue(field, out var value) && value.Length > 0 ? value : null;

    public IReadOnlyList<string> List(string field) => this[field] is { } list ? [.. list.Split(';').Select(item => item.Split(':')[0])] : [];

    /// <summary>The share that is stated of an item, of one; null where none is.</summary>
    public decimal? ShareOf(string field, string item) =>
        this[field]!.Split(';').Select(i => i.Split(':')).First(i => i[0] == item) is [_, var percent] ? decimal.Parse(percent, CultureInfo.InvariantCulture) / 100 : null; // of a list that has it

    public PlainDate? Date(string field) => this[field] is { } date ? PlainDate.Of(date) : null;

    public Visibility Visibility => Enum.Parse<Visibility>(this["visibility"] ?? "public", ignoreCase: true);
}

/// <summary>A day, a month or a year, from its first day to its last.</summary>
readonly record struct PlainDate(DateOnly First, DateOnly Last)
{
    public static PlainDate Of(string text)
    {
        var parts = text.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        if (parts is [var y, var m, var d]) return new(new(y, m, d), new(y, m, d));
        if (parts is [var year, var month]) return new(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));
        return new(new(parts[0], 1, 1), new(parts[0], 12, 31));
    }
}

/// <summary>All versions of all records, and who may see which of them at a state: contract 4, read slowly.</summary>
sealed class PlainOffice
{
    readonly List<PlainVersion> versions = [];

    /// <summary>The instant at which embargoes are judged.</summary>
    public required DateTime Now { get; init; }

    public void Add(PlainVersion version) => versions.Add(version);

    /// <summary>The rows of a kind that count at a state for an audience.</summary>
    public IEnumerable<PlainVersion> Rows(string kind, long asOf, Visibility audience)
    {
        foreach (var id in versions.Where(v => v.Kind == kind).Select(v => v.Id).Distinct())
        {
            var all = versions.Where(v => v.Kind == kind && v.Id == id).ToList();
            if (all.LastOrDefault(v => v.Sequence <= asOf) is not { } then || then["withdrawn"] is not null) continue;
            if (IsSeen(then, audience) && IsSeen(all[^1], audience)) yield return then;
        }
    }

    public PlainVersion? Row(string kind, string? id, long asOf, Visibility audience) => Rows(kind, asOf, audience).FirstOrDefault(v => v.Id == id);

    /// <summary>Which of the versions of its record that an audience sees this one is, from 1.</summary>
    public int NumberOf(PlainVersion version, Visibility audience) => versions.Count(v => v.Kind == version.Kind && v.Id == version.Id && v.Sequence <= version.Sequence && IsSeen(v, audience));

    bool IsSeen(PlainVersion version, Visibility audience)
    {
        if (audience == Visibility.Restricted) return true;
        if (version.Visibility > audience) return false;
        return audience >= Visibility.Office || version["embargo"] is not { } embargo || DateTime.Parse(embargo, CultureInfo.InvariantCulture) <= Now;
    }
}
