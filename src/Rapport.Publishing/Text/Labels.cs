using Rapport.Figures.Sentences;
using Rapport.Organisations;
using Rapport.Publications;
using Rapport.Time;

namespace Rapport.Publishing.Text;

/// <summary>What the keys of a reading are called, in the language of the page.</summary>
public sealed class Labels(Edition edition, string language, Furniture words, DateText dates)
{
    /// <summary>What has kinds of its own, apart from activities.</summary>
    static readonly string[] Kinds = ["contribution", "organisation", "body", "partnership", "document"];

    /// <summary>The name of one key of a dimension.</summary>
    /// <param name="dimension">The dimension, as in the sentence.</param>
    /// <param name="key">An id, a country's code, a month; <c>(none)</c> or <c>(others)</c>.</param>
    /// <param name="fallback">What the reading calls it.</param>
    public string Of(string dimension, string key, string? fallback = null) => key switch
    {
        "(none)" => words.Find($"part.none.{dimension}") ?? words["part.none"],
        "(others)" => words["part.others"],
        _ => Known(dimension, key) ?? fallback ?? key,
    };

    /// <summary>The names of a row's keys, in the order of its columns.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> columns, Rapport.Figures.ReadingRow row) =>
        [.. columns.Select((column, i) => Part(column, row.Keys[i], row.Labels.ElementAtOrDefault(i)))];

    /// <summary>The name of one key where it stands as a label: a word that runs on in sentences gets a capital, a name stays as it is written.</summary>
    public string Part(string dimension, string key, string? fallback = null)
    {
        var name = Of(dimension, key, fallback);
        return dimension is "modality" or "status" or "role" && name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : name;
    }

    /// <summary>A dimension as a reader calls it.</summary>
    public string Dimension(string dimension) => words.Find($"plain.dimension.{dimension}") ?? dimension;

    /// <summary>The same where it heads a column.</summary>
    public string Heading(string dimension) => Dimension(dimension) is [var first, ..] name ? char.ToUpperInvariant(first) + name[1..] : dimension;

    /// <summary>Several of what a dimension names.</summary>
    public string Plural(string dimension) => words.Find($"plural.{dimension}") ?? $"{dimension}s";

    /// <summary>What all parts of an answer come to: a total, so many different ones, or the result of a mean, a greatest or latest value, or a ratio.</summary>
    public string Total(Rapport.Figures.Reading reading) => Sentence.Parse(reading.Sentence) switch // it was parsed and answered before
    {
        { Over: not null } or { Measure: Average or Max or Last } => words["receipts.result"],
        { Measure: Distinct distinct } => words.With("receipts.total-different", Plural(distinct.Dimension.Name)),
        _ => words["receipts.total"],
    };

    string? Known(string dimension, string key) => dimension switch
    {
        "country" or "venue country" or "partner country" => Country.Find(key)?.NameIn(language),
        "month" or "quarter" or "year" => Period.TryParse(key, out var period) ? dates.Of(period!) : null, // set when it parses
        "modality" => words.Find($"activity.{key}"),
        "kind" => Title("activity-kind", key) ?? Kinds.Select(kind => words.Find($"{kind}.{key}")).FirstOrDefault(name => name is not null),
        "status" or "role" or "region" or "gender" or "organisation type" or "language" => words.Find($"{dimension.Replace(' ', '-')}.{key}"),
        "donor" or "organiser" or "partner" or "organisation" or "source of funds" or "owner" or "funder" or "party" or "author" => Title("organisation", key),
        "activity" or "part of" or "at activity" or "fed by" => Title("activity", key),
        _ => Title(dimension, key),
    };

    /// <summary>The name of a record, or null where there is no kind or the edition does not hold it.</summary>
    public string? Find(string? kind, string id) => kind is null ? null : Title(kind, id);

    string? Title(string kind, string id) => edition.Records.TryGetValue((kind, id), out var content) ? content.TitleIn(language) : null;
}
