using Rapport.Organisations;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Pages;

/// <summary>A choice in a form: what it is called, what may be chosen, what is.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Options">Values with their names, in the order shown.</param>
/// <param name="Chosen">The value chosen; null for any.</param>
public sealed record ChoiceList(string Name, string Label, IReadOnlyList<(string Value, string Name)> Options, string? Chosen)
{
    /// <summary>Records of a kind that the public may see.</summary>
    public static ChoiceList Of(Visit visit, string name, string kind, IReadOnlyDictionary<string, string> chosen) => new(name, LabelOf(visit, name),
        [.. visit.Journal.Ids(kind).Where(id => visit.View.Aliases.StandingFor(kind, id) == id).Select(id => (id, Content: visit.View.Find(kind, id))).Where(r => r.Content is not null)
            .OrderBy(r => r.Content!.Kind.IndexOf("order") < 0 ? long.MaxValue : r.Content.Count("order") ?? long.MaxValue) // filtered
            .Select(r => (r.id, DirectionMarks.Without(r.Content!.TitleIn(visit.Language) ?? r.id)))], chosen.GetValueOrDefault(name)); // as above

    /// <summary>Every country that activities were for.</summary>
    public static ChoiceList OfCountries(Visit visit, string name, IReadOnlyDictionary<string, string> chosen) => new(name, LabelOf(visit, name),
        [.. visit.View.ReadForPage(Rapport.Figures.Sentences.Sentence.Parse("count all activities by country"), withTrace: false).Rows.Select(r => r.Keys[0])
            .Where(key => Country.Find(key) is not null).Select(key => (key, Country.Find(key)!.NameIn(visit.Language))) // filtered
            .OrderBy(c => c.Item2, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo(visit.Language), ignoreCase: true))], chosen.GetValueOrDefault(name));

    /// <summary>The words of a closed list, which stand under a key of their own.</summary>
    public static ChoiceList OfWords(Visit visit, string name, (string Key, string[] All) words, IReadOnlyDictionary<string, string> chosen) => new(name, LabelOf(visit, name),
        [.. words.All.Select(word => (word, visit.Words.Find($"{words.Key}.{word}") ?? word))], chosen.GetValueOrDefault(name));

    /// <summary>One thing that is chosen, to be kept or taken back.</summary>
    public static ChoiceList OfChosen(string label, string name, string value, string said) => new(name, label, [(value, said)], value);

    static string LabelOf(Visit visit, string name) => visit.Words[$"portal.filter.{name}"];
}
