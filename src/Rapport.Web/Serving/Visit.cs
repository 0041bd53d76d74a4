using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Rapport.Publishing;
using Rapport.Publishing.Text;
using Rapport.Record;
using Rapport.Storage.Journals;
using Rapport.Storage.Questions;

namespace Rapport.Web.Serving;

/// <summary>One request: what it asks for, in which language, of which state of the record, and that state as the public sees it.</summary>
public sealed class Visit
{
    /// <summary>The longest value of a parameter, in letters.</summary>
    public const int ValueLengthMax = 4_000;

    readonly IReadOnlyDictionary<string, string> query;
    readonly IReadOnlyDictionary<string, string> route;
    readonly Func<string?, RecordView> open;
    readonly Lazy<RecordView> view;

    internal Visit(VisitRequest request, Standings.Lease lease, Uri address)
    {
        (query, route, Path, Language, Wants, Address) = (request.Query, request.Route, request.Path, request.Language, request.Wants, address);
        Words = Furniture.For(Language);
        (Numbers, Dates) = (new NumberText(Words), new DateText(Words));
        Journal = lease.Journal;
        open = written => Open(lease, written);
        view = new Lazy<RecordView>(() => open(AsRecorded));
    }

    /// <summary><see cref="PortalOptions.TraceRowsMax"/></summary>
    public int TraceRowsMax { get; init; } = int.MaxValue;

    /// <summary>For whom it is answered: <see cref="PortalOptions.AudienceOf"/>.</summary>
    internal Visibility Audience { get; init; } = Visibility.Public;

    /// <summary>The path asked for.</summary>
    public string Path { get; }

    /// <summary>The language of the answer: as asked for, else as the reader's browser prefers, else English.</summary>
    public string Language { get; }

    /// <summary>What the reader's program prefers among what a page can be had as: <c>html</c>, <c>json</c>, <c>csv</c>.</summary>
    public string Wants { get; }

    /// <summary>Where the portal is found on the web.</summary>
    public Uri Address { get; }

    /// <summary>The portal's own words.</summary>
    public Furniture Words { get; }

    /// <summary>Prints numbers.</summary>
    public NumberText Numbers { get; }

    /// <summary>Prints dates.</summary>
    public DateText Dates { get; }

    /// <summary>The journal.</summary>
    public Journal Journal { get; }

    /// <summary>The record as the public sees it, at the state asked for.</summary>
    /// <exception cref="PortalException">Nothing public had been recorded by then.</exception>
    public RecordView View => view.Value;

    /// <summary>The record as the public saw it at another state.</summary>
    /// <param name="written">A day or an instant.</param>
    /// <exception cref="PortalException">It is neither, or nothing public had been recorded by then.</exception>
    public RecordView At(string written) => open(written);

    /// <summary>The direction of the language: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction => Furniture.DirectionOf(Language);

    /// <summary>The state asked for, as it was written; null for the newest.</summary>
    public string? AsRecorded => Asked("as-recorded");

    /// <summary>Today in the office's zone, or the day the record is looked at as of.</summary>
    public DateOnly Day => View.Question.Day;

    /// <summary>The names of the parameters that were given.</summary>
    public IEnumerable<string> Given => query.Keys;

    /// <summary>A parameter; null where it is left out or empty.</summary>
    public string? Asked(string name) => query.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>A part of the address: the id of an activity, the name of a figure.</summary>
    public string Part(string name) => route.GetValueOrDefault(name) ?? throw PortalException.NotFound();

    /// <summary>A part of the address that must be an id.</summary>
    public string Id(string name = "id") => RecordId.IsValid(Part(name)) ? Part(name) : throw PortalException.NotFound();

    /// <summary>A whole number among the parameters, within bounds; the default where it is left out.</summary>
    /// <exception cref="PortalException">It is no such number.</exception>
    public int Number(string name, int least, int most, int otherwise) => Asked(name) is not { } text ? otherwise
        : int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new PortalException(400, "number-invalid", name, text, least, most);

    /// <summary>A link within the portal that keeps the language and the state that were asked for.</summary>
    public string Link(string path, params IEnumerable<(string Name, string? Value)> parameters) =>
        Addressed(path, parameters.Concat(query.Where(p => p.Key is "language" or "as-recorded").Select(p => (p.Key, (string?)p.Value))));

    /// <summary>This page with some parameters changed; null takes one out. Others stay, but for the number of the page.</summary>
    public string Here(params IEnumerable<(string Name, string? Value)> changes)
    {
        var changed = changes.ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal);
        var kept = query.Where(p => p.Key != "page" && !changed.ContainsKey(p.Key)).Select(p => (p.Key, (string?)p.Value));
        return Addressed(Path, kept.Concat(changed.Select(c => (c.Key, c.Value))));
    }

    /// <summary>Every parameter that a form must hand on: all but those it asks for itself.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept(params IEnumerable<string> asked) => query.Where(p => p.Key is "language" or "as-recorded" && !asked.Contains(p.Key));

    /// <summary>A whole address, for those who read it elsewhere.</summary>
    public string Whole(string link) => new Uri(Address, link.TrimStart('/')).AbsoluteUri;

    /// <summary>What a record is called in the language of the page; null where the public may not see it.</summary>
    public string? NameOf(string kind, string id) =>
        View.Find(kind, View.Aliases.StandingFor(kind, id)) is { } content ? content.TitleIn(Language) is { } title ? DirectionMarks.Without(title) : id : null;

    static string Addressed(string path, IEnumerable<(string Name, string? Value)> parameters) => QueryHelpers.AddQueryString(path,
        parameters.Where(p => p.Value is { Length: > 0 }).OrderBy(p => p.Name is "language" or "as-recorded" ? 1 : 0).DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Value));

    RecordView Open(Standings.Lease lease, string? written)
    {
        var asked = written is null ? null : Rapport.Figures.Sentences.AsRecorded.TryParse(written, out var state) ? state
            : throw new PortalException(400, "as-recorded-invalid", written);
        try
        {
            var order = new ViewOrder { Audience = Audience, AsRecorded = asked, Language = Language, Now = lease.Now, Known = question => lease.Standing.Known(question, lease.Image) };
            var opened = new RecordView(lease.Journal, lease.Image, order);
            return opened.AsRecorded.Sequence > 0 ? opened : throw new PortalException(404, "as-recorded-before");
        }
        catch (RecordException before) when (before.Code == "as-recorded.before") { throw new PortalException(404, "as-recorded-before"); }
    }
}
