using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>What a page is about as programs read it: an Organization, a Country, a Project of schema.org.</summary>
static class ThingMarkup
{
    /// <summary>As for events: no element of the page can end in it.</summary>
    static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An organisation, body or project.</summary>
    public static string Of(Visit visit, string type, Subject subject) => Of(visit, type, subject.Name.In(visit.Language),
        ("alternateName", subject.Content["acronym"]), ("foundingDate", subject.Content["founded"]?.ToString()));

    /// <summary>Anything that has a name.</summary>
    public static string Of(Visit visit, string type, string name, params IEnumerable<(string Name, object? Value)> more)
    {
        IEnumerable<(string Name, object? Value)> said = [("@context", "https://schema.org"), ("@type", type), ("name", name), ("url", visit.Whole(visit.Path)), .. more];
        return JsonSerializer.Serialize(said.Where(s => s.Value is not null).ToDictionary(s => s.Name, s => s.Value), Options);
    }
}
