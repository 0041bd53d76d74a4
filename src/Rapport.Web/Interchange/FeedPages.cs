using System.Text;
using System.Xml;
using Rapport.Delivery;
using Rapport.Figures;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Web.Delivery;
using Rapport.Web.Publications;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>What was recorded or changed last, as a feed (RFC 4287).</summary>
static class FeedPages
{
    const string Atom = "http://www.w3.org/2005/Atom";
    const int EntriesMax = 50;

    /// <summary><c>/feed.atom</c>, with the filter of the list of activities; without one, issues are in it too.</summary>
    public static Task<Answer> Latest(Visit visit)
    {
        var filter = ActivityFilter.Of(visit);
        var entries = Activities(visit, filter).Concat(filter.IsAny ? Issues(visit) : [])
            .OrderByDescending(e => e.Updated).ThenBy(e => e.Id, StringComparer.Ordinal).Take(EntriesMax).ToList();
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" })) Write(xml, visit, entries);
        return Task.FromResult(new Answer(200, "application/atom+xml; charset=utf-8", bytes.ToArray()));
    }

    static IEnumerable<FeedEntry> Activities(Visit visit, ActivityFilter filter)
    {
        var ids = visit.View.Ids(filter.Sentence, filter.Order with { By = ListedBy.Recorded }, 0, EntriesMax).Ids;
        var stands = visit.View.Kinds.Stands(Activity.Shape.Name, ids);
        foreach (var line in ids.Select(id => ActivityLine.Of(visit, id)).OfType<ActivityLine>())
        {
            var (id, title) = (line.Activity.Id.Value, line.Activity.Title);
            yield return new FeedEntry($"activity:{id}", title.In(visit.Language), stands[id].RecordedAt, $"/activities/{id}")
            {
                Language = title.LanguageFor(visit.Language), Category = (line.Activity.Kind.Value, visit.NameOf("activity-kind", line.Activity.Kind.Value)),
                Summary = string.Join(" · ", new[] { line.When, line.Status, line.Meta }.Where(s => !string.IsNullOrEmpty(s))),
            };
        }
    }

    static IEnumerable<FeedEntry> Issues(Visit visit) => PublicIssues.All(visit).Take(EntriesMax).Select(issue => new FeedEntry($"issue:{issue.Id}",
        $"{visit.Words["portal.issue.newsletter"]}, {visit.Dates.Of(issue.Period)}", visit.View.Kinds.Stands(Issue.Shape.Name, [issue.Id.Value])[issue.Id.Value].RecordedAt, $"/issues/{issue.Id}")
    {
        Language = visit.Language, Summary = visit.Words["portal.issue.not-released"], Category = ("issue", visit.Words["portal.issues"]),
    });

    static void Write(XmlWriter xml, Visit visit, IReadOnlyList<FeedEntry> entries)
    {
        var office = visit.NameOf("organisation", visit.Journal.Office.Id) ?? visit.Journal.Office.Id;
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, visit.Language);
        Element(xml, "id", Tag(visit, visit.Here()));
        Element(xml, "title", $"{office}: {visit.Words["portal.name"]}");
        Element(xml, "updated", EntryWords.Instant(entries.Count > 0 ? entries[0].Updated : visit.View.AsRecorded.At));
        Link(xml, "self", "application/atom+xml", visit.Whole(visit.Here()));
        Link(xml, "alternate", "text/html", visit.Whole("/"));
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", office);
        xml.WriteEndElement();
        foreach (var entry in entries) Write(xml, visit, entry);
        xml.WriteEndElement();
    }

    static void Write(XmlWriter xml, Visit visit, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        if (entry.Language != visit.Language) xml.WriteAttributeString("xml", "lang", null, entry.Language);
        Element(xml, "id", Tag(visit, entry.Id));
        Element(xml, "title", entry.Title);
        Element(xml, "updated", EntryWords.Instant(entry.Updated));
        Link(xml, "alternate", "text/html", visit.Whole(visit.Link(entry.Path)));
        if (entry.Category is (var term, { } label))
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", term);
            xml.WriteAttributeString("label", label);
            xml.WriteEndElement();
        }
        xml.WriteStartElement("summary", Atom);
        xml.WriteAttributeString("xml", "lang", null, visit.Language);
        xml.WriteString(Valid(entry.Summary));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>What a thing is for ever (RFC 4151): the office's own name for it, at the place where its portal is found.</summary>
    static string Tag(Visit visit, string specific) => $"tag:{visit.Address.Host},2026:{visit.Journal.Office.Id}:{specific}";

    static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Valid(text));

    static void Link(XmlWriter xml, string rel, string type, string href)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    /// <summary>XML cannot hold some characters, however they are written.</summary>
    static string Valid(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));

    sealed record FeedEntry(string Id, string Title, DateTimeOffset Updated, string Path)
    {
        public required string Language { get; init; }

        public required string Summary { get; init; }

        public (string Term, string? Label)? Category { get; init; }
    }
}
