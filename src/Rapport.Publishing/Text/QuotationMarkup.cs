using System.Net;
using Rapport.Organisations;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Publishing.Text;

/// <summary>
/// Quotations on the record as markup: the words in the language of the text around them, the original with its language where there is no
/// translation, and under them who said it, the occasion, the day and the source. A translation says from what.
/// </summary>
/// <param name="edition">The edition that holds them.</param>
/// <param name="language">The language of the text around them.</param>
sealed class QuotationMarkup(Edition edition, string language)
{
    readonly Furniture words = Furniture.For(language);

    /// <summary>One quotation.</summary>
    /// <exception cref="RecordException">The edition does not hold it.</exception>
    public string Of(string id)
    {
        if (!edition.Records.TryGetValue((Quotation.Shape.Name, id), out var content))
            throw new RecordException("quotation.unknown", $"issue {edition.Issue.Id}: found [[quotation:{id}]], expected a quotation that was read for it");
        var quotation = new Quotation(new QuotationId(id), content);
        var spoken = quotation.Text.LanguageFor(language);
        var paragraphs = quotation.Text.In(language).Split("\n\n").Select(p => $"<p>{Encoded(p)}</p>");
        return $"<figure class=\"quotation\"><blockquote{Marked(spoken)}>{string.Concat(paragraphs)}</blockquote><figcaption>— {Source(quotation)}{Translated(quotation, spoken)}</figcaption></figure>";
    }

    string Source(Quotation quotation)
    {
        string?[] said = [Post(quotation.SpeakerPost), Auto(quotation.Occasion), quotation.Date is { } date ? Encoded(new DateText(words).Of(date)) : null];
        var where = said.OfType<string>().DefaultIfEmpty("").Aggregate((left, right) => words.With("quotation.joined", left, right));
        return Auto(quotation.Source) is not { } source ? where : where.Length == 0 ? source : words.With("quotation.from", where, source);
    }

    /// <summary>A post that is on the record by its name in this language; one that is not as it is written.</summary>
    string? Post(string? post)
    {
        if (post is null || !edition.Records.TryGetValue((Organisations.Post.Shape.Name, post), out var content)) return Auto(post);
        var name = content.Local("name")!; // required
        var spoken = name.LanguageFor(language);
        return spoken == language ? Encoded(name.In(language)) : $"<span{Marked(spoken)}>{Encoded(name.In(language))}</span>";
    }

    string Translated(Quotation quotation, string spoken)
    {
        if (quotation.Language == spoken) return "";
        var from = words.Find($"language.in.{quotation.Language}") ?? words.Find($"language.{quotation.Language}") ?? quotation.Language;
        return $" <span class=\"translated\">{Encoded(words.With("quotation.translated", from))}</span>";
    }

    /// <summary>Text whose language the record does not say runs in a direction of its own.</summary>
    static string? Auto(string? text) => string.IsNullOrWhiteSpace(text) ? null : $"<bdi>{Encoded(text)}</bdi>";

    string Marked(string spoken) => spoken == language ? "" : $" lang=\"{Encoded(spoken)}\" dir=\"{Furniture.DirectionOf(spoken)}\"";

    static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
