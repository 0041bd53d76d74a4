using Rapport.Organisations;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Pages;

/// <summary>What a page tells of a record: a name and the things under it, each perhaps a link.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Things">What is said, with where it leads.</param>
public sealed record FactRow(string Name, IReadOnlyList<(string Said, string? Href)> Things);

/// <summary>Makes the facts of one record; what the public may not see of it is not there, and not told apart from what is not stated.</summary>
/// <param name="visit">The visit.</param>
/// <param name="content">The record.</param>
public sealed class FactList(Visit visit, RecordContent content)
{
    /// <summary>The records that a field names.</summary>
    public FactRow Records(string field, string name, Func<string, string> hrefOf, string? more = null)
    {
        var kind = content.Kind[field].Of!; // asked of fields that refer
        return new FactRow(visit.Words[name], [.. content.Named(content.Kind[field]).Select(id => visit.View.Aliases.StandingFor(kind, id)).Distinct(StringComparer.Ordinal)
            .Select(id => (Id: id, Name: visit.NameOf(kind, id))).Where(r => r.Name is not null).Select(r => (more is null ? r.Name! : $"{r.Name} ({more})", (string?)hrefOf(r.Id)))]); // filtered
    }

    /// <summary>The countries that a field names, with their shares where stated.</summary>
    public FactRow Countries(string field, string name) => new(visit.Words[name], content[field] switch
    {
        ReadonlyList<Share> shares => [.. shares.Select(s => (s.Percent is { } percent ? $"{NameOf(s.Code)} ({visit.Words.With("chart.percent", visit.Numbers.Of(percent, null))})" : NameOf(s.Code), (string?)visit.Link($"/countries/{s.Code}")))],
        ReadonlyList<string> codes => [.. codes.Select(c => (NameOf(c), (string?)visit.Link($"/countries/{c}")))],
        string code => [(NameOf(code), visit.Link($"/countries/{code}"))],
        _ => [],
    });

    /// <summary>A word or number that stands written.</summary>
    public FactRow Word(string? said, string name) => new(visit.Words[name], said is null ? [] : [(said, null)]);

    /// <summary>An address outside the portal; only the web's own schemes.</summary>
    public FactRow Outside(string field, string name) => new(visit.Words[name],
        content.Text(field) is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? [(uri.Host, uri.AbsoluteUri)] : []);

    string NameOf(string code) => Country.Find(code)?.NameIn(visit.Language) ?? code;
}
